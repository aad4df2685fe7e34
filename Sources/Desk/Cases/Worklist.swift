import Chronicle
package import Civil
package import Ledger
package import Statute

/// A page of the desk's list of what is to be done (工作台).
package struct Worklist: Sendable {
  package enum Tab: String, CaseIterable, Sendable {
    case all, dueToday, dueThisWeek, overdue
    /// A period runs, but its last day is not known: the calendar lacks a year.
    case undated
    /// Waiting for others.
    case waiting
    /// Waiting for the person who looks.
    case mine
  }

  /// A case with its clock as of today.
  package struct Line: Sendable {
    package var summary: CaseSummary
    /// `nil` once the case has ended.
    package var clock: CaseClock?
    package var bodyName: String
    package var assigneeName: String?
    /// Why it waits for the person who looks; empty where that was not asked.
    package var reasons: [WaitingReason] = []
    /// Whether the person may open it.
    package var mayOpen = true
    /// Whether the person may give it out.
    package var mayAssign = false
  }

  package var query: WorklistQuery
  package var lines: [Line]
  /// How many cases stand under each tab with the same filters, counted no further than `countLimit`; empty for a
  /// search by words.
  package var counts: [Tab: Int]
  package var today: Day
  /// Years whose list of holidays is wanted and not entered: this one, and from November the next.
  package var missingYears: [Int] = []
  /// Where the next page begins; nil on the last.
  package var next: CaseFilter.Cursor?

  /// A count that reaches this says "more than one less".
  package static let countLimit = 1_000
}

extension Desk {
  /// The cases a person may see that stand under a tab and fit the filters. With words, those among them that the words
  /// find, the newest first; the whole of the words may also be the name or identity number of an applicant, at the
  /// bodies where the person may open personal data.
  package func worklist(_ query: WorklistQuery, for person: Person) async throws -> Worklist {
    try await database.read { try worklist(query, for: person, in: $0) }
  }

  func worklist(_ query: WorklistQuery, for person: Person, in db: any ReadConnection) throws -> Worklist {
    let scope = try WorklistScope(of: person, today: clock.today, in: db)
    var filter = self.filter(query, in: scope)
    filter.limit = query.limit + 1
    var found = try Cases.list(filter, in: db)
    var next: CaseFilter.Cursor?
    if found.count > query.limit {
      found.removeLast()
      next = found.last.map { Cases.cursor(after: $0, of: filter) }
    }
    var counts: [Worklist.Tab: Int] = [:]
    for tab in Worklist.Tab.allCases where filter.words == nil {
      var other = query
      other.tab = tab
      counts[tab] = try Cases.count(self.filter(other, in: scope), atMost: Worklist.countLimit, in: db)
    }
    return Worklist(
      query: query, lines: try lines(found, scope: scope, isMine: query.tab == .mine, in: db), counts: counts,
      today: clock.today, missingYears: try OfficeCalendar.missingYears(on: clock.today, in: db), next: next)
  }

  /// A page of the cases behind one cell of a body's table three, what was opened last first.
  package func cases(
    behind cell: TableThreeCell, body: Int64, after: CaseFilter.Cursor? = nil, limit: Int = 50, for person: Person
  ) async throws -> (lines: [Worklist.Line], next: CaseFilter.Cursor?) {
    try await database.read { db in
      try Self.require(.viewTables, of: person, at: body, in: db)
      let filter = CaseFilter(bodies: [body], cell: cell, order: .opened, after: after, limit: limit + 1)
      var found = try Cases.list(filter, in: db)
      var next: CaseFilter.Cursor?
      if found.count > limit {
        found.removeLast()
        next = found.last.map { Cases.cursor(after: $0, of: filter) }
      }
      return (try lines(found, scope: WorklistScope(of: person, today: clock.today, in: db), in: db), next)
    }
  }

  /// The states in which a day is to be kept; letters asking for opinions hold the clock.
  private static let dated: Set<CaseState> = [
    .arrived, .registered, .awaitingCorrection, .awaitingReasons, .awaitingFee,
  ]

  /// The query as a filter of the ledger.
  func filter(_ query: WorklistQuery, in scope: WorklistScope) -> CaseFilter {
    let words = query.words.trimmed
    var filter = CaseFilter(bodies: scope.visible, isOpen: true)
    switch query.tab {
    case .all:
      switch query.standing ?? (words.isEmpty && query.state?.isOpen != false ? .open : .any) {
      case .open: filter.order = .dueDay
      case .ended: (filter.isOpen, filter.order) = (false, .newest)
      case .any: (filter.isOpen, filter.order) = (nil, .newest)
      }
    case .dueToday: (filter.dueOnOrAfter, filter.dueOnOrBefore) = (scope.today, scope.today)
    case .dueThisWeek:
      let sunday = try? scope.today.adding(days: 7 - scope.today.weekday.rawValue)
      (filter.dueOnOrAfter, filter.dueOnOrBefore) = (scope.today, sunday ?? scope.today)
    case .overdue: filter.dueOnOrBefore = try? scope.today.adding(days: -1)
    case .undated: (filter.states, filter.kinds, filter.lacksDueDay) = (Self.dated, [.disclosure], true)
    case .waiting: filter.states = [.awaitingCorrection, .awaitingReasons, .awaitingFee, .consulting]
    case .mine: (filter.isOpen, filter.bodies, filter.ids) = (nil, scope.all, scope.waiting.keys.sorted())
    }
    if let state = query.state {
      filter.states = filter.states.map { $0.intersection([state]) } ?? [state]
      // Said as well, because the open cases are the few.
      if state.isOpen, filter.isOpen == nil { filter.isOpen = true }
    }
    if let body = query.body { filter.bodies = filter.bodies.filter { $0 == body } }
    if let kind = query.kind { filter.kinds = filter.kinds.map { $0.intersection([kind]) } ?? [kind] }
    filter.applicantKind = query.applicantKind
    filter.channel = query.channel
    filter.assignee = query.assignee
    filter.receivedOnOrAfter = query.receivedFrom
    filter.receivedOnOrBefore = query.receivedThrough
    if !words.isEmpty {
      filter.words = words
      filter.applicant = CaseFilter.ApplicantMatch(
        keys: applicants.keys(name: words, identityNumber: words),
        bodies: scope.personal.filter(Set(filter.bodies).contains))
    }
    filter.after = query.after
    filter.limit = query.limit
    return filter
  }

  func lines(
    _ summaries: [CaseSummary], scope: WorklistScope, isMine: Bool = false, in db: any ReadConnection
  ) throws -> [Worklist.Line] {
    var contexts: [Int64: (CaseContext, String)] = [:]
    var names: [Int64: String] = [:]
    let visible = Set(scope.visible)
    return try summaries.map { summary in
      let known =
        try contexts[summary.body] ?? (
          context(body: summary.body, in: db), Bodies.find(summary.body, in: db)?.facts.name ?? ""
        )
      contexts[summary.body] = known
      if let assignee = summary.assignee, names[assignee] == nil {
        names[assignee] = try People.find(assignee, in: db)?.displayName
      }
      return Worklist.Line(
        summary: summary, clock: try summary.clockTerms()?.clock(in: known.0), bodyName: known.1,
        assigneeName: summary.assignee.flatMap { names[$0] }, reasons: isMine ? scope.waiting[summary.id] ?? [] : [],
        mayOpen: try visible.contains(summary.body)
          || Self.allows(.viewCases, scope.person, onCase: summary.id, of: summary.body, in: db),
        mayAssign: summary.isOpen && scope.assigning.contains(summary.body))
    }
  }
}
