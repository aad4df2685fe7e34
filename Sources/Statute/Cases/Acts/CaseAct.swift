import Civil

/// An act of the law on a case (办理行为). Its fields are its arguments; its file holds what else there is to say of it: the
/// article, the states and kinds in which it is known, what it is judged by, what it leaves on file, and what that does to
/// the case. A new act is one such file, a row in `CaseAction` and a row in `CaseEvent`.
protocol CaseAct: Hashable, Sendable {
  /// What it leaves on file; the acts that end a case without a reply share one.
  associatedtype Fact: CaseFact

  /// Its row in the list of acts.
  static var action: CaseAction { get }
  /// The Chinese name for a button.
  static var label: String { get }
  /// The rule it rests on in an application for disclosure.
  static var citation: Citation { get }
  /// The rule it rests on in a case of the kind.
  static func citation(for kind: CaseKind) -> Citation
  /// The states in which the law knows it.
  static var states: Set<CaseState> { get }
  /// The kinds of case it exists for; an application for disclosure unless it says otherwise.
  static var kinds: Set<CaseKind> { get }
  /// The papers it may produce, in order.
  static var papers: [PaperKind] { get }

  /// The day on which it was done, which may be earlier than the day it is entered, and by which it is judged. Nil where
  /// the arguments give none, or none that counts.
  var doneOn: Day? { get }

  /// The day that its arguments claim for it in this case; nil where they claim none, or none that counts.
  func claimedDay(_ current: Case) -> Day?
  /// Whether nothing but the system does it, so that it bears no day but that of its entry.
  var isOfSystem: Bool { get }
  /// Whether it puts another day in the place of one on file.
  var putsRight: Bool { get }
  /// How the paper goes by which it is carried out; nil where there is none or it is not put down.
  var method: ServiceMethod? { get }

  /// Whether the law allows it in this case on the day, whatever its arguments; kind and state are looked at before.
  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal)

  /// What it leaves on file, or the reason it may not be done with these arguments.
  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent]
}

extension CaseAct {
  static var kinds: Set<CaseKind> { [.disclosure] }
  static var papers: [PaperKind] { [] }
  var doneOn: Day? { nil }
  var isOfSystem: Bool { method == .portal }
  var putsRight: Bool { false }
  var method: ServiceMethod? { nil }

  func claimedDay(_ current: Case) -> Day? { doneOn }
  static func citation(for kind: CaseKind) -> Citation { citation }
  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {}
}

/// An act whose arguments give the day on which it was done.
protocol DatedAct: CaseAct {
  var day: Day { get }
}

extension DatedAct {
  var doneOn: Day? { day }
}

/// An act carried out by serving a paper: it is done on the day the paper counts as made.
protocol ServedAct: CaseAct {
  var service: Service { get }
}

extension ServedAct {
  var doneOn: Day? { try? service.effectiveDay() }
  var method: ServiceMethod? { service.method }
}
