import Chronicle
import Civil
import Foundation
import Testing

@testable import Ledger

@Suite struct StoredValuesTests {
  @Test(arguments: [0, 1, -1, 1_740_963_600_123, .max, .min] as [Int64])
  func `an instant comes back from JSON to the millisecond`(milliseconds: Int64) throws {
    let instant = Instant(milliseconds: milliseconds)
    let text = try StoredJSON.text([instant])
    #expect(text == "[\(milliseconds)]")
    #expect(try StoredJSON.value(text, column: "x") == [instant])
  }

  @Test func `an instant takes the millisecond a date lies in, and never overflows`() {
    #expect(Instant(Date(timeIntervalSince1970: 1.2349)).milliseconds == 1234)
    #expect(Instant(Date(timeIntervalSince1970: -0.0001)).milliseconds == -1)
    #expect(Instant(.distantFuture).date == .distantFuture)
    #expect(Instant(Date(timeIntervalSince1970: 1e300)).milliseconds == .max)
    #expect(Instant(Date(timeIntervalSince1970: -1e300)).milliseconds == .min)
    #expect(Instant(milliseconds: 5).advanced(bySeconds: 2).milliseconds == 2005)
    #expect(Instant(milliseconds: .max - 1).advanced(bySeconds: 1).milliseconds == .max)
    #expect(Instant(milliseconds: 0).advanced(bySeconds: .min).milliseconds == .min)
  }

  @Test func `hexadecimal is read as it is written, and nothing else is read`() {
    let bytes = Data((0...255).map { UInt8($0) })
    #expect(Data(hexadecimal: bytes.hexadecimal) == bytes)
    #expect(Data([0x0f, 0xa0]).hexadecimal == "0fa0")
    #expect(Data(hexadecimal: "0FA0") == Data([0x0f, 0xa0]))
    for text in ["0", "0g", " 0", "公开", "0x"] { #expect(Data(hexadecimal: text) == nil) }
  }

  /// Lists of parts that a hash without lengths and kinds would take for one another.
  static let parts: [[String?]] = [
    [], [""], ["", ""], [nil], [nil, ""], ["", nil], ["ab", "c"], ["a", "bc"], ["abc"], ["a", "b", "c"], ["a\0", "bc"],
  ]

  @Test func `different lists of parts have different hashes`() {
    let digests = Self.parts.map { list in
      var bytes = CanonicalBytes(domain: "test")
      for part in list { bytes.add(part) }
      return bytes.digest
    }
    #expect(Set(digests).count == Self.parts.count)
    #expect(CanonicalBytes(domain: "a").digest != CanonicalBytes(domain: "b").digest)
    let cells: [SQLValue] = [.null, 1, "1", .real(1), .blob(Data("1".utf8)), 0, ""]
    let hashes = cells.map { cell in
      var bytes = CanonicalBytes(domain: "test")
      bytes.add(cell)
      return bytes.digest
    }
    #expect(Set(hashes).count == cells.count)
  }

  @Test func `conditions are joined, and their values numbered in order`() {
    var conditions = SQLConditions(.text("first"))
    #expect(conditions.clause == "")
    conditions.add("a = ? AND b < ?", 1, 2)
    conditions.add("c", isOneOf: [3, 4])
    conditions.add("d IS NULL")
    conditions.add("e", isOneOf: [])
    #expect(conditions.bind(5) == "$6")
    #expect(conditions.clause == "WHERE a = $2 AND b < $3 AND c IN ($4, $5) AND d IS NULL AND 1 = 0")
    #expect(conditions.values == [.text("first"), 1, 2, 3, 4, 5])
  }

  @Test func `what a stored text should be and is not is told by its column`() {
    #expect(throws: DatabaseFailure.column(name: "entry", problem: .malformed)) {
      let _: CaseEntry = try StoredJSON.value("{\"entry\":\"unknown\"}", column: "entry")
    }
  }
}
