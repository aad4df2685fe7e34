/// A WHERE clause put together from the conditions that apply, each value bound to the next placeholder.
struct SQLConditions {
  private(set) var values: [SQLValue] = []
  private var conditions: [String] = []

  init(_ values: SQLValue...) { self.values = values }

  /// Adds `condition`, in which each `?` stands for the next of `values`.
  mutating func add(_ condition: String, _ values: SQLValue...) {
    var text = ""
    var remaining = values[...]
    for character in condition {
      if character == "?", let value = remaining.popFirst() {
        text += bind(value)
      } else {
        text.append(character)
      }
    }
    conditions.append(text)
  }

  /// Adds that `column` is one of `list`; an empty list lets nothing through.
  mutating func add(_ column: String, isOneOf list: [SQLValue]) {
    guard !list.isEmpty else {
      conditions.append("1 = 0")
      return
    }
    let placeholders = list.map { bind($0) }
    conditions.append("\(column) IN (\(placeholders.joined(separator: ", ")))")
  }

  /// The placeholder under which `value` is bound.
  mutating func bind(_ value: SQLValue) -> String {
    values.append(value)
    return "$\(values.count)"
  }

  /// `WHERE ...`, or nothing.
  var clause: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }
}
