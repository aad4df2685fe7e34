import Testing

@testable import TemplateCompiler

@Suite struct PageCompilerTests {
  static let swift = """
    struct Frame { let csrf: String?; let site: Site; struct Site { let phone: String?; let body: String } }
    struct Home {
      let title: String; let count: Int; let isNew: Bool; let lead: String?; let rows: [Row]; let pages: Pager?
      private let secret: String; let day: Day; let words: [String]; let flags: [Bool]
      let open: Bool?; let more: [Row]?; let owner: Owner
      struct Owner { let name: String }
      struct Row { let name: String; let url: String?; let lead: String? }
    }
    struct Pager { let total: String }
    struct Clash { let site: String }
    private struct Hidden { let a: String }
    """

  /// The lines of the page's code, without what surrounds them.
  private static func code(_ page: String, _ others: [String: String] = [:]) throws -> [String] {
    let files = try compile(["home": "{{! model: Home }}{{! frame: Frame }}" + page], others)
    let lines = try #require(files["Template-home.swift"]).split(separator: "\n")
    return lines.drop { !$0.contains("Self(") }.dropFirst().dropLast(3).map { String($0.drop { $0 == " " }) }
  }

  private static func compile(
    _ pages: [String: String], _ others: [String: String] = [:]
  ) throws -> [String: String] {
    let own = try pages.sorted { $0.key < $1.key }.map {
      try TemplateParser.parse($0.value, name: $0.key, file: "\($0.key).mustache")
    }
    let lent = try others.map { try TemplateParser.parse($0.value, name: $0.key, file: "\($0.key).mustache") }
    let catalogue = ModelCatalogue([SwiftSource(file: "M.swift", bytes: Array(swift.utf8))])
    return try PageCompiler(templates: own + lent, catalogue: catalogue, imports: ["WebSupport"]).files(pages: own)
  }

  static let written: [(String, [String])] = [
    ("<p>{{title}}\"\n", ["out.fixed(\"<p>\")", "out.value(content.title)", "out.fixed(\"\\\"\\n\")"]),
    ("{{count}}{{lead}}", ["out.value(content.count)", "out.value(content.lead)"]),
    ("{{site.phone}}{{pages.total}}", ["out.value(frame.site.phone)", "out.value(content.pages?.total)"]),
    ("{{#isNew}}x{{/isNew}}", ["if content.isNew {", "out.fixed(\"x\")", "}"]),
    ("{{^isNew}}x{{/isNew}}", ["if !content.isNew {", "out.fixed(\"x\")", "}"]),
    ("{{#lead}}x{{/lead}}", ["if content.lead != nil {", "out.fixed(\"x\")", "}"]),
    ("{{#lead}}{{.}}{{/lead}}", ["if let lead1 = content.lead {", "out.value(lead1)", "}"]),
    ("{{^lead}}x{{/lead}}", ["if content.lead == nil {", "out.fixed(\"x\")", "}"]),
    ("{{#rows}}x{{/rows}}", ["for _ in content.rows {", "out.fixed(\"x\")", "}"]),
    (
      "{{#rows}}{{.name}}{{title}}{{/rows}}",
      [
        "for rows1 in content.rows {", "out.value(rows1.name)", "out.value(content.title)", "}",
      ]
    ),
    ("{{^rows}}x{{/rows}}", ["if content.rows.isEmpty {", "out.fixed(\"x\")", "}"]),
    ("{{#words}}{{.}}{{/words}}", ["for words1 in content.words {", "out.value(words1)", "}"]),
    ("{{#site}}{{.body}}{{/site}}", ["out.value(frame.site.body)"]),
    ("{{#title}}{{.}}{{/title}}", ["out.value(content.title)"]),
    ("{{#open}}x{{/open}}", ["if let open1 = content.open {", "if open1 {", "out.fixed(\"x\")", "}", "}"]),
    ("{{^open}}x{{/open}}", ["if !(content.open ?? false) {", "out.fixed(\"x\")", "}"]),
    ("{{^more}}x{{/more}}", ["if (content.more ?? []).isEmpty {", "out.fixed(\"x\")", "}"]),
    (
      "{{#rows}}{{#.url}}{{.}}{{name}}{{/.url}}{{/rows}}",
      [
        "for rows1 in content.rows {", "if let url2 = rows1.url {", "out.value(url2)", "out.value(rows1.name)", "}",
        "}",
      ]
    ),
    ("{{#isNew}}{{! nothing }}{{/isNew}}", []),
  ]

