import CArchive

extension ZipArchive {
  /// Packs the files. The same files make the same bytes: no entry has a time of its own (readers show 1980-01-01), each has mode 0644. A file named
  /// `mimetype` or `[Content_Types].xml` stands where it stands in `entries`; put it first where a format wants it so.
  public func bytes() throws(ZipError) -> [UInt8] {
    var paths: Set<String> = []
    for entry in entries {
      guard ZipPath.isSafe(Array(entry.path.utf8)), !entry.path.hasSuffix("/") else { throw .unsafePath(entry.path) }
      guard paths.insert(entry.path).inserted else { throw .duplicatePath(entry.path) }
    }
    return try ThreadLocale.withUTF8 { () throws(ZipError) in try packed() }
  }

  private func packed() throws(ZipError) -> [UInt8] {
    guard let writer = archive_write_new() else { throw .notWritten }
    defer { archive_write_free(writer) }
    let output = ZipOutput()
    return try withExtendedLifetime(output) { () throws(ZipError) in
      guard archive_write_set_format_zip(writer) == ARCHIVE_OK,
        archive_write_set_options(writer, "zip:compression=deflate,zip:hdrcharset=UTF-8") >= ARCHIVE_WARN,
        archive_write_set_bytes_in_last_block(writer, 1) == ARCHIVE_OK,
        archive_write_open(writer, Unmanaged.passUnretained(output).toOpaque(), nil, writeToZipOutput, nil)
          == ARCHIVE_OK
      else { throw .notWritten }
      for entry in entries { try Self.write(entry, to: writer) }
      guard archive_write_close(writer) == ARCHIVE_OK else { throw .notWritten }
      return output.bytes
    }
  }

  private static func write(_ entry: Entry, to writer: OpaquePointer) throws(ZipError) {
    guard let header = archive_entry_new() else { throw .notWritten }
    defer { archive_entry_free(header) }
    entry.path.withCString { archive_entry_set_pathname_utf8(header, $0) }
    archive_entry_set_size(header, la_int64_t(entry.data.count))
    archive_entry_set_filetype(header, UInt32(S_IFREG))
    archive_entry_set_perm(header, 0o644)
    guard archive_write_header(writer, header) == ARCHIVE_OK else { throw .notWritten }
    let written = entry.data.withUnsafeBytes { archive_write_data(writer, $0.baseAddress, $0.count) }
    guard written == entry.data.count else { throw .notWritten }
  }
}

/// Where libarchive's bytes gather.
private final class ZipOutput {
  var bytes: [UInt8] = []
}

private func writeToZipOutput(
  _: OpaquePointer?, data: UnsafeMutableRawPointer?, buffer: UnsafeRawPointer?, count: Int
) -> Int {
  guard let data, let buffer else { return -1 }
  Unmanaged<ZipOutput>.fromOpaque(data).takeUnretainedValue().bytes += UnsafeRawBufferPointer(
    start: buffer, count: count)
  return count
}
