/// What the central directory of a ZIP container says it holds, read without unpacking anything.
struct ZipDirectory {
  struct Entry: Equatable {
    let name: String
    let packed: Int
    let unpacked: Int
  }

  let entries: [Entry]

  /// The bytes all entries say they have when unpacked.
  var unpacked: Int {
    entries.reduce(0) { sum, entry in
      let (total, overflow) = sum.addingReportingOverflow(entry.unpacked)
      return overflow ? .max : total
    }
  }

  /// Nil for what has no readable directory, or one that does not say plainly what is in it.
  init?(_ bytes: [UInt8]) {
    guard let end = Self.end(of: bytes), let count = Self.number(bytes, end + 10, 2),
      let size = Self.number(bytes, end + 12, 4), let start = Self.number(bytes, end + 16, 4),
      count != 0xFFFF, start <= end, size <= end - start
    else { return nil }
    var entries: [Entry] = []
    var place = start
    for _ in 0..<count {
      guard place + 46 <= end, bytes[place..<(place + 4)].elementsEqual([0x50, 0x4B, 1, 2]),
        let packed = Self.number(bytes, place + 20, 4), let unpacked = Self.number(bytes, place + 24, 4),
        let name = Self.number(bytes, place + 28, 2), let extra = Self.number(bytes, place + 30, 2),
        let comment = Self.number(bytes, place + 32, 2), place + 46 + name + extra + comment <= end
      else { return nil }
      entries.append(
        Entry(
          name: String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self), packed: packed,
          unpacked: unpacked))
      place += 46 + name + extra + comment
    }
    self.entries = entries
  }

  /// Where the record stands that ends the container; a comment may follow it.
  private static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    for place in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
    where bytes[place] == 0x50 && bytes[place..<(place + 4)].elementsEqual([0x50, 0x4B, 5, 6]) {
      if let comment = number(bytes, place + 20, 2), place + 22 + comment == bytes.count { return place }
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ length: Int) -> Int? {
    guard place >= 0, place + length <= bytes.count else { return nil }
    return bytes[place..<(place + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
