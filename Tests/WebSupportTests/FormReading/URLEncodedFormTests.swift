import Testing
import WebSupport

@Suite struct URLEncodedFormTests {
  static let readable: [(String, [FormField])] = [
    ("", []),
    ("a=1&b=2", [.init(name: "a", value: "1"), .init(name: "b", value: "2")]),
    ("a=1&a=2&a=1", [.init(name: "a", value: "1"), .init(name: "a", value: "2"), .init(name: "a", value: "1")]),
    ("a=x+y%2Bz", [.init(name: "a", value: "x y+z")]),
    ("a=%E5%85%AC", [.init(name: "a", value: "公")]),
    ("a=公", [.init(name: "a", value: "公")]),
    ("a", [.init(name: "a", value: "")]),
    ("a=b=c&&=d", [.init(name: "a", value: "b=c"), .init(name: "", value: "d")]),
    ("a[]=1", [.init(name: "a[]", value: "1")]),
  ]

  @Test("Pairs are read in order, repeated names kept", arguments: readable)
  func read(text: String, fields: [FormField]) throws {
    #expect(try URLEncodedForm.parse(Array(text.utf8)) == fields)
  }

  @Test("Broken escapes are refused", arguments: ["a=%", "a=%4", "a=%zz", "%=1", "a=%%41"])
  func escapes(text: String) {
    #expect(throws: FormError.malformed(.percentEncoding)) { try URLEncodedForm.parse(Array(text.utf8)) }
  }

  @Test("Text that is not UTF-8 is refused", arguments: ["a=%FF", "a=%C0%AF", "%B9%AB=1", "a=%ED%A0%80"])
  func encoding(text: String) {
    #expect(throws: FormError.malformed(.encoding)) { try URLEncodedForm.parse(Array(text.utf8)) }
  }

  @Test("Each limit holds at its edge")
  func limits() throws {
    let limits = FormLimits(total: 20, field: 5, parts: 3, header: 4)
    #expect(try URLEncodedForm.parse(Array("a=12345&b=&c=".utf8), limits: limits).count == 3)
    #expect(throws: FormError.fieldTooLarge(limit: 5)) {
      try URLEncodedForm.parse(Array("a=123456".utf8), limits: limits)
    }
    #expect(throws: FormError.tooManyParts(limit: 3)) {
      try URLEncodedForm.parse(Array("a&b&c&d".utf8), limits: limits)
    }
    #expect(throws: FormError.bodyTooLarge(limit: 20)) {
      try URLEncodedForm.parse(Array(repeating: 65, count: 21), limits: limits)
    }
    #expect(throws: FormError.malformed(.fieldName)) {
      try URLEncodedForm.parse(Array("abcde=1".utf8), limits: limits)
    }
  }

  @Test("A form gives first, all and trimmed values")
  func form() {
    let form = Form(fields: [
      .init(name: "a", value: " 　公 开\n"), .init(name: "a", value: "2"), .init(name: "b", value: " "),
    ])
    #expect(form["a"] == " 　公 开\n")
    #expect(form.text("a") == "公 开")
    #expect(form.all("a").count == 2)
    #expect(form.text("b") == nil)
    #expect(form["c"] == nil)
  }
}
