/// Writes the code of one template's nodes.
struct TemplateWriter {
  let template: Template
  let scope: Scope
  let functions: SharedFunctions
  /// What the page writes into the blocks of the layout that is being written: the names are parameters.
  var filled: Set<String> = []

  func code(_ nodes: [TemplateNode], indentation: Int) throws(Problem) -> CodeLines {
    var code = CodeLines(indentation: indentation)
    for node in nodes { try add(node, to: &code, indentation) }
    return code
  }

  private func add(_ node: TemplateNode, to code: inout CodeLines, _ indentation: Int) throws(Problem) {
    switch node {
    case .text(let text): code.add(text: text)
    case .value(let name, let line):
      let value = try at(line) { () throws(Fault) in try scope.value(name) }
      switch value.type {
      case .text, .maybe(.text), .number, .maybe(.number): code.add("out.value(\(value.expression))")
      case .flag, .list, .maybe, .model, .other: throw problem(line, .notText(name.description, type: value.type.swift))
      }
    case .section(let name, let body, let line):
      let value = try at(line) { () throws(Fault) in try scope.value(name) }
      code.add(try section(value.expression, value.type, name, body, line, indentation))
    case .inverted(let name, let body, let line):
      let value = try at(line) { () throws(Fault) in try scope.value(name) }
      let inner = try self.code(body, indentation: indentation + 1)
      guard !inner.isEmpty else { return }
      code.add("if \(try missing(value.expression, value.type, name, line)) {")
      code.add(inner)
      code.add("}")
    case .partial(let name, let line):
      let call = try functions.call(name, from: template, line: line, scope: scope, blocks: [])
      code.add("\(call.name)(\((["&out"] + call.arguments).joined(separator: ", ")))")
    case .layout(let name, let blocks, let line):
      let call = try functions.call(name, from: template, line: line, scope: scope, blocks: Set(blocks.keys))
      var arguments = ["&out"] + call.arguments
      for block in blocks.keys.sorted() {
        let inner = try self.code(blocks[block] ?? [], indentation: indentation + 1)
        let end = String(repeating: "  ", count: indentation) + "}"
        arguments.append(
          (["\(SwiftName.of(block)): { out in"] + inner.lines + [end]).joined(separator: "\n"))
      }
      code.add("\(call.name)(\(arguments.joined(separator: ", ")))")
    case .block(let name, let otherwise, let line):
      guard scope.isAtBase else { throw problem(line, .blockInSection(name)) }
      if filled.contains(name) {
        code.add("\(SwiftName.of(name))(&out)")
      } else {
        code.add(try self.code(otherwise, indentation: indentation))
      }
    }
  }

  /// What is written for a value that is there: once for an object, for each element of a list, not at all for `false`.
  private func section(
    _ expression: String, _ type: ModelType, _ name: ValueName, _ body: [TemplateNode], _ line: Int, _ indentation: Int
  ) throws(Problem) -> CodeLines {
    var code = CodeLines(indentation: indentation)
    switch type {
    case .flag:
      let inner = try self.code(body, indentation: indentation + 1)
      guard !inner.isEmpty else { return code }
      code.add("if \(expression) {")
      code.add(inner)
      code.add("}")
    case .maybe(let wrapped):
      let variable = Variable(scope.fresh(name), wrapped)
      let inner: CodeLines
      switch wrapped {
      case .flag, .list: inner = try section(variable.use(), wrapped, name, body, line, indentation + 1)
      case .text, .number, .model: inner = try pushed(variable, body, indentation + 1)
      case .maybe, .other: throw problem(line, .notSection(name.description, type: type.swift))
      }
      guard !inner.isEmpty else { return code }
      code.add(variable.isUsed ? "if let \(variable.expression) = \(expression) {" : "if \(expression) != nil {")
      code.add(inner)
      code.add("}")
    case .list(let element):
      switch element {
      case .text, .number, .model: break
      case .flag, .list, .maybe, .other: throw problem(line, .notSection(name.description, type: type.swift))
      }
      let variable = Variable(scope.fresh(name), element)
      let inner = try pushed(variable, body, indentation + 1)
      guard !inner.isEmpty else { return code }
      code.add("for \(variable.isUsed ? variable.expression : "_") in \(expression) {")
      code.add(inner)
      code.add("}")
    case .text, .number, .model: code.add(try pushed(Variable(expression, type), body, indentation))
    case .other: throw problem(line, .notSection(name.description, type: type.swift))
    }
    return code
  }

  private func pushed(_ variable: Variable, _ body: [TemplateNode], _ indentation: Int) throws(Problem) -> CodeLines {
    scope.push(variable)
    defer { scope.pop() }
    return try code(body, indentation: indentation)
  }

  /// The condition under which there is nothing to show.
  private func missing(_ value: String, _ type: ModelType, _ name: ValueName, _ line: Int) throws(Problem) -> String {
    switch type {
    case .flag: "!\(value)"
    case .list: "\(value).isEmpty"
    case .maybe(.flag): "!(\(value) ?? false)"
    case .maybe(.list): "(\(value) ?? []).isEmpty"
    case .maybe(.text), .maybe(.number), .maybe(.model): "\(value) == nil"
    case .text, .number, .model: throw problem(line, .neverMissing(name.description, type: type.swift))
    case .maybe, .other: throw problem(line, .notSection(name.description, type: type.swift))
    }
  }

  private func at<Value>(_ line: Int, _ body: () throws(Fault) -> Value) throws(Problem) -> Value {
    do { return try body() } catch { throw problem(line, error) }
  }

  private func problem(_ line: Int, _ fault: Fault) -> Problem {
    Problem(file: template.file, line: line, fault: fault)
  }
}
