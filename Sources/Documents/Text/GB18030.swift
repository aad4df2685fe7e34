import CLibXML2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Decodes GB 18030 through the `iconv` of the C library.
enum GB18030 {
  /// The bytes as UTF-8, each illegal byte replaced by U+FFFD, and how many were replaced; `nil` when the C library lacks the encoding.
  static func decode(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], illegal: Int)? {
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    let (capacity, overflow) = bytes.count.multipliedReportingOverflow(by: replacement.count)
    guard !overflow else { return nil }
    var illegal = 0
    var input = Array(bytes)
    let utf8 = [UInt8](unsafeUninitializedCapacity: capacity + 16) { output, written in
      input.withUnsafeMutableBytes { source in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        output.withMemoryRebound(to: CChar.self) { target in
          var to = target.baseAddress
          var room = target.count
          while left > 0 {
            _ = iconv(converter, &from, &left, &to, &room)
            guard left > 0, room >= replacement.count else { break }
            for byte in replacement {
              to?.pointee = CChar(bitPattern: byte)
              to = to?.successor()
            }
            room -= replacement.count
            from = from?.successor()
            left -= 1
            illegal += 1
          }
          written = target.count - room
        }
      }
    }
    return (utf8, illegal)
  }
}
