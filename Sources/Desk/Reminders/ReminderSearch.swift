import Chronicle
import Civil
import Ledger
import Statute

/// Finds what one person is to be reminded of, as of today: what is assigned to them; as an officer, what nobody has in
/// hand; as a head, besides, what is late. Only cases whose own state must be asked are opened.
struct ReminderSearch {
  let desk: Desk
  let person: Person
  let settings: ReminderSettings
  let db: any ReadConnection

  /// More than this nobody reads; the soonest come first.
  static let limit = 300

  private let reach: RunningPeriods.Reach
  private var offices: [Int64: (context: CaseContext, name: String)] = [:]
  private var found: [Reminder] = []

  init(_ desk: Desk, for person: Person, in db: any ReadConnection) throws {
    self.desk = desk
    self.person = person
    self.db = db
    settings = try ReminderSettings.load(in: db)
    let heading = person.roles.filter { $0.role == .head }.map(\.body)
    var officeAt = Set(person.roles.filter { $0.role == .officer }.map(\.body))
    // Where a body has no officer, its head is told what nobody has in hand.
    for body in heading where try People.holding([.officer], at: body, in: db).isEmpty { officeAt.insert(body) }
    reach = RunningPeriods.Reach(
      person: person.id, unassignedAt: officeAt.sorted(), lateAt: heading.sorted())
  }

  static func run(_ desk: Desk, for person: Person, in db: any ReadConnection) throws -> [Reminder] {
    guard person.isActive else { return [] }
    var search = try ReminderSearch(desk, for: person, in: db)
    try search.addCases()
    try search.addCorrectionNotices()
    try search.addConsultations()
    try search.addAssistance()
    try search.addDisputes()
    return search.found.sorted {
      ($0.due, $0.topic == .reply ? 0 : 1, $0.caseID, $0.record ?? 0)
        < ($1.due, $1.topic == .reply ? 0 : 1, $1.caseID, $1.record ?? 0)
    }
  }

  private var today: Day { desk.clock.today }

  /// The farthest day on which something that is near can end.
  private func horizon() throws -> Day? {
    let body = person.roles.map(\.body).min()
    let calendar = try OfficeCalendar.calendar(of: body, in: db)
    let most = (settings.days + settings.shortDays).max() ?? 5
    return (try? calendar.adding(workingDays: most, to: today)) ?? (try? today.adding(days: most + 16))
  }

  private mutating func office(_ body: Int64) throws -> (context: CaseContext, name: String) {
    if let known = offices[body] { return known }
    let office = (try desk.context(body: body, in: db), try Bodies.find(body, in: db)?.facts.name ?? "")
    offices[body] = office
    return office
  }

  private mutating func add(
    _ topic: Reminder.Topic, _ summary: CaseSummary, record: Int64? = nil, due: Day, days: [Int], lateToo: Bool = true
  ) throws {
    let office = try office(summary.body)
    let near = ReminderStage.of(
      due: due, on: today, days: days, every: settings.lateEvery, calendar: office.context.calendar)
    guard let near, lateToo || !near.stage.isLate else { return }
    found.append(
      Reminder(
        topic: topic, caseID: summary.id, record: record, number: summary.number, title: summary.title,
        bodyName: office.name, due: due, stage: near.stage, left: near.left))
  }

  private mutating func addCases() throws {
    guard let horizon = try horizon() else { return }
    let cases = try RunningPeriods.dueCases(reach, through: horizon, today: today, limit: Self.limit, in: db)
    for summary in cases {
      guard let due = summary.dueDay else { continue }
      let topic: Reminder.Topic =
        switch summary.state {
        case .awaitingCorrection: .correction
        case .awaitingFee: .fee
        case .arrived: .receipt
        case .registered, .awaitingReasons, .consulting, .deferred, .answered, .closed, .archived, .split,
          .transferred:
          .reply
        }
      // The applicant's own period is no lateness of the office: its head is not told.
      if topic == .correction || topic == .fee, !isInReach(summary) { continue }
      try add(topic, summary, due: due, days: topic == .reply ? settings.days : settings.shortDays)
    }
  }

