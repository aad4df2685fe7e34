/// A Swift type as templates see it.
indirect enum ModelType: Hashable, Sendable {
  case text
  case number
  case flag
  case list(ModelType)
  case maybe(ModelType)
  /// A struct whose source was read, by its full name.
  case model(String)
  /// Anything else, as it is written: templates cannot use it.
  case other(String)

  /// The type of the same value behind a `?`.
  var optional: ModelType {
    if case .maybe = self { self } else { .maybe(self) }
  }

  /// As Swift writes it.
  var swift: String {
    switch self {
    case .text: "String"
    case .number: "Int"
    case .flag: "Bool"
    case .list(let element): "[\(element.swift)]"
    case .maybe(let wrapped): "\(wrapped.swift)?"
    case .model(let name), .other(let name): name
    }
  }
}

/// A type as the source writes it, before its names are looked up.
indirect enum WrittenType: Equatable, Sendable {
  case named([String])
  case list(WrittenType)
  case maybe(WrittenType)
  case other(String)
}

/// A stored property.
struct ModelProperty: Equatable, Sendable {
  let name: String
  let type: WrittenType
  let isPrivate: Bool
}

/// A struct with its stored properties.
struct Model: Equatable, Sendable {
  /// With the types around it: `["CasePage", "Choice"]`.
  let path: [String]
  let isPrivate: Bool
  var properties: [ModelProperty]

  var name: String { path.joined(separator: ".") }
}
