import CArchive

extension ZipArchive {
  /// Unpacks an archive. Folders are left out; a path that leads outside, a path twice, or too much of anything is refused.
  public init(reading bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    entries = try ThreadLocale.withUTF8 { () throws(ZipError) in try Self.unpacked(bytes, limits: limits) }
  }

  private static func unpacked(_ bytes: [UInt8], limits: ZipLimits) throws(ZipError) -> [Entry] {
    guard let reader = archive_read_new() else { throw .damaged }
    defer { archive_read_free(reader) }
    archive_read_support_format_zip(reader)
    let outcome = bytes.withUnsafeBytes { memory in
      Result { () throws(ZipError) in
        guard archive_read_open_memory(reader, memory.baseAddress, memory.count) == ARCHIVE_OK else { throw .damaged }
        return try Self.entries(of: reader, limits: limits)
      }
    }
    return try outcome.get()
  }

  private static func entries(of reader: OpaquePointer, limits: ZipLimits) throws(ZipError) -> [Entry] {
    var entries: [Entry] = []
    var paths: Set<String> = []
    var total = 0
    while true {
      var header: OpaquePointer?
      let status = archive_read_next_header(reader, &header)
      if status == ARCHIVE_EOF { break }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let header else { throw .damaged }
      let path = try path(of: header)
      if UInt32(archive_entry_filetype(header)) == UInt32(S_IFDIR) || path.hasSuffix("/") { continue }
      guard isSafe(path), UInt32(archive_entry_filetype(header)) == UInt32(S_IFREG) else { throw .unsafePath(path) }
      if archive_entry_is_encrypted(header) != 0 { throw .encrypted(path) }
      guard paths.insert(path).inserted else { throw .duplicatePath(path) }
      guard entries.count < limits.entries else { throw .tooManyEntries(limit: limits.entries) }
      let room = min(limits.entryBytes, limits.totalBytes - total)
      let data = try data(of: reader, atMost: room)
      total += data.count
      entries.append(Entry(path: path, data: data))
    }
    return entries
  }

  private static func path(of header: OpaquePointer) throws(ZipError) -> String {
    if let name = archive_entry_pathname_utf8(header) { return String(cString: name) }
    guard let name = archive_entry_pathname(header) else { throw .unsafePath("") }
    guard let path = String(validatingCString: name) else { throw .unsafePath(String(cString: name)) }
    return path
  }

  private static func data(of reader: OpaquePointer, atMost limit: Int) throws(ZipError) -> [UInt8] {
    var data: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = buffer.withUnsafeMutableBytes { archive_read_data(reader, $0.baseAddress, $0.count) }
      if count == 0 { return data }
      guard count > 0 else { throw .damaged }
      guard data.count + count <= limit else { throw .tooLarge(limit: limit) }
      data += buffer[..<count]
    }
  }
}
