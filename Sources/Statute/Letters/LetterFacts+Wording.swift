extension LetterFacts {
  static func workingDays(_ count: Int) -> String { "\(count)个工作日" }

  /// Several points as numbered lines, a single one as it is.
  static func list(_ points: [String]) -> String {
    guard points.count > 1 else { return points.first ?? "" }
    return points.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
  }
}
