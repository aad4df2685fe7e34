import Testing

@testable import TemplateCompiler

@Suite struct TemplateParserTests {
  private static func template(_ text: String) throws -> Template {
    try TemplateParser.parse(text, name: "a", file: "a.mustache")
  }

  static let whole: [(String, [TemplateNode])] = [
    ("公开 {{name}}.", [.text("公开 "), value("name", 1), .text(".")]),
    ("{{site.phone}}{{.}}{{.url}}", [value("site.phone", 1), value(".", 1), value(".url", 1)]),
    ("{{!\nnote: {a}\n}}\n<p>\n", [.text("<p>\n")]),
    ("a{{! note }}b", [.text("ab")]),
    ("a\n  {{! note }}  \r\nb", [.text("a\nb")]),
    ("{{#a}}\nx\n{{/a}}\ny", [section("a", [.text("x\n")], 1), .text("y")]),
    ("{{#a}} x {{/a}}\n", [section("a", [.text(" x ")], 1), .text("\n")]),
    ("x {{#a}}\ny\n{{/a}}", [.text("x "), section("a", [.text("\ny\n")], 1)]),
    ("\n{{^a}}x{{/a}}", [.text("\n"), .inverted(name("a"), body: [.text("x")], line: 2)]),
    ("{{>parts/b}}\nx", [.partial("parts/b", line: 1), .text("x")]),
    ("<b>{{> parts/b }}</b>", [.text("<b>"), .partial("parts/b", line: 1), .text("</b>")]),
    (
      "{{<page}}\n{{$main}}\nx\n{{/main}}\n{{/page}}\n",
      [.layout("page", blocks: ["main": [.text("x\n")]], line: 1)]
    ),
    ("{{$main}}y{{/main}}", [.block("main", otherwise: [.text("y")], line: 1)]),
    ("{ {{a}} } }}", [.text("{ "), value("a", 1), .text(" } }}")]),
  ]

  @Test("Text, values, sections, partials, layouts and comments are told apart", arguments: whole)
  func nodes(text: String, nodes: [TemplateNode]) throws {
    #expect(try Self.template(text).nodes == nodes)
  }

  static let refused: [(String, Int, Fault)] = [
    ("{{{name}}}", 1, .forbiddenTag("{{{name}}}")),
    ("\n{{& name}}", 2, .forbiddenTag("{{& name}}")),
    ("{{=<% %>=}}", 1, .forbiddenTag("{{=<% %>=}}")),
    ("{{% CONTENT_TYPE: TEXT }}", 1, .forbiddenTag("{{% CONTENT_TYPE: TEXT }}")),
    ("{{>*name}}", 1, .forbiddenTag("{{>*name}}")),
    ("{{upper(name)}}", 1, .forbiddenTag("{{upper(name)}}")),
    ("{{a b}}", 1, .forbiddenTag("{{a b}}")),
    ("{{}}", 1, .forbiddenTag("{{}}")),
    ("{{a..b}}", 1, .forbiddenTag("{{a..b}}")),
    ("{{na\u{301}me}}", 1, .forbiddenTag("{{na\u{301}me}}")),
    ("one\n{{#list}}", 2, .unclosed("{{#list}}")),
    ("one\n{{list", 2, .unclosed("{{list")),
    ("{{#a}}\n{{/b}}", 2, .closedByAnother(open: "{{#a}}", close: "b")),
    ("{{/b}}", 1, .closedByAnother(open: "nothing", close: "b")),
    ("<ul>\n  {{>b}}\n</ul>", 2, .indentedPartial("b")),
    ("{{<page}}x{{/page}}", 1, .outsideBlock),
  ]

  @Test("A mistake stops the build with its file and line", arguments: refused)
  func mistakes(text: String, line: Int, fault: Fault) {
    #expect(throws: Problem(file: "a.mustache", line: line, fault: fault)) { try Self.template(text) }
  }

  @Test("The comments at the head say the types of the model and the frame")
  func directives() throws {
    let template = try Self.template("{{! model: Pages.Home }}\n{{! frame: Frame }}\n{{! model of a house }}x")
    #expect(template.model == Template.Directive(type: "Pages.Home", line: 1))
    #expect(template.frame == Template.Directive(type: "Frame", line: 2))
    #expect(template.nodes == [.text("x")])
  }

  private static func value(_ text: String, _ line: Int) -> TemplateNode { .value(name(text), line: line) }

  private static func section(_ text: String, _ body: [TemplateNode], _ line: Int) -> TemplateNode {
    .section(name(text), body: body, line: line)
  }

  private static func name(_ text: String) -> ValueName {
    guard let name = ValueName(text) else { preconditionFailure("\(text) is no name") }
    return name
  }
}
