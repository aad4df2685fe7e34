import Foundation

/// The files of a folder tree with one ending, in the order of their paths.
enum SourceFolder {
  static func files(_ ending: String, in folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(ending) }.sorted()
  }

  /// The templates below a folder, named by their path.
  static func templates(in folder: String) throws(Problem) -> [Template] {
    var templates: [Template] = []
    for path in files(".mustache", in: folder) {
      let file = "\(folder)/\(path)"
      guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self)
      else { throw Problem(file: file, line: 1, fault: .unreadable) }
      templates.append(try TemplateParser.parse(text, name: String(path.dropLast(".mustache".count)), file: file))
    }
    return templates
  }

  static func swift(in folder: String) throws(Problem) -> [SwiftSource] {
    var sources: [SwiftSource] = []
    for path in files(".swift", in: folder) {
      let file = "\(folder)/\(path)"
      guard let data = FileManager.default.contents(atPath: file) else {
        throw Problem(file: file, line: 1, fault: .unreadable)
      }
      sources.append(SwiftSource(file: file, bytes: Array(data)))
    }
    return sources
  }
}
