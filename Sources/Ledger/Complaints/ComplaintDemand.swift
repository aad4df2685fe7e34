package import Civil
package import Statute

/// Something that an office wants of the body complained of. It says nothing of who complained, nor what they wrote.
package struct ComplaintDemand: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// Its statement (情况说明).
    case statement
    /// That it puts something right (责令改正).
    case correction
  }

  package var kind: Kind
  /// 0, 1, 2 ... among those of its kind.
  package var ordinal: Int
  package var text: String
  package var askedOn: Day
  package var due: Day
  package var answeredOn: Day?
  /// What the body said.
  package var answer: String?

  /// Statements first, then orders.
  package static func all(of law: Complaint) -> [ComplaintDemand] {
    let statements = law.inquiries.enumerated().map { index, inquiry in
      ComplaintDemand(
        kind: .statement, ordinal: index, text: inquiry.question, askedOn: inquiry.askedOn, due: inquiry.due,
        answeredOn: inquiry.answeredOn, answer: inquiry.statement)
    }
    let corrections = law.orders.enumerated().map { index, order in
      ComplaintDemand(
        kind: .correction, ordinal: index, text: order.text, askedOn: order.issuedOn, due: order.due,
        answeredOn: order.correctedOn, answer: order.report)
    }
    return statements + corrections
  }
}
