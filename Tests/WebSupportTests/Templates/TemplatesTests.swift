import Foundation
import Testing
import WebSupport

@Suite struct TemplatesTests {
  @Test("Names are paths relative to the folder, and a layout wraps a page")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "public/parts"), withIntermediateDirectories: true)
    try Data("<h1>{{$title}}无题{{/title}}</h1>\n".utf8).write(to: folder.appending(path: "layout.mustache"))
    try Data("{{<layout}}{{$title}}{{name}}{{/title}}{{/layout}}".utf8).write(
      to: folder.appending(path: "public/home.mustache"))
    try Data("{{name}}".utf8).write(to: folder.appending(path: "public/parts/a.mustache"))
    try Data("no template".utf8).write(to: folder.appending(path: "notes.txt"))
    let templates = try Templates(folders: [folder])
    #expect(templates.names == ["layout", "public/home", "public/parts/a"])
    #expect(try templates.render("public/home", ["name": "首页"]) == "<h1>首页</h1>\n")
  }

  @Test("A missing and an empty folder are refused")
  func emptyFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID())")
    #expect(throws: TemplateError.missingFolder(folder.path)) { try Templates(folders: [folder]) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: TemplateError.emptyFolder(folder.path)) { try Templates(folders: [folder]) }
  }

  @Test("Folders that share a name are refused")
  func repeatedName() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("{{name}}".utf8).write(to: folder.appending(path: "home.mustache"))
    #expect(throws: TemplateError.repeatedName("home")) { try Templates(folders: [folder, folder]) }
  }

  static let refused: [(String, TemplateError)] = [
    ("{{> b/c }}", .unknownPartial(template: "a", partial: "b/c")),
    ("{{<b}}{{/b}}", .unknownPartial(template: "a", partial: "b")),
    ("{{> a}}", .cycle(["a", "a"])),
    ("{{=<% %>=}}", .forbiddenTag(template: "a", tag: "{{=<% %>=}}")),
    ("{{% CONTENT_TYPE: TEXT }}", .forbiddenTag(template: "a", tag: "{{% CONTENT_TYPE: TEXT }}")),
    ("{{>*name}}", .forbiddenTag(template: "a", tag: "{{>*name}}")),
    ("{{{name}}}", .rawTag(template: "a", tag: "{{{name}}")),
    ("{{& name}}", .rawTag(template: "a", tag: "{{& name}}")),
    ("one\n{{#list}}", .syntax(template: "a", line: 2, detail: "expectedSectionEnd")),
    ("{{#a}}\n{{/b}}", .syntax(template: "a", line: 2, detail: "sectionCloseNameIncorrect")),
  ]

  @Test("Mistakes in a template stop the start", arguments: refused)
  func mistakes(text: String, error: TemplateError) {
    #expect(throws: error) { try Templates(texts: ["a": text]) }
  }

  @Test("What the server made may go in raw under a name that says so")
  func raw() throws {
    let templates = try Templates(texts: ["a": "{{{chartSVG}}}{{&noteHTML}}"])
    #expect(try templates.render("a", ["chartSVG": "<svg/>", "noteHTML": "<b>"]) == "<svg/><b>")
  }

  @Test("A template that is not there is an error, not an empty page")
  func unknown() throws {
    let templates = try Templates(texts: ["a": ""])
    #expect(throws: TemplateError.unknownTemplate("b")) { try templates.render("b", [:] as [String: String]) }
  }
}