  /// Whether the person has the case in hand, or would take it up.
  private func isInReach(_ summary: CaseSummary) -> Bool {
    summary.assignee == person.id || reach.unassignedAt.contains(summary.body)
  }

  private mutating func addCorrectionNotices() throws {
    // Seven working days are at least five and at most thirty-one days of the calendar.
    guard let first = try? today.adding(days: -31), let last = try? today.adding(days: -5) else { return }
    let cases = try RunningPeriods.cases(in: .registered, reach, received: first...last, limit: Self.limit, in: db)
    for summary in cases {
      guard let receipt = summary.receiptDay,
        let last = try? office(summary.body).context.calendar.adding(
          workingDays: Case.correctionNoticeWorkingDays, to: receipt),
        last >= today,
        ReminderStage.of(
          due: last, on: today, days: settings.shortDays, every: settings.lateEvery,
          calendar: try office(summary.body).context.calendar) != nil,
        let file = try Cases.find(summary.id, in: db),
        file.law.allowedActions(in: try office(summary.body).context).contains(.requestCorrection)
      else { continue }
      try add(.correctionNotice, summary, due: last, days: settings.shortDays, lateToo: false)
    }
  }

  private mutating func addConsultations() throws {
    for summary in try RunningPeriods.cases(in: .consulting, reach, limit: Self.limit, in: db) {
      guard let file = try Cases.find(summary.id, in: db) else { continue }
      let clock = file.law.clock(in: try office(summary.body).context)
      if let due = clock.running.filter({ $0.kind == .consultation }).compactMap(\.deadline.due).min() {
        try add(.consultation, summary, due: due, days: settings.shortDays)
      }
      try addUndelivered(file.law, summary)
      // The reply's period runs again when the consultations are over, of which no entry tells.
      if let due = clock.due, due != summary.dueDay { try add(.reply, summary, due: due, days: settings.days) }
    }
  }

  /// A letter of which no receipt is known holds the reply's period without end: once the short days have passed, somebody
  /// is to enter the receipt, or to give the letter up.
  private mutating func addUndelivered(_ law: Case, _ summary: CaseSummary) throws {
    let letters = law.consultations.filter { $0.isOpen && $0.receivedOn == nil }
    guard let sent = letters.map(\.sentOn).min(), let days = settings.shortDays.max(),
      let due = try? office(summary.body).context.calendar.adding(workingDays: days, to: sent), due <= today
    else { return }
    try add(.undelivered, summary, due: due, days: settings.shortDays)
  }

  private mutating func addAssistance() throws {
    guard let horizon = try horizon() else { return }
    let requests = try RunningPeriods.assistance(
      to: Desk.units(of: person), askedBy: person.id, through: horizon, in: db)
    for request in requests where request.isAsked || request.due < today {
      guard let summary = try Cases.summaries([request.caseID], in: db).first else { continue }
      try add(.assistance, summary, record: request.id, due: request.due, days: settings.days)
    }
  }

  private mutating func addDisputes() throws {
    let bodies = Set(reach.unassignedAt + reach.lateAt).sorted()
    let filter = DisputeFilter(bodies: bodies, isPending: true, awaitsReply: true, limit: Self.limit)
    for line in try desk.lines(Disputes.list(filter, in: db), in: db) {
      guard let due = line.replyPeriod?.due else { continue }
      let assignee = line.summary.assignee
      let isOwn = assignee == person.id || (assignee == nil && reach.unassignedAt.contains(line.stored.body))
      guard isOwn || (due < today && reach.lateAt.contains(line.stored.body)) else { continue }
      try add(.dispute, line.summary, record: line.stored.id, due: due, days: settings.days)
    }
  }
}
