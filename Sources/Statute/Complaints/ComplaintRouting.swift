/// Who takes a complaint: the supervisory office (政府信息公开工作主管部门) or the next higher body, never the body complained of
/// nor one below it. 条例第五十一条.
package enum ComplaintRouting {
  /// Where somebody wants to take it.
  package enum Choice: String, CaseIterable, Codable, Sendable {
    case supervisoryOffice, higherBody

    /// The Chinese name.
    package var label: String {
      switch self {
      case .supervisoryOffice: "政府信息公开工作主管部门"
      case .higherBody: "被投诉机关的上一级行政机关"
      }
    }
  }

  /// The body that takes it, or nil where none of this installation may.
  ///
  /// - Parameters:
  ///   - respondent: the body complained of and those above it, nearest first.
  ///   - supervisor: the supervisory office and those above it, nearest first; empty where none is set.
  package static func office(_ choice: Choice, respondent: [Int64], supervisor: [Int64]) -> Int64? {
    let office =
      switch choice {
      case .supervisoryOffice: supervisor.first
      case .higherBody: respondent.dropFirst().first
      }
    guard let office else { return nil }
    let lineage = choice == .supervisoryOffice ? supervisor : Array(respondent.dropFirst())
    return mayHandle(lineage, about: respondent.first) ? office : nil
  }

  /// Whether an office, given with those above it, may handle a complaint about the body; nil is a body elsewhere.
  package static func mayHandle(_ office: [Int64], about respondent: Int64?) -> Bool {
    respondent.map { !office.contains($0) } ?? true
  }
}
