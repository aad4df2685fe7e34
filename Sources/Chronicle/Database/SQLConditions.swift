/// A WHERE clause put together from the conditions that apply, each value bound to the next placeholder.
package struct SQLConditions {
  package private(set) var values: [SQLValue] = []
  private var conditions: [String] = []

  package init(_ values: SQLValue...) { self.values = values }

  /// Adds `condition`, in which each `?` stands for the next of `values`.
  package mutating func add(_ condition: String, _ values: SQLValue...) { add(condition, values: values) }

  package mutating func add(_ condition: String, values: [SQLValue]) { conditions.append(bound(condition, values)) }

  /// `text` with each `?` bound to the next of `values`.
  package mutating func bound(_ text: String, _ values: [SQLValue]) -> String {
    var bound = ""
    var remaining = values[...]
    for character in text {
      if character == "?", let value = remaining.popFirst() {
        bound += bind(value)
      } else {
        bound.append(character)
      }
    }
    return bound
  }

  /// Adds that `column` is one of `list`; an empty list lets nothing through.
  package mutating func add(_ column: String, isOneOf list: [SQLValue]) {
    guard !list.isEmpty else {
      conditions.append("1 = 0")
      return
    }
    let placeholders = list.map { bind($0) }
    conditions.append("\(column) IN (\(placeholders.joined(separator: ", ")))")
  }

  /// Adds that `column` is one of a list of any length. The last value is repeated up to a power of two, so that lists of
  /// many lengths make few different statements.
  package mutating func add(_ column: String, isOneOfMany list: [SQLValue]) {
    var padded = list
    var length = 1
    while length < list.count { length *= 2 }
    if let last = list.last { padded += Array(repeating: last, count: length - list.count) }
    add(column, isOneOf: padded)
  }

  /// The placeholder under which `value` is bound.
  package mutating func bind(_ value: SQLValue) -> String {
    values.append(value)
    return "$\(values.count)"
  }

  /// `WHERE ...`, or nothing.
  package var clause: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }
}
