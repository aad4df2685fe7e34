import Civil
import Foundation
import Testing

@Suite("The id of a record")
struct IDTests {
  enum Thing {}

  @Test("An id is written as a number and read from a number or its decimal text", arguments: [1, 42, Int64.max])
  func coding(number: Int64) throws {
    let id = ID<Thing>(number)
    let data = try JSONEncoder().encode([id])
    #expect(String(decoding: data, as: UTF8.self) == "[\(number)]")
    #expect(try JSONDecoder().decode([ID<Thing>].self, from: data) == [id])
    #expect(try JSONDecoder().decode([ID<Thing>].self, from: Data("[\"\(number)\"]".utf8)) == [id])
    #expect(ID<Thing>(id.description) == id)
  }

  @Test(
    "Text that is not the plain decimal form of a number is no id", arguments: ["", "01", "+1", " 1", "1 ", "x", "1.0"])
  func noID(text: String) {
    #expect(ID<Thing>(text) == nil)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([ID<Thing>].self, from: Data("[\"\(text)\"]".utf8)) }
  }
}
