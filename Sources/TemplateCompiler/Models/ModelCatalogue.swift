/// A Swift file.
struct SwiftSource {
  let file: String
  let bytes: [UInt8]
}

/// The structs of all sources, by full name.
struct ModelCatalogue {
  private var models: [String: Model] = [:]

  /// Where two structs have one name, the earlier file's is meant.
  init(_ sources: [SwiftSource]) {
    for source in sources {
      for model in ModelParser.models(in: source.bytes, file: source.file) where models[model.name] == nil {
        models[model.name] = model
      }
    }
  }

  subscript(name: String) -> Model? { models[name] }

  /// A property's type, with the names looked up from inside the struct outwards.
  func type(of property: ModelProperty, in model: Model) -> ModelType { resolve(property.type, in: model.path) }

  private func resolve(_ type: WrittenType, in path: [String]) -> ModelType {
    switch type {
    case .list(let element): .list(resolve(element, in: path))
    case .maybe(let wrapped): .maybe(resolve(wrapped, in: path))
    case .other(let text): .other(text)
    case .named(["String"]): .text
    case .named(["Bool"]): .flag
    case .named(["Int"]): .number
    case .named(let name): lookUp(name, in: path)
    }
  }

  private func lookUp(_ name: [String], in path: [String]) -> ModelType {
    for depth in stride(from: path.count, through: 0, by: -1) {
      let full = (path.prefix(depth) + name).joined(separator: ".")
      if models[full] != nil { return .model(full) }
    }
    return .other(name.joined(separator: "."))
  }
}
