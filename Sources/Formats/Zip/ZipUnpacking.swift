import CArchive

/// Unpacks an archive piece by piece, and holds what comes out against the directory.
struct ZipUnpacking {
  let view: ByteView
  let limits: ZipLimits

  /// Hands over the pieces of each file in the order in which they stand; folders are left out. Never more than one piece of 64
  /// KiB is held. A file that unpacks to another length or checksum than listed ends it.
  func run(_ take: (ZipDirectory.Entry, ArraySlice<UInt8>) -> Void) throws(ZipError) {
    let directory = try ZipDirectory(view, atMost: 0xFFFE)
    try directory.check(view, limits: limits)
    guard !directory.entries.isEmpty else { return }
    try ThreadLocale.withUTF8 { () throws(ZipError) in
      guard let reader = archive_read_new() else { throw .damaged }
      defer { archive_read_free(reader) }
      archive_read_support_format_zip_seekable(reader)
      let outcome = view.withMemory { memory in
        Result { () throws(ZipError) in
          // A comment may look like another end, and the library looks for the last.
          guard archive_read_open_memory(reader, memory.baseAddress, directory.end) == ARCHIVE_OK else {
            throw .damaged
          }
          try Self.walk(reader, directory.entries.sorted { $0.place < $1.place }, take)
        }
      }
      try outcome.get()
    }
  }

  private static func walk(
    _ reader: OpaquePointer, _ entries: [ZipDirectory.Entry], _ take: (ZipDirectory.Entry, ArraySlice<UInt8>) -> Void
  ) throws(ZipError) {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    for entry in entries {
      var header: OpaquePointer?
      let status = archive_read_next_header(reader, &header)
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let header else { throw .damaged }
      guard isSame(header, entry) else { throw .contradiction(entry.path) }
      if entry.isFolder { continue }
      guard UInt32(archive_entry_filetype(header)) == UInt32(S_IFREG) else { throw .unsafePath(entry.path) }
      var left = entry.unpacked
      take(entry, [])
      while true {
        let count = buffer.withUnsafeMutableBytes { archive_read_data(reader, $0.baseAddress, $0.count) }
        if count == 0 { break }
        guard count > 0, count <= left else { throw .damaged }
        left -= count
        take(entry, buffer[..<count])
      }
      guard left == 0 else { throw .damaged }
    }
    var header: OpaquePointer?
    guard archive_read_next_header(reader, &header) == ARCHIVE_EOF else { throw .damaged }
  }

  /// Whether the library stands at the entry. It composes characters in UTF-8 names, as comparing text does.
  private static func isSame(_ header: OpaquePointer, _ entry: ZipDirectory.Entry) -> Bool {
    if entry.hasOtherName { return true }
    guard let name = archive_entry_pathname(header) else { return false }
    let bytes = sequence(first: name) { $0 + 1 }.prefix { $0.pointee != 0 }.map { UInt8(bitPattern: $0.pointee) }
    if bytes == entry.name { return true }
    guard let seen = String(validating: bytes, as: UTF8.self),
      let listed = String(validating: entry.name, as: UTF8.self)
    else { return false }
    return seen == listed
  }
}
