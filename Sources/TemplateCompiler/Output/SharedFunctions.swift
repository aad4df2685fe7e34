/// The functions of partials and layouts. One is written for each set of names with their types that its callers give it.
final class SharedFunctions {
  struct Call {
    let name: String
    let arguments: [String]
  }

  private let templates: [String: Template]
  /// By head, so that the same function is written once.
  private(set) var written: [String: [String]] = [:]
  private var open: [String] = []

  init(_ templates: [String: Template]) { self.templates = templates }

  /// - Parameter blocks: the blocks that the caller fills; their closures come after the arguments, in this order.
  func call(
    _ name: String, from caller: Template, line: Int, scope: Scope, blocks: Set<String>
  ) throws(Problem) -> Call {
    guard let template = templates[name], template.model == nil else {
      throw Problem(file: caller.file, line: line, fault: .unknownPartial(name))
    }
    guard !open.contains(name) else {
      throw Problem(file: caller.file, line: line, fault: .cycle(open + [name]))
    }
    open.append(name)
    defer { open.removeLast() }
    let inner = Scope(calledFrom: scope)
    let writer = TemplateWriter(template: template, scope: inner, functions: self, filled: blocks)
    let code = try writer.code(template.nodes, indentation: 2)
    let parameters = inner.parameters.sorted { $0.label < $1.label }
    let function = SwiftName.of(name)
    let list =
      ["_ out: inout HTMLWriter"] + parameters.map { "\($0.label): \($0.variable.type.swift)" }
      + blocks.sorted().map { "\(SwiftName.of($0)): (inout HTMLWriter) -> Void" }
    written["static func \(function)(\(list.joined(separator: ", ")))"] = code.lines
    return Call(
      name: "SharedTemplates.\(function)", arguments: parameters.map { "\($0.label): \($0.argument)" })
  }
}
