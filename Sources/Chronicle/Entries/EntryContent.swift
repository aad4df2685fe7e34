/// What an entry says, in its two parts: facts, which stay for ever, and texts, which can be erased.
///
/// Both are JSON. In the facts a mark stands where a text was taken out, for a reference followed by its token; the texts
/// are an object from places, as in `event/points/0`, to what stands there.
struct EntryContent: Equatable {
  var facts: String
  var texts: [String: String]

  /// What a reader sees in place of a text that was erased.
  static let erased = "〔已删除〕"
  private static let mark = "#"

  /// Takes JSON apart.
  init(_ json: String, names: FactNames, key: TextKey) throws {
    let value: JSONValue = try StoredJSON.value(json, column: "entry")
    var splitter = Splitter(names: names, key: key, word: Self.word(of: value, key: names.word))
    facts = try StoredJSON.text(splitter.split(value, path: [], place: ""))
    texts = splitter.texts
  }

  private static func word(of value: JSONValue, key: String) -> String {
    guard case .object(let object) = value, case .string(let word)? = object[key] else { return "" }
    return word
  }

  private struct Splitter {
    let names: FactNames
    let key: TextKey
    let word: String
    var texts: [String: String] = [:]

    mutating func split(_ value: JSONValue, path: [String], place: String) -> JSONValue {
      switch value {
      case .object(let object):
        var result: [String: JSONValue] = [:]
        for (name, value) in object {
          result[name] = split(value, path: path + [name], place: EntryContent.place(place, name))
        }
        return .object(result)
      case .list(let list):
        var result: [JSONValue] = []
        for (index, value) in list.enumerated() {
          result.append(split(value, path: path, place: EntryContent.place(place, String(index))))
        }
        return .list(result)
      case .string(let string):
        switch string.isEmpty ? .fact : names.kind(of: string, at: path, in: word) {
        case .fact: return value
        case .text:
          texts[place] = string
          return .string(mark)
        case .reference:
          texts[place] = string
          return .string(mark + key.token(of: string))
        }
      case .null, .bool, .integer, .real: return value
      }
    }
  }

  /// The JSON again. Where the texts are erased (`nil`), `erased` stands in their places, and tokens stay.
  static func joined(facts: String, texts: [String: String]?) throws -> String {
    let value: JSONValue = try StoredJSON.value(facts, column: "facts")
    return try StoredJSON.text(join(value, place: "", texts: texts))
  }

  private static func join(_ value: JSONValue, place: String, texts: [String: String]?) -> JSONValue {
    switch value {
    case .object(let object):
      var result: [String: JSONValue] = [:]
      for (name, value) in object { result[name] = join(value, place: Self.place(place, name), texts: texts) }
      return .object(result)
    case .list(let list):
      return .list(
        list.enumerated().map { join($1, place: Self.place(place, String($0)), texts: texts) })
    case .string(let string):
      if let texts { return .string(texts[place] ?? string) }
      return .string(string == mark ? erased : string)
    case .null, .bool, .integer, .real: return value
    }
  }

  /// The place of a member, its name written so that no two places are the same.
  private static func place(_ parent: String, _ name: String) -> String {
    let plain = name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "~") }
    let written = plain ? name.replacing("~", with: "~0").replacing("/", with: "~1") : name
    return parent.isEmpty ? written : parent + "/" + written
  }
}
