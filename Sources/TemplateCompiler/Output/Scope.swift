/// A value that generated code can name.
final class Variable {
  let expression: String
  let type: ModelType
  /// Whether the code names it; a constant that nobody reads is a warning of Swift's.
  private(set) var isUsed = false

  init(_ expression: String, _ type: ModelType) {
    self.expression = expression
    self.type = type
  }

  func use() -> String {
    isUsed = true
    return expression
  }
}

/// The objects at one place of a template, by which names are looked up: the innermost first, then outwards.
///
/// A partial or layout is a function of its own. What it names from outside becomes its parameters, so that one function
/// serves every page which gives the same names with the same types.
final class Scope {
  /// The levels that sections opened in this template; the outermost of a page holds its frame and its model.
  private var levels: [[Variable]]
  private let caller: Scope?
  private let catalogue: ModelCatalogue
  /// In order of their first use.
  private(set) var parameters: [Parameter] = []
  private var count = 0

  struct Parameter {
    let label: String
    let variable: Variable
    /// The value at the call.
    let argument: String
  }

  init(page: [Variable], _ catalogue: ModelCatalogue) {
    levels = [page]
    caller = nil
    self.catalogue = catalogue
  }

  init(calledFrom caller: Scope) {
    levels = []
    self.caller = caller
    catalogue = caller.catalogue
  }

  /// Whether no section is open in this template.
  var isAtBase: Bool { levels.count == (caller == nil ? 1 : 0) }

  /// A new constant's name.
  func fresh(_ name: ValueName) -> String {
    count += 1
    return "\(name.path.last ?? "element")\(count)"
  }

  func push(_ variable: Variable) { levels.append([variable]) }

  func pop() { levels.removeLast() }

  /// The value of a name: how the code writes it, and its type.
  func value(_ name: ValueName) throws(Fault) -> (expression: String, type: ModelType) {
    guard let first = name.path.first else { return try own(shown: name) }
    guard var value = try find(first, isOwn: name.isOwn) else {
      throw .unknownName(name.description, at: typesAtHand(isOwn: name.isOwn))
    }
    for part in name.path.dropFirst() {
      var type = value.type
      var isMaybe = false
      if case .maybe(let wrapped) = type { (type, isMaybe) = (wrapped, true) }
      guard case .model(let modelName) = type, let model = catalogue[modelName] else {
        throw .notModel(name.description, type: type.swift)
      }
      guard let found = try property(part, of: model) else {
        throw .unknownName(name.description, at: [modelName])
      }
      value = (
        "\(value.expression)\(isMaybe ? "?" : "").\(SwiftName.escaped(part))", isMaybe ? found.optional : found
      )
    }
    return value
  }

  private func own(shown name: ValueName) throws(Fault) -> (expression: String, type: ModelType) {
    guard let object = innermost() else { throw .unknownName(name.description, at: typesAtHand(isOwn: true)) }
    return (object.use(), object.type)
  }

  /// The object that `.` means; nil at the outermost level of a page, where there are two.
  private func innermost() -> Variable? {
    if let level = levels.last { return level.count == 1 ? level[0] : nil }
    if let given = parameters.first(where: { $0.label == "this" }) { return given.variable }
    guard let object = caller?.innermost() else { return nil }
    return parameter("this", argument: object.use(), type: object.type)
  }

  /// The property of the first object outwards that has it. A value that may be nil would let a farther object speak in
  /// its place; where there is one of the name, that is refused.
  private func find(_ name: String, isOwn: Bool) throws(Fault) -> (expression: String, type: ModelType)? {
    var inner: (expression: String, type: ModelType)?
    var innerModel = ""
    for object in (isOwn ? Array(levels.suffix(1)) : levels.reversed()).joined() {
      guard let (type, model) = try property(name, of: object) else { continue }
      if inner != nil { throw .climbs(name, from: innerModel) }
      let value = ("\(object.use()).\(SwiftName.escaped(name))", type)
      guard case .maybe = type, !isOwn else { return value }
      (inner, innerModel) = (value, model)
    }
    if isOwn, !levels.isEmpty { return inner }
    if isOwn, let object = innermost() {
      return try property(name, of: object).map { ("\(object.use()).\(SwiftName.escaped(name))", $0.type) }
    }
    guard let outer = try caller?.find(name, isOwn: isOwn) else { return inner }
    if inner != nil { throw .climbs(name, from: innerModel) }
    let given = parameters.first { $0.label == name }?.variable
    return ((given ?? parameter(name, argument: outer.expression, type: outer.type)).use(), outer.type)
  }

  private func parameter(_ label: String, argument: String, type: ModelType) -> Variable {
    let variable = Variable(SwiftName.escaped(label), type)
    parameters.append(Parameter(label: label, variable: variable, argument: argument))
    return variable
  }

  private func property(_ name: String, of object: Variable) throws(Fault) -> (type: ModelType, model: String)? {
    guard case .model(let modelName) = object.type, let model = catalogue[modelName],
      let type = try property(name, of: model)
    else { return nil }
    return (type, modelName)
  }

  private func property(_ name: String, of model: Model) throws(Fault) -> ModelType? {
    guard let property = model.properties.first(where: { $0.name == name }) else { return nil }
    guard !property.isPrivate else { throw .privateProperty(name, of: model.name) }
    guard !model.isPrivate else { throw .privateType(model.name) }
    return catalogue.type(of: property, in: model)
  }

  private func typesAtHand(isOwn: Bool) -> [String] {
    var names = (isOwn ? Array(levels.suffix(1)) : levels.reversed()).flatMap { $0.map(\.type.swift) }
    if !isOwn || levels.isEmpty { names += caller?.typesAtHand(isOwn: isOwn) ?? [] }
    return names
  }
}
