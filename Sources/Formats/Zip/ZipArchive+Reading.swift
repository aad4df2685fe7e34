package import Foundation

extension ZipArchive {
  /// Unpacks an archive into memory. Folders are left out; what `ZipError` names is refused, names that are not UTF-8 among it.
  public init(reading bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    var entries: [Entry] = []
    let outcome = bytes.withUnsafeBytes { memory in
      Result { () throws(ZipError) in
        try ZipUnpacking(view: ByteView(memory), limits: limits).run { entry, piece in
          if piece.isEmpty { entries.append(Entry(path: entry.path, data: [])) }
          entries[entries.count - 1].data += piece
        }
      }
    }
    try outcome.get()
    for entry in entries where entry.path.unicodeScalars.contains("\u{FFFD}") { throw .unsafePath(entry.path) }
    self.entries = entries
  }

  /// Unpacks an archive without keeping anything, and gives its files as they are listed: from then on the directory is known
  /// to tell the truth. Names may be of any encoding.
  package static func verify(
    _ bytes: some ContiguousBytes, limits: ZipLimits
  ) throws(ZipError) -> [ZipDirectory.Entry] {
    var files: [ZipDirectory.Entry] = []
    let outcome = bytes.withUnsafeBytes { memory in
      Result { () throws(ZipError) in
        try ZipUnpacking(view: ByteView(memory), limits: limits).run { entry, piece in
          if piece.isEmpty { files.append(entry) }
        }
      }
    }
    try outcome.get()
    return files
  }
}
