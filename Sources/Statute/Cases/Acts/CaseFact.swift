import Civil

/// What an act left on file: the payload of an event. Its fields are stored beside `type`, and neither their names nor the
/// word ever change.
protocol CaseFact: Hashable, Codable, Sendable {
  /// The stored `type`.
  static var word: String { get }
  /// The Chinese name for a timeline.
  static var label: String { get }

  /// The day that the law attaches to it, which may be earlier than the day it was entered.
  var day: Day { get }
  /// The rule it rests on.
  var citation: Citation { get }
  /// The papers that belong to it, in order.
  var papers: [PaperKind] { get }
  /// How the paper was served that goes with it; nil where none does or it was not put down.
  var servedBy: Service? { get }
  /// Whether a letter that tells it ends the handling.
  var endsTheHandling: Bool { get }
  /// It as an event.
  var event: CaseEvent { get }

  /// What it does to the case. It is a fact: nothing is judged here.
  func apply(to current: inout Case)
  /// What the letters that belong to it say of it; the case is as it stands after the event.
  func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext)
}

extension CaseFact {
  var papers: [PaperKind] { [] }
  var servedBy: Service? { nil }
  var endsTheHandling: Bool { false }

  func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext) {}
}
