/// How many letters must be added, dropped or exchanged to make one word the other.
enum EditDistance {
  /// The distance, or `nil` when it is greater than `limit`.
  static func between(_ left: Scalars, _ right: Scalars, limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var previous = Array(0...right.count)
    var current = previous
    for (row, letter) in left.enumerated() {
      current[0] = row + 1
      var least = current[0]
      for column in right.indices {
        let exchange = previous[column] + (letter == right[column] ? 0 : 1)
        current[column + 1] = min(exchange, previous[column + 1] + 1, current[column] + 1)
        least = min(least, current[column + 1])
      }
      guard least <= limit else { return nil }
      swap(&previous, &current)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
