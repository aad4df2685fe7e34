package import Foundation

extension FileFormat {
  /// Tells a whole file by its content.
  package init(content: some ContiguousBytes) {
    self = content.withUnsafeBytes { memory in
      let view = ByteView(memory)
      return FileFormat(signatureOf: view) ?? FileFormat(textOf: view)
    }
  }

  /// The format that the bytes show by their signature; nil when they are empty or may be text.
  package init?(signatureOf content: some ContiguousBytes) {
    let found = content.withUnsafeBytes { FileFormat(signatureOf: ByteView($0)) }
    guard let found else { return nil }
    self = found
  }

  private init?(signatureOf view: ByteView) {
    let head = view.prefix(4096)
    if let format = Self.signatures.first(where: { head.starts(with: $0.bytes) })?.format {
      self = format
    } else if head.starts(with: ZipMark.entry) || head.starts(with: ZipMark.end) {
      self = FileFormat(containerOf: view)
    } else if head.starts(with: Array("RIFF".utf8)), head.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      self = .webp
    } else if head.starts(with: Array("BM".utf8)), head.count >= 10, head[6..<10].allSatisfy({ $0 == 0 }) {
      self = .bmp
    } else if head.prefix(1024).contains(Array("%PDF-".utf8)) {
      self = .pdf
    } else if head.starts(with: Array("MIME-Version:".utf8)), head.contains(Array("multipart/related".utf8)) {
      self = .mhtml
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], format: FileFormat)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF87a".utf8), .gif),
    (Array("GIF89a".utf8), .gif),
    ([0x49, 0x49, 0x2A, 0x00], .tiff),
    ([0x4D, 0x4D, 0x00, 0x2A], .tiff),
    (Array("{\\rtf".utf8), .rtf),
    ([0x1F, 0x8B, 0x08], .archive),
    (Array("Rar!\u{1A}\u{7}".utf8), .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
  ]
}
