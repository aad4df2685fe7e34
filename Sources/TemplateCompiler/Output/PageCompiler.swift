/// Makes the Swift files of a module's pages.
struct PageCompiler {
  let templates: [Template]
  let catalogue: ModelCatalogue
  /// The modules that hold what the generated code names.
  let imports: [String]

  /// The source by file name: one file for each page, and one for what the pages share.
  ///
  /// - Parameter pages: the templates that are this module's own; the others may be included.
  /// - Throws: what is wrong, one problem for each page that has any.
  func files(pages: [Template]) throws(Problems) -> [String: String] {
    let byName = Dictionary(templates.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let functions = SharedFunctions(byName)
    var files: [String: String] = [:]
    var names: [String: String] = [:]
    var problems: [Problem] = []
    for page in pages {
      do throws(Problem) {
        files[Self.fileName(of: page)] = try source(page, functions, &names)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    let shared = functions.written.sorted { $0.key < $1.key }.map { head, lines in
      (["  \(head) {"] + lines + ["  }"]).joined(separator: "\n")
    }
    files[Self.sharedFileName] =
      header("what pages share") + "\nenum SharedTemplates {\n\(shared.joined(separator: "\n\n"))\n}\n"
    return files
  }

  static let sharedFileName = "SharedTemplates.swift"

  static func fileName(of template: Template) -> String { fileName(ofTemplate: template.name) }

  /// `office/case` as `Template-office-case.swift`; the plug-in names the same.
  static func fileName(ofTemplate name: String) -> String {
    "Template-\(String(name.map { $0 == "/" ? "-" : $0 })).swift"
  }

  /// - Parameter names: what each name in Swift was given to.
  private func source(
    _ page: Template, _ functions: SharedFunctions, _ names: inout [String: String]
  ) throws(Problem) -> String {
    guard let model = page.model else { return header(page.name) }
    guard let frame = frame(of: page) else { throw Problem(file: page.file, line: model.line, fault: .noFrame) }
    let key = "\(frame.type) \(model.type) \(SwiftName.ofPage(page.name))"
    if let other = names.updateValue(page.name, forKey: key) {
      throw Problem(file: page.file, line: model.line, fault: .sameName(page.name, as: other))
    }
    let content = try known(model.type, page, model.line)
    let around = try known(frame.type, page, model.line)
    if let shared = content.properties.first(where: { own in around.properties.contains { $0.name == own.name } }) {
      throw Problem(
        file: page.file, line: model.line,
        fault: .sharedName(shared.name, content: content.name, frame: around.name))
    }
    let level = [Variable("content", .model(content.name)), Variable("frame", .model(around.name))]
    let writer = TemplateWriter(template: page, scope: Scope(page: level, catalogue), functions: functions)
    let code = try writer.code(page.nodes, indentation: 3)
    let parameters = level.map { $0.isUsed ? $0.expression : "_" }
    return """
      \(header(page.name))
      extension PageTemplate where Frame == \(around.name), Content == \(content.name) {
        static var \(SwiftName.escaped(SwiftName.ofPage(page.name))): Self {
          Self(\(CodeLines.literal(page.name))) { out, \(parameters[1]), \(parameters[0]) in
      \(code.lines.joined(separator: "\n"))
          }
        }
      }

      """
  }

  /// The frame that the page names, or else its layout.
  private func frame(of page: Template) -> Template.Directive? {
    if let frame = page.frame { return frame }
    for case .layout(let name, _, _) in page.nodes {
      if let frame = templates.first(where: { $0.name == name })?.frame { return frame }
    }
    return nil
  }

  private func known(_ type: String, _ page: Template, _ line: Int) throws(Problem) -> Model {
    guard let model = catalogue[type] else { throw Problem(file: page.file, line: line, fault: .unknownType(type)) }
    guard !model.isPrivate else { throw Problem(file: page.file, line: line, fault: .privateType(type)) }
    return model
  }

  private func header(_ name: String) -> String {
    """
    // Made from \(name) by TemplateCompiler.
    \(imports.sorted().map { "import \($0)" }.joined(separator: "\n"))

    """
  }
}
