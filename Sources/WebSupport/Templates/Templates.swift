package import Foundation
import Mustache

/// The pages' templates, loaded from folder trees of `.mustache` files and named by their path: `public/home`.
///
/// Whatever a template writes with `{{name}}` goes through `ScalarEscaper`. A raw tag (`{{{name}}}`, `{{&name}}`) is
/// allowed only for names that end in `HTML` or `SVG`, which mark what the server itself made.
package struct Templates: Sendable {
  private let library: MustacheLibrary
  /// The names, sorted.
  package let names: [String]

  /// Refuses a folder that is missing or empty, a name that two folders use, an unknown partial, a cycle and every syntax
  /// error.
  package init(folders: [URL]) throws {
    var texts: [String: String] = [:]
    for folder in folders {
      for (name, text) in try Self.texts(in: folder) {
        guard texts.updateValue(text, forKey: name) == nil else { throw TemplateError.repeatedName(name) }
      }
    }
    try self.init(texts: texts)
  }

  private static func texts(in folder: URL) throws -> [String: String] {
    let root = folder.resolvingSymlinksInPath().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue,
      let paths = FileManager.default.enumerator(atPath: root)
    else { throw TemplateError.missingFolder(folder.path) }
    var texts: [String: String] = [:]
    for case let path as String in paths where path.hasSuffix(".mustache") {
      let name = String(path.dropLast(".mustache".count))
      guard let data = FileManager.default.contents(atPath: "\(root)/\(path)"),
        let text = String(validating: data, as: UTF8.self)
      else { throw TemplateError.unreadable(name) }
      texts[name] = text
    }
    guard !texts.isEmpty else { throw TemplateError.emptyFolder(folder.path) }
    return texts
  }

  /// The same from texts by name.
  package init(texts: [String: String]) throws {
    MustacheContentTypes.register(ScalarEscaper(), named: ScalarEscaper.name)
    var parsed: [String: MustacheTemplate] = [:]
    var includes: [String: [String]] = [:]
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      includes[name] = try TemplateTags(text: text, template: name).includes
      do {
        // The pragma has a line of its own, so that a tag alone on the first line stays alone on its line.
        parsed[name] = try MustacheTemplate(string: "{{% CONTENT_TYPE: \(ScalarEscaper.name) }}\n" + text)
      } catch let error as MustacheTemplate.ParserError {
        throw TemplateError.syntax(
          template: name, line: max(1, error.context.lineNumber - 1), detail: "\(error.error)")
      }
    }
    for (name, partials) in includes.sorted(by: { $0.key < $1.key }) {
      for partial in partials where parsed[partial] == nil {
        throw TemplateError.unknownPartial(template: name, partial: partial)
      }
    }
    for name in includes.keys.sorted() { try Self.refuseCycle(from: name, path: [], includes) }
    self.library = MustacheLibrary(templates: parsed)
    self.names = parsed.keys.sorted()
  }

  /// The page. A variable that the model lacks is written as nothing: keep a snapshot test for every page.
  package func render(_ name: String, _ model: Any) throws(TemplateError) -> String {
    guard let page = library.render(model, withTemplate: name) else { throw .unknownTemplate(name) }
    return page
  }

  private static func refuseCycle(
    from name: String, path: [String], _ includes: [String: [String]]
  ) throws(TemplateError) {
    guard !path.contains(name) else { throw .cycle(path + [name]) }
    for next in Set(includes[name] ?? []).sorted() { try refuseCycle(from: next, path: path + [name], includes) }
  }
}