  @Test("A template becomes Swift with direct access to the model's properties", arguments: written)
  func code(page: String, lines: [String]) throws {
    #expect(try Self.code(page) == lines)
  }

  static let refused: [(String, Int, Fault)] = [
    ("x\n{{nothing}}", 2, .unknownName("nothing", at: ["Home", "Frame"])),
    ("{{#rows}}\n{{.title}}{{/rows}}", 2, .unknownName(".title", at: ["Home.Row"])),
    ("{{site.nothing}}", 1, .unknownName("site.nothing", at: ["Frame.Site"])),
    ("{{.}}", 1, .unknownName(".", at: ["Home", "Frame"])),
    ("{{#rows}}{{lead}}{{/rows}}", 1, .climbs("lead", from: "Home.Row")),
    ("{{secret}}", 1, .privateProperty("secret", of: "Home")),
    ("{{isNew}}", 1, .notText("isNew", type: "Bool")),
    ("{{rows}}", 1, .notText("rows", type: "[Home.Row]")),
    ("{{title.length}}", 1, .notModel("title.length", type: "String")),
    ("{{#day}}x{{/day}}", 1, .notSection("day", type: "Day")),
    ("{{#flags}}x{{/flags}}", 1, .notSection("flags", type: "[Bool]")),
    ("{{^title}}x{{/title}}", 1, .neverMissing("title", type: "String")),
    ("{{>nowhere}}", 1, .unknownPartial("nowhere")),
    ("{{>home}}", 1, .unknownPartial("home")),
    ("{{<nowhere}}{{/nowhere}}", 1, .unknownPartial("nowhere")),
  ]

  @Test("What the model does not give stops the build with the template's file and line", arguments: refused)
  func mistakes(page: String, line: Int, fault: Fault) throws {
    let error = #expect(throws: Problems.self) { try Self.code(page) }
    #expect(error?.all == [Problem(file: "home.mustache", line: line, fault: fault)])
  }

  static let badHeads: [(String, Fault)] = [
    ("{{! model: Nobody }}{{! frame: Frame }}", .unknownType("Nobody")),
    ("{{! model: Home }}{{! frame: Nobody }}", .unknownType("Nobody")),
    ("{{! model: Hidden }}{{! frame: Frame }}", .privateType("Hidden")),
    ("{{! model: Clash }}{{! frame: Frame }}", .sharedName("site", content: "Clash", frame: "Frame")),
    ("{{! model: Home }}", .noFrame),
  ]

  @Test("A page's types are known, visible and have no name in common", arguments: badHeads)
  func heads(text: String, fault: Fault) throws {
    let error = #expect(throws: Problems.self) { try Self.compile(["a": text]) }
    #expect(error?.all == [Problem(file: "a.mustache", line: 1, fault: fault)])
  }

