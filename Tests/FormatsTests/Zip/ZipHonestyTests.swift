import Formats
import TestSupport
import Testing

/// What the directory says and what stands in the archive must be the same files.
struct ZipHonestyTests {
  typealias File = HandmadeZip.File

  private func changed(_ file: File, _ change: (inout File) -> Void) -> File {
    var file = file
    change(&file)
    return file
  }

  private func refusal(_ zip: HandmadeZip, limits: ZipLimits = ZipLimits()) -> ZipError? {
    do {
      _ = try ZipArchive.verify(zip.bytes, limits: limits)
      return nil
    } catch { return error }
  }

  static let sound: [HandmadeZip] = [
    HandmadeZip([File("a.txt"), File("文书/答复书.txt", Array("公开".utf8))]),
    HandmadeZip([changed("sizes behind the data") { $0.flags = 8 }, File("b")]),
    HandmadeZip([changed("sizes in an extra field") { $0.isWide = true }, File("b")]),
    HandmadeZip([File("folder/", []), File("folder/a")]),
    HandmadeZip([File([0xB9, 0xAB, 0xBF, 0xAA], [1]), File([0x95, 0x5C], [2])]),
    HandmadeZip([File("e\u{301}"), File("b", [])]),
    HandmadeZip([]),
  ]

  private static func changed(_ name: String, _ change: (inout File) -> Void) -> File {
    var file = File(name)
    change(&file)
    return file
  }

  @Test(arguments: sound)
  func `An archive as programs write it is taken, names in GB18030 and sizes in any place among it`(
    zip: HandmadeZip
  ) throws {
    let files = try ZipArchive.verify(zip.bytes, limits: ZipLimits())
    #expect(files.map(\.name) == zip.files.map(\.name).filter { $0.last != UInt8(ascii: "/") })
  }

  @Test func `A comment that looks like another end and a gap without a file in it change nothing`() {
    var zip = HandmadeZip([File("a"), File("b")])
    zip.comment = Array("PK\u{5}\u{6} 由某软件生成".utf8)
    zip.gap = [0, 0, 0]
    #expect(refusal(zip) == nil)
  }

  static let lies: [(HandmadeZip, ZipError)] = [
    (HandmadeZip([changed("a") { $0.localName = Array("b".utf8) }]), .contradiction("a")),
    (HandmadeZip([changed("a") { $0.localUnpacked = 2 }]), .contradiction("a")),
    (HandmadeZip([changed("a") { $0.place = 1 }]), .contradiction("a")),
    (HandmadeZip([File("a"), changed("b") { $0.place = 0 }]), .contradiction("b")),
    (HandmadeZip([File("a"), changed("b") { $0.isListed = false }, File("c")]), .contradiction("c")),
    (HandmadeZip([File("a"), changed("b") { $0.isListed = false }]), .contradiction("")),
    (HandmadeZip([changed("a") { $0.packed = 400 }, File("b")]), .contradiction("a")),
    (HandmadeZip([changed("a") { $0.place = 0xFFFF_FFF0 }]), .contradiction("a")),
    (
      HandmadeZip([
        changed("a") {
          $0.packed = 0xFFFF_FFFF
          $0.extra = [1, 0, 8, 0] + Array(repeating: 0xFF, count: 7) + [0x7F]
        }
      ]), .contradiction("a")
    ),
    (HandmadeZip([changed("folder/") { $0.unpacked = 1 }]), .contradiction("folder/")),
    (HandmadeZip([changed("a") { $0.checksum = 7 }]), .damaged),
    (HandmadeZip([changed("a") { $0.unpacked = 2 }]), .damaged),
    (HandmadeZip([changed("a") { $0.method = 8 }]), .damaged),
    (HandmadeZip([changed("a") { $0.method = 77 }]), .damaged),
    (HandmadeZip([changed("a") { $0.flags = 1 }]), .encrypted("a")),
    (HandmadeZip([changed("a") { $0.method = 99 }]), .encrypted("a")),
    (HandmadeZip([File("a"), File("a")]), .duplicatePath("a")),
    (HandmadeZip([changed("a") { $0.mode = 0o120777 }]), .unsafePath("a")),
    (HandmadeZip([File("../a")]), .unsafePath("../a")),
    (HandmadeZip([File("/a")]), .unsafePath("/a")),
    (HandmadeZip([File("a\\b")]), .unsafePath("a\\b")),
    (HandmadeZip([File("a//b")]), .unsafePath("a//b")),
  ]

  @Test(arguments: lies)
  func `An archive that lies in one of its headers is refused with what is wrong`(zip: HandmadeZip, error: ZipError) {
    #expect(refusal(zip) == error)
  }

  @Test(arguments: [1, 3, 65_535]) func `A directory that holds other than the number it says is refused`(count: Int) {
    var zip = HandmadeZip([File("a"), File("b")])
    zip.count = count
    #expect(refusal(zip) == .damaged)
  }

  @Test func `Two entries that share their data are refused, however small they say they are`() {
    let inner = File("b", Array(repeating: 7, count: 50))
    var zip = HandmadeZip([File("a", HandmadeZip([inner]).bytes), inner])
    zip.files[1].place = 31
    #expect(refusal(zip) == .contradiction("b"))
  }

  @Test func `A bomb is refused by its promise and, when it promises little, by what comes out`() throws {
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    let bomb = try ZipArchive(entries: [.init(path: "a", data: zeros)]).bytes()
    func refusal(_ bytes: [UInt8], _ limits: ZipLimits) -> ZipError? {
      do {
        _ = try ZipArchive.verify(bytes, limits: limits)
        return nil
      } catch { return error }
    }
    #expect(refusal(bomb, ZipLimits(ratio: 100, freeBytes: 1 << 20)) == .packedTooTightly(ratio: 100))
    #expect(refusal(bomb, ZipLimits(ratio: 100)) == nil)
    #expect(refusal(bomb, ZipLimits(entryBytes: 1 << 20)) == .tooLarge(limit: 1 << 20))
    let size = [0, 0, 0x40, 0] as [UInt8]
    var quiet = bomb
    var found = 0
    for place in quiet.indices.dropLast(3) where Array(quiet[place..<(place + 4)]) == size {
      quiet.replaceSubrange(place..<(place + 4), with: [9, 0, 0, 0])
      found += 1
    }
    #expect(found >= 2, "the size stands before or behind the data, and in the directory")
    #expect(refusal(quiet, ZipLimits(entryBytes: 1 << 20)) == .damaged)
  }

  @Test func `Every cut and every flipped byte is refused or read without trouble`() throws {
    let bytes = HandmadeZip([File("a", [1, 2, 3]), Self.changed("b") { $0.flags = 8 }]).bytes
    for count in bytes.indices { #expect(throws: ZipError.self) { try ZipArchive(reading: Array(bytes[..<count])) } }
    for index in bytes.indices {
      for bit in 0..<8 {
        var broken = bytes
        broken[index] ^= 1 << bit
        _ = try? ZipArchive(reading: broken)
        _ = FileFormat(content: broken)
      }
    }
  }
}
