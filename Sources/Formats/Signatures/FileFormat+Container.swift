extension FileFormat {
  /// Which kind of document a ZIP archive is, by the names its directory lists. One that lists the marks of several kinds is
  /// none of them, and neither is one whose directory cannot be read.
  init(containerOf view: ByteView) {
    guard let directory = try? ZipDirectory(view, atMost: ZipLimits().entries) else {
      self = .zip
      return
    }
    var kinds: Set<FileFormat> = []
    for entry in directory.entries {
      if entry.name == Self.ofdRoot { kinds.insert(.ofd) }
      for (folder, format) in Self.folders where entry.name.starts(with: folder) { kinds.insert(format) }
      if entry.name == Self.mimetype, let format = Self.openDocument(entry, in: view) { kinds.insert(format) }
    }
    self = if kinds.count == 1, let kind = kinds.first { kind } else { .zip }
  }

  private static let ofdRoot = Array("OFD.xml".utf8)
  private static let mimetype = Array("mimetype".utf8)
  private static let folders: [(name: [UInt8], format: FileFormat)] = [
    (Array("word/".utf8), .docx), (Array("xl/".utf8), .xlsx), (Array("ppt/".utf8), .pptx),
  ]

  /// The entry is stored as it is, as the OpenDocument standard asks.
  private static func openDocument(_ entry: ZipDirectory.Entry, in view: ByteView) -> FileFormat? {
    guard entry.method == 0, entry.unpacked <= 100, let data = entry.dataPlace(in: view),
      let bytes = view.bytes(data, entry.unpacked)
    else { return nil }
    return switch String(decoding: bytes, as: UTF8.self) {
    case OpenDocument.text: .odt
    case OpenDocument.tables: .ods
    default: nil
    }
  }
}
