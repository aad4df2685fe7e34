/// A ZIP archive written by hand, header by header, so that a test can tell lies in any of them.
public struct HandmadeZip: Sendable {
  /// One file, with what its two headers say of it.
  public struct File: Sendable {
    /// The name in the directory.
    public var name: [UInt8]
    /// The name before the data; nil for the same.
    public var localName: [UInt8]?
    /// The bytes that stand in the archive.
    public var data: [UInt8]
    /// 0 stored, 8 deflated.
    public var method = 0
    /// Bit 0 encrypted, bit 3 sizes stand behind the data.
    public var flags = 0
    /// The checksum that both headers give.
    public var checksum: UInt32
    /// The bytes it has unpacked, as the directory says.
    public var unpacked: Int
    /// The same, as the header before the data says; nil for the same.
    public var localUnpacked: Int?
    /// The bytes it has packed, as both say.
    public var packed: Int
    /// Where the directory sends the reader, in place of where it stands.
    public var place: Int?
    /// The extra fields in the directory.
    public var extra: [UInt8] = []
    /// Whether the directory lists it.
    public var isListed = true
    /// The Unix mode.
    public var mode = 0o100644
    /// Whether eight-byte sizes stand in an extra field before the data, and four-byte ones say "see there".
    public var isWide = false

    /// A stored file whose headers tell the truth.
    public init(_ name: String, _ data: [UInt8] = [1]) { self.init(Array(name.utf8), data) }

    /// The same with a name of any encoding.
    public init(_ name: [UInt8], _ data: [UInt8]) {
      self.name = name
      self.data = data
      checksum = HandmadeZip.checksum(data)
      unpacked = data.count
      packed = data.count
    }
  }

  /// The files in the order in which they stand.
  public var files: [File]
  /// Bytes between the last file and the directory.
  public var gap: [UInt8] = []
  /// The comment at the end.
  public var comment: [UInt8] = []
  /// How many files the end says there are; nil for the truth.
  public var count: Int?

  /// An archive of these files.
  public init(_ files: [File]) { self.files = files }

  /// The archive.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let place = bytes.count
      bytes += Self.local(file)
      guard file.isListed else { continue }
      directory += [0x50, 0x4B, 1, 2, 20, 3]
      directory += Self.numbers((20, 2), (file.flags, 2), (file.method, 2), (0, 4), (Int(file.checksum), 4))
      directory += Self.numbers(
        (file.packed, 4), (file.unpacked, 4), (file.name.count, 2))
      directory += Self.numbers((file.extra.count, 2), (0, 8))
      directory += Self.numbers((file.mode, 2), (file.place ?? place, 4))
      directory += file.name + file.extra
    }
    bytes += gap
    let start = bytes.count
    let listed = count ?? files.count { $0.isListed }
    bytes += directory
    bytes += [0x50, 0x4B, 5, 6]
    bytes += Self.numbers((0, 4), (listed, 2), (listed, 2), (directory.count, 4), (start, 4), (comment.count, 2))
    bytes += comment
    return bytes
  }

  private static func local(_ file: File) -> [UInt8] {
    let name = file.localName ?? file.name
    let unpacked = file.localUnpacked ?? file.unpacked
    let isTold = file.flags & 8 == 0
    let (small, large) = (isTold ? file.packed : 0, isTold ? unpacked : 0)
    let elsewhere = 0xFFFF_FFFF
    var bytes: [UInt8] = [0x50, 0x4B, 3, 4]
    bytes += numbers((20, 2), (file.flags, 2), (file.method, 2), (0, 4), (isTold ? Int(file.checksum) : 0, 4))
    bytes += numbers((file.isWide ? elsewhere : small, 4), (file.isWide ? elsewhere : large, 4))
    bytes += numbers((name.count, 2), (file.isWide ? 20 : 0, 2))
    bytes += name
    if file.isWide { bytes += numbers((1, 2), (16, 2), (unpacked, 8), (file.packed, 8)) }
    bytes += file.data
    if !isTold {
      bytes += [0x50, 0x4B, 7, 8]
      bytes += numbers((Int(file.checksum), 4), (file.packed, 4), (unpacked, 4))
    }
    return bytes
  }

  /// Little-endian numbers, each of so many bytes.
  private static func numbers(_ list: (value: Int, length: Int)...) -> [UInt8] {
    list.flatMap { number in
      (0..<number.length).map { UInt8(truncatingIfNeeded: number.value >> (8 * $0)) }
    }
  }

  /// CRC-32 as ZIP wants it.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
