package import Civil

/// A paper that an office issues about a complaint.
package enum ComplaintPaper: String, CaseIterable, Codable, Sendable {
  /// To whoever complained (投诉举报答复书), 条例第五十一条.
  case answer
  /// To the body complained of (责令改正通知书), 条例第四十七条第二款.
  case order

  /// The title.
  package var label: String {
    switch self {
    case .answer: "投诉举报答复书"
    case .order: "责令改正通知书"
    }
  }

  /// The rule it rests on.
  package var citation: Citation {
    switch self {
    case .answer: .regulations("第五十一条")
    case .order: .regulations("第四十七条第二款")
    }
  }
}

/// A paper as written, before it is issued.
package struct ComplaintDraft: Hashable, Codable, Sendable {
  package var paper: ComplaintPaper
  package var text: String
  /// By when the body must have put it right: the order sets it, the law names no number of days. Nil in an answer.
  package var correctBy: Day?

  /// A draft.
  package init(_ paper: ComplaintPaper, text: String, correctBy: Day? = nil) {
    self.paper = paper
    self.text = text
    self.correctBy = correctBy
  }
}
