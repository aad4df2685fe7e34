/// Sizes as people read them.
package enum FileSize {
  package static func text(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) 字节"
    case ..<(1 << 20): "\((bytes + 512) / 1024) KB"
    default: "\(bytes >> 20).\((bytes % (1 << 20)) * 10 >> 20) MB"
    }
  }
}
