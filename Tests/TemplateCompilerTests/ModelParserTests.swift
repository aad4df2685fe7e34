import Testing

@testable import TemplateCompiler

@Suite struct ModelParserTests {
  private static func models(_ source: String) -> [Model] {
    ModelParser.models(in: Array(source.utf8), file: "M.swift")
  }

  static let properties: [(String, [String: WrittenType])] = [
    ("let a: String", ["a": .named(["String"])]),
    ("package private(set) var a: [Row.Cell]?", ["a": .maybe(.list(.named(["Row", "Cell"])))]),
    ("var a, b: Field?", ["a": .maybe(.named(["Field"])), "b": .maybe(.named(["Field"]))]),
    ("var a = false\n  var b = \"{\"\n  var c = 3", ["a": flag, "b": text, "c": number]),
    ("var a = Money(0)", ["a": .named(["Money"])]),
    ("var a = \"\\(\"}\")\" // }\n  let b: Bool /* } */", ["a": text, "b": flag]),
    ("var a = #\"\\\"#\n  let b: Bool", ["a": text, "b": flag]),
    ("var a = \"\"\"\n    } \" }\n    \"\"\"\n  let b: Bool", ["a": text, "b": flag]),
    ("let a = #/\\{\"/#\n  let b: Bool", ["b": flag]),
    ("var a: String { \"x\" }\n  var b: Int { get { 1 } }", [:]),
    ("var a: Int = 1 { didSet { print(a) } }", ["a": number]),
    ("static let a: Int\n  lazy var b: Int = 1\n  class func c() {}", [:]),
    ("let `case`: String", ["case": text]),
    ("let a: Bool\n  init(_ b: Bool) { let c: Bool = b; a = c }\n  func d() { let e: Bool = a }", ["a": flag]),
    ("var a: Bool = if true { false } else { true }\n  let b: Bool", ["a": flag, "b": flag]),
    ("let a: Bool\n  enum B { case a(String), b }\n  func `struct`() {}\n  let c: Bool", ["a": flag, "c": flag]),
  ]

  @Test("Stored properties are read with their types, computed and static ones left out", arguments: properties)
  func stored(members: String, expected: [String: WrittenType]) throws {
    let model = try #require(Self.models("struct M: Sendable {\n  \(members)\n}").first { $0.name == "M" })
    var found = Dictionary(uniqueKeysWithValues: model.properties.map { ($0.name, $0.type) })
    for (name, type) in found { if case .other = type, expected[name] == nil { found[name] = nil } }
    #expect(found == expected)
  }

  @Test("A property whose type cannot be told says where it is")
  func unwritten() throws {
    let model = try #require(Self.models("struct M {\n  let a = make()\n}").first)
    #expect(
      model.properties == [
        ModelProperty(name: "a", type: .other("a type that is not written (M.swift:2)"), isPrivate: false)
      ])
  }

  @Test("Structs are named with the types around them, in extensions too; what is private is marked")
  func nesting() {
    let source = """
      enum Pages {
        private struct Hidden { struct Row { let a: Int } }
        struct Page { private let a: Int }
      }
      extension Pages.Page { struct Line { let a: Int } }
      extension [Int] { struct Odd {} }
      """
    let models = Self.models(source)
    #expect(
      models.map(\.name).filter { !$0.hasSuffix("Odd") } == [
        "Pages.Hidden", "Pages.Hidden.Row", "Pages.Page", "Pages.Page.Line",
      ])
    #expect(models.prefix(4).map(\.isPrivate) == [true, true, false, false])
    #expect(models[2].properties.map(\.isPrivate) == [true])
  }

  @Test("A type's name is looked up from inside the struct outwards")
  func lookUp() throws {
    let source = """
      struct Row { let a: String }
      enum Pages {
        struct Row { let b: String }
        struct Page { let own: Row; let all: [Pages.Row]; let other: Day; let count: Int }
      }
      struct Page { let rows: [Row]? }
      """
    let catalogue = ModelCatalogue([SwiftSource(file: "M.swift", bytes: Array(source.utf8))])
    let inner = try #require(catalogue["Pages.Page"])
    #expect(
      inner.properties.map { catalogue.type(of: $0, in: inner) } == [
        .model("Pages.Row"), .list(.model("Pages.Row")), .other("Day"), .number,
      ])
    let outer = try #require(catalogue["Page"])
    #expect(outer.properties.map { catalogue.type(of: $0, in: outer) } == [.maybe(.list(.model("Row")))])
  }

  private static let text = WrittenType.named(["String"])
  private static let flag = WrittenType.named(["Bool"])
  private static let number = WrittenType.named(["Int"])
}
