import Statute
import Testing

/// Takes a case through commands, each on its own today.
struct CaseDriver {
  var current: Case?
  var events: [CaseEvent] = []
  var context: CaseContext

  init(
    kind: CaseKind = .disclosure, channel: Channel = .inPerson, applicant: ApplicantKind = .naturalPerson,
    on day: String, settings: CaseSettings = CaseSettings()
  ) throws {
    context = CaseContext(
      settings: settings, today: try civil(day), approvals: .init(head: true, secrecyReview: true), earlier: .assumed)
    try run(.register(try Self.registration(kind: kind, channel: channel, applicant: applicant, on: day)), on: day)
  }

  static func registration(
    kind: CaseKind = .disclosure, channel: Channel = .inPerson, applicant: ApplicantKind = .naturalPerson,
    on day: String
  ) throws -> Registration {
    Registration(
      id: "c1", number: "2025-1", bodyID: "b1", applicantID: "p1", kind: kind, applicantKind: applicant,
      channel: channel, requested: "某道路改造工程的立项批复", submittedOn: try civil(day), arrivedOn: try civil(day))
  }

  /// A case whose receipt is confirmed on the day it was handed in.
  static func registered(
    _ day: String, kind: CaseKind = .disclosure, applicant: ApplicantKind = .naturalPerson
  ) throws -> CaseDriver {
    var driver = try CaseDriver(kind: kind, applicant: applicant, on: day)
    try driver.run(.confirmReceipt(confirmedOn: nil, delayReason: nil), on: day)
    return driver
  }

  var value: Case { get throws { try #require(current) } }

  var clock: CaseClock { get throws { try value.clock(in: context) } }

  mutating func run(_ command: CaseCommand, on today: String) throws {
    context.today = try civil(today)
    for event in try Case.decide(command, current, in: context) {
      if current == nil { current = Case.replaying([event]) } else { current?.apply(event) }
      events.append(event)
    }
  }

  /// Why the command is refused; fails the test when it is not.
  func refusal(_ command: CaseCommand, on today: String) throws -> CaseRefusal {
    var then = context
    then.today = try civil(today)
    return try #require(throws: CaseRefusal.self) { try Case.decide(command, current, in: then) }
  }

  static func post(_ day: String) throws -> Service { Service(method: .post, sentOn: try civil(day)) }

  static func granted(_ day: String) throws -> CaseCommand {
    .reply(ReplyDraft(items: [ReplyItem(subject: "批复", kind: .provided)], service: try post(day)))
  }
}
