import Formats
import Testing

struct ZipArchiveTests {
  private let sample = ZipArchive(entries: [
    .init(path: "[Content_Types].xml", data: Array("<x/>".utf8)),
    .init(path: "文书/答复书 1.txt", data: Array(String(repeating: "公开", count: 5000).utf8)),
    .init(path: "empty", data: []),
  ])

  @Test func whatIsPackedIsUnpackedInOrder() throws {
    #expect(try ZipArchive(reading: try sample.bytes()) == sample)
  }

  @Test func theSameFilesMakeTheSameBytes() throws {
    let bytes = try sample.bytes()
    #expect(bytes == (try sample.bytes()))
    #expect(bytes.count < 2000)
    #expect(bytes[10..<14] == [0, 0, 0x21, 0], "the time of 1980-01-01, whenever and wherever it is written")
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test(arguments: ["", "/etc/passwd", "../a", "a/../b", "a//b", "a\\b", "a\nb", "./a", "a/"])
  func aPathThatLeadsOutsideIsNotPacked(path: String) {
    #expect(throws: ZipError.unsafePath(path)) { try ZipArchive(entries: [.init(path: path, data: [1])]).bytes() }
  }

  @Test func aPathTwiceIsNotPacked() {
    let twice = ZipArchive(entries: [.init(path: "a", data: [1]), .init(path: "a", data: [2])])
    #expect(throws: ZipError.duplicatePath("a")) { try twice.bytes() }
  }

  @Test func aPathThatLeadsOutsideIsNotUnpacked() throws {
    var bytes = try ZipArchive(entries: [.init(path: "aa/bb", data: [1])]).bytes()
    for index in bytes.indices.dropLast(4) where bytes[index...].starts(with: Array("aa/bb".utf8)) {
      bytes.replaceSubrange(index..<index + 5, with: Array("../bb".utf8))
    }
    #expect(throws: ZipError.unsafePath("../bb")) { try ZipArchive(reading: bytes) }
  }

  @Test func moreThanTheLimitsIsRefused() throws {
    let bytes = try sample.bytes()
    #expect(throws: ZipError.tooManyEntries(limit: 2)) { try ZipArchive(reading: bytes, limits: ZipLimits(entries: 2)) }
    #expect(throws: ZipError.tooLarge(limit: 29_999)) {
      try ZipArchive(reading: bytes, limits: ZipLimits(entryBytes: 29_999))
    }
    #expect(throws: ZipError.tooLarge(limit: 996)) {
      try ZipArchive(reading: bytes, limits: ZipLimits(totalBytes: 1000))
    }
    #expect(
      try ZipArchive(reading: bytes, limits: ZipLimits(entries: 3, entryBytes: 30_000, totalBytes: 30_004)) == sample)
  }

  @Test func everyCutAndEveryFlippedByteIsReadOrRefusedWithoutTrouble() throws {
    let bytes = try sample.bytes()
    for count in bytes.indices { _ = try? ZipArchive(reading: Array(bytes[..<count])) }
    for index in bytes.indices {
      var broken = bytes
      broken[index] ^= 0x5A
      _ = try? ZipArchive(reading: broken)
    }
    #expect(throws: ZipError.self) { try ZipArchive(reading: Array("不是压缩包".utf8)) }
    #expect(throws: ZipError.self) { try ZipArchive(reading: []) }
  }
}
