import Foundation

/// Makes typed Swift of templates: `TemplateCompiler --output FOLDER --templates FOLDER... --sources FOLDER... --import MODULE...`.
///
/// The first `--templates` is the module's own, whose pages are written; the others lend partials and layouts. A file is
/// written only where its content changed, so that the build does nothing more than it must.
@main
struct TemplateCompiler {
  var output = ""
  var templates: [String] = []
  var sources: [String] = []
  var imports: [String] = []

  static func main() {
    do {
      try TemplateCompiler(Array(CommandLine.arguments.dropFirst())).run()
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw UsageError.noValue(option) }
      switch option {
      case "--output": output = value
      case "--templates": templates.append(value)
      case "--sources": sources.append(value)
      case "--import": imports.append(value)
      default: throw .unknown(option)
      }
    }
  }

  func run() throws {
    var own: [Template]?
    var all: [Template] = []
    for folder in templates {
      let found = try SourceFolder.templates(in: folder)
      all += found
      own = own ?? found
    }
    var swift: [SwiftSource] = []
    for folder in sources { swift += try SourceFolder.swift(in: folder) }
    let compiler = PageCompiler(templates: all, catalogue: ModelCatalogue(swift), imports: imports)
    for (name, text) in try compiler.files(pages: own ?? []) {
      let path = "\(output)/\(name)"
      let data = Data(text.utf8)
      if FileManager.default.contents(atPath: path) != data { try data.write(to: URL(filePath: path)) }
    }
  }
}

/// Why the arguments cannot be understood.
enum UsageError: Error, CustomStringConvertible {
  case noValue(String)
  case unknown(String)

  var description: String {
    switch self {
    case .noValue(let option): "error: \(option) wants a value"
    case .unknown(let option): "error: \(option) is not known"
    }
  }
}
