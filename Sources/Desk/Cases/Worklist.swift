package import Ledger
package import Statute

/// The desk's list of what is to be done (工作台), soonest due first.
package struct Worklist: Sendable {
  package enum Tab: String, CaseIterable, Sendable {
    case all, dueToday, dueThisWeek, overdue, waiting, mine
  }

  /// A case with its clock as of today.
  package struct Line: Sendable {
    package var summary: CaseSummary
    package var clock: CaseClock
    package var bodyName: String
    package var assigneeName: String?
  }

  package var tab: Tab
  package var lines: [Line]
  /// How many cases stand under each tab.
  package var counts: [Tab: Int]
  package var today: Day
  /// Where the next page begins; nil on the last.
  package var next: CaseFilter.Cursor?
}

extension Desk {
  /// The cases a person may see that are open and stand under a tab. With words, those among them that the words find,
  /// best match first; under the tab of all cases they find ended cases too.
  package func worklist(
    _ tab: Worklist.Tab, words: String = "", after: CaseFilter.Cursor? = nil, limit: Int = 50, for person: Person
  ) async throws -> Worklist {
    let today = clock.today
    return try await database.read { db in
      let bodies = try Self.bodies(where: .viewCases, of: person, in: db)
      var counts: [Worklist.Tab: Int] = [:]
      for each in Worklist.Tab.allCases {
        counts[each] = try Cases.count(filter(each, bodies: bodies, today: today, person: person), in: db)
      }
      var list = filter(tab, bodies: bodies, today: today, person: person)
      list.after = after
      list.limit = limit + 1
      var found =
        words.trimmed.isEmpty
        ? try Cases.list(list, in: db)
        : try search(words, tab: tab, filter: list, limit: limit, in: db)
      var next: CaseFilter.Cursor?
      if found.count > limit {
        found.removeLast()
        next = found.last.map(Cases.cursor(after:))
      }
      return Worklist(tab: tab, lines: try lines(found, in: db), counts: counts, today: today, next: next)
    }
  }

  /// The cases behind one cell of a body's table three.
  package func cases(behind cell: TableThreeCell, body: Int64, for person: Person) async throws -> [Worklist.Line] {
    try await database.read { db in
      try Self.require(.viewTables, of: person, at: body, in: db)
      return try lines(Cases.summaries(Cases.ids(behind: cell, body: body, in: db), in: db), in: db)
    }
  }

  private func lines(_ summaries: [CaseSummary], in db: any ReadConnection) throws -> [Worklist.Line] {
    var contexts: [Int64: (CaseContext, String)] = [:]
    var names: [Int64: String] = [:]
    return try summaries.compactMap { summary in
      guard let file = try Cases.find(summary.id, in: db) else { return nil }
      let known =
        try contexts[summary.body] ?? (
          context(body: summary.body, in: db), Bodies.find(summary.body, in: db)?.facts.name ?? ""
        )
      contexts[summary.body] = known
      if let assignee = summary.assignee, names[assignee] == nil {
        names[assignee] = try People.find(assignee, in: db)?.displayName
      }
      return Worklist.Line(
        summary: summary, clock: file.law.clock(in: known.0), bodyName: known.1,
        assigneeName: summary.assignee.flatMap { names[$0] })
    }
  }

  private func search(
    _ words: String, tab: Worklist.Tab, filter: CaseFilter, limit: Int, in db: any ReadConnection
  ) throws -> [CaseSummary] {
    guard tab != .all else {
      return try Cases.search(words, bodies: filter.bodies, limit: limit, in: db).map(\.summary)
    }
    var filter = filter
    (filter.after, filter.limit) = (nil, .max)
    let standing = Set(try Cases.list(filter, in: db).map(\.id))
    let found = try Cases.search(words, bodies: filter.bodies, limit: .max, in: db).map(\.summary)
    return Array(found.lazy.filter { standing.contains($0.id) }.prefix(limit))
  }

  private func filter(_ tab: Worklist.Tab, bodies: [Int64], today: Day, person: Person) -> CaseFilter {
    var filter = CaseFilter(bodies: bodies, isOpen: true)
    switch tab {
    case .all: break
    case .dueToday: (filter.dueOnOrAfter, filter.dueOnOrBefore) = (today, today)
    case .dueThisWeek:
      let sunday = try? today.adding(days: 7 - today.weekday.rawValue)
      (filter.dueOnOrAfter, filter.dueOnOrBefore) = (today, sunday ?? today)
    case .overdue: filter.dueOnOrBefore = try? today.adding(days: -1)
    case .waiting: filter.states = [.awaitingCorrection, .awaitingReasons, .awaitingFee, .consulting]
    case .mine: filter.assignee = .person(person.id)
    }
    return filter
  }
}
