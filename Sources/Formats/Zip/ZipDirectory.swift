package import Foundation

/// What the directory at the end of a ZIP archive says it holds, read without unpacking anything. Whether it tells the truth
/// is `check`'s question.
package struct ZipDirectory: Sendable {
  /// A line of the directory; folders have lines too.
  package struct Entry: Sendable, Equatable {
    /// The name as it stands, of whatever encoding, with `/` between folders.
    package let name: [UInt8]
    /// Bytes.
    package let packed: Int
    /// Bytes.
    package let unpacked: Int
    let flags: Int
    /// 0 stored, 8 deflated.
    let method: Int
    let checksum: Int
    /// Where its data begin with a header of their own.
    let place: Int
    let isLink: Bool
    /// Whether an extra field gives it another name, in UTF-8.
    let hasOtherName: Bool

    /// The name as text; bytes that are no UTF-8 show as U+FFFD.
    package var path: String { String(decoding: name, as: UTF8.self) }
    package var isFolder: Bool { name.last == UInt8(ascii: "/") }
    var isEncrypted: Bool { flags & 1 != 0 || method == 99 }
  }

  package let entries: [Entry]
  /// Where the directory begins: what stands before it are entries.
  let start: Int
  /// Where the archive ends, its comment left out.
  let end: Int

  /// Fails with `damaged` for what has no directory that can be read plainly. Archives over several disks or beyond 4 GiB
  /// (ZIP64 directories) count as that.
  package init(_ bytes: some ContiguousBytes) throws(ZipError) {
    let outcome = bytes.withUnsafeBytes { memory in
      Result { () throws(ZipError) in try ZipDirectory(ByteView(memory), atMost: 0xFFFE) }
    }
    self = try outcome.get()
  }

  init(_ view: ByteView, atMost limit: Int) throws(ZipError) {
    guard let end = Self.end(of: view), let disk = view.number(end + 4, 4), let count = view.number(end + 10, 2),
      let countHere = view.number(end + 8, 2), let size = view.number(end + 12, 4),
      let start = view.number(end + 16, 4), disk == 0, count == countHere, count != 0xFFFF, start <= end,
      size == end - start
    else { throw .damaged }
    guard count <= limit else { throw .tooManyEntries(limit: limit) }
    var entries: [Entry] = []
    var place = start
    for _ in 0..<count {
      guard let (entry, length) = Self.entry(view, place), place + length <= end else { throw .damaged }
      entries.append(entry)
      place += length
    }
    guard place == end else { throw .damaged }
    self.entries = entries
    self.start = start
    self.end = end + 22
  }

  private static func entry(_ view: ByteView, _ place: Int) -> (Entry, length: Int)? {
    guard view.holds(ZipMark.listing, at: place), let maker = view.number(place + 5, 1),
      let flags = view.number(place + 8, 2), let method = view.number(place + 10, 2),
      let checksum = view.number(place + 16, 4), let packed = view.number(place + 20, 4),
      let unpacked = view.number(place + 24, 4), let nameLength = view.number(place + 28, 2),
      let extraLength = view.number(place + 30, 2), let comment = view.number(place + 32, 2),
      let mode = view.number(place + 40, 2), let data = view.number(place + 42, 4),
      let name = view.bytes(place + 46, nameLength)
    else { return nil }
    let extra = ZipExtra(view, place + 46 + nameLength, extraLength)
    let sizes = extra.sizes(unpacked: unpacked, packed: packed)
    let isUnix = maker == 3
    let entry = Entry(
      name: name, packed: sizes.packed, unpacked: sizes.unpacked, flags: flags, method: method, checksum: checksum,
      place: data, isLink: isUnix && mode & 0xF000 == 0xA000, hasOtherName: extra.hasOtherName)
    return (entry, 46 + nameLength + extraLength + comment)
  }

  /// Where the record stands that ends the archive; a comment may follow it.
  private static func end(of view: ByteView) -> Int? {
    guard view.count >= 22 else { return nil }
    let last = view.count - 22
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { place in
      view.holds(ZipMark.end, at: place) && view.number(place + 20, 2) == last - place
    }
  }
}
