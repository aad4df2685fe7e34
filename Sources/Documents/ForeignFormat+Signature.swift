extension ForeignFormat {
  /// The format that the bytes show by their signature; `nil` when they may be text.
  init?(signatureOf bytes: [UInt8]) {
    if let format = Self.signatures.first(where: { bytes.starts(with: $0.bytes) })?.format {
      self = format
    } else if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || bytes.starts(with: Array("PK\u{5}\u{6}".utf8)) {
      self = Self.zipContent(bytes)
    } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      self = .webp
    } else if bytes.starts(with: Array("BM".utf8)), bytes.count >= 10, bytes[6..<10].allSatisfy({ $0 == 0 }) {
      self = .bmp
    } else if bytes.prefix(1024).contains(Array("%PDF-".utf8)) {
      self = .pdf
    } else if bytes.starts(with: Array("MIME-Version:".utf8)),
      bytes.prefix(4096).contains(Array("multipart/related".utf8))
    {
      self = .mhtml
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
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

  /// Looks for the names of well-known members, which stand at the start and in the directory at the end.
  private static func zipContent(_ bytes: [UInt8]) -> ForeignFormat {
    let ends = Array(bytes.prefix(8192)) + Array(bytes.suffix(8192))
    let members: [(name: String, format: ForeignFormat)] = [
      ("word/", .docx), ("xl/", .xlsx), ("ppt/", .pptx), ("OFD.xml", .ofd),
    ]
    return members.first { ends.contains(Array($0.name.utf8)) }?.format ?? .zip
  }
}