  @Test("A partial's mistake is told with the partial's own file, once for each page")
  func partialMistake() throws {
    let head = "{{! model: Home }}{{! frame: Frame }}"
    let error = #expect(throws: Problems.self) {
      try Self.compile(["a": head + "{{>part}}", "b": head + "{{#rows}}{{>part}}{{/rows}}"], ["part": "\n\n{{url}}"])
    }
    #expect(
      error?.all == [Problem(file: "part.mustache", line: 3, fault: .unknownName("url", at: ["Home", "Frame"]))])
  }

  @Test("What a partial names becomes its parameters, and the same names with the same types are one function")
  func partials() throws {
    let head = "{{! model: Home }}{{! frame: Frame }}"
    let files = try Self.compile(
      ["a": head + "{{>parts/row-end}}", "b": head + "{{#rows}}{{>parts/row-end}}{{/rows}}"],
      ["parts/row-end": "{{title}}{{site.body}}"])
    let shared = try #require(files[PageCompiler.sharedFileName])
    let function = "static func partsRowEnd(_ out: inout HTMLWriter, site: Frame.Site, title: String) {"
    #expect(shared.components(of: "static func") == 1)
    #expect(shared.contains(function))
    let call = "SharedTemplates.partsRowEnd(&out, site: frame.site, title: content.title)"
    #expect(files["Template-a.swift"]?.contains(call) == true)
    #expect(files["Template-b.swift"]?.contains(call) == true)
  }

  @Test("A partial that names the innermost object gets it whole; another type makes another function")
  func innermost() throws {
    let home = "{{! model: Home }}{{! frame: Frame }}{{#rows}}{{>part}}{{/rows}}{{#owner}}{{>part}}{{/owner}}"
    let files = try Self.compile(["home": home], ["part": "{{.name}}{{title}}"])
    let page = try #require(files["Template-home.swift"])
    #expect(page.contains("SharedTemplates.part(&out, this: rows1, title: content.title)"))
    #expect(page.contains("SharedTemplates.part(&out, this: content.owner, title: content.title)"))
    let shared = try #require(files[PageCompiler.sharedFileName])
    #expect(shared.contains("part(_ out: inout HTMLWriter, this: Home.Row, title: String) {"))
    #expect(shared.contains("part(_ out: inout HTMLWriter, this: Home.Owner, title: String) {"))
    let error = #expect(throws: Problems.self) { try Self.code("{{#site}}{{>part}}{{/site}}", ["part": "{{.name}}"]) }
    #expect(error?.all.first?.fault == .unknownName(".name", at: ["Frame.Site"]))
  }

  @Test("A page fills the blocks of its layout on its own ground; an unfilled block keeps what the layout has")
  func layouts() throws {
    let files = try Self.compile(
      ["home": "{{! model: Home }}{{<layout}}{{$main}}{{title}}{{/main}}{{/layout}}"],
      ["layout": "{{! frame: Frame }}<a>{{csrf}}{{$main}}{{/main}}{{$foot}}f{{/foot}}"])
    let page = try #require(files["Template-home.swift"])
    #expect(page.contains("SharedTemplates.layout(&out, csrf: frame.csrf, main: { out in"))
    #expect(page.contains("extension PageTemplate where Frame == Frame, Content == Home {"))
    let shared = try #require(files[PageCompiler.sharedFileName])
    #expect(shared.contains("csrf: String?, main: (inout HTMLWriter) -> Void) {"))
    #expect(shared.contains("main(&out)"))
    #expect(shared.contains("out.fixed(\"f\")"))
    let within = #expect(throws: Problems.self) {
      try Self.compile(
        ["home": "{{! model: Home }}{{<layout}}{{/layout}}"],
        ["layout": "{{! frame: Frame }}{{#site}}{{$main}}{{/main}}{{/site}}"])
    }
    #expect(within?.all.map(\.fault) == [.blockInSection("main")])
  }

  @Test("Templates that include each other are refused")
  func cycles() throws {
    let error = #expect(throws: Problems.self) { try Self.code("{{>a}}", ["a": "{{>b}}", "b": "{{>a}}"]) }
    #expect(error?.all == [Problem(file: "b.mustache", line: 1, fault: .cycle(["a", "b", "a"]))])
  }

  @Test("Two pages of one model cannot get one name in Swift")
  func sameName() throws {
    let head = "{{! model: Home }}{{! frame: Frame }}"
    let error = #expect(throws: Problems.self) { try Self.compile(["a/case": head, "b/case": head]) }
    #expect(error?.all == [Problem(file: "b/case.mustache", line: 1, fault: .sameName("b/case", as: "a/case"))])
  }

  @Test("A problem is told as compilers tell theirs")
  func wording() {
    let problem = Problem(file: "/x/a.mustache", line: 7, fault: .unknownName("nothing", at: ["Home", "Frame"]))
    #expect("\(problem)" == "/x/a.mustache:7: error: Home, Frame has no stored property for {{nothing}}")
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
