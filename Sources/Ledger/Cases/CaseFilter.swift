import Chronicle
package import Civil
package import Statute

/// Which cases to list, and from where on. Every condition that is named must hold.
package struct CaseFilter: Sendable, Equatable {
  package enum Assignee: Sendable, Hashable {
    case person(Int64)
    case nobody
  }

  package enum Order: String, Sendable, CaseIterable {
    /// What falls due first comes first; what has no due day comes last.
    case dueDay
    /// What was received last comes first.
    case newest
    /// What was opened last comes first. So is a search by words, whatever order was asked for.
    case opened
  }

  /// A line after which a page begins, as `Cases.cursor(after:of:)` makes it.
  package struct Cursor: Sendable, Equatable, Codable {
    /// What the list is ordered by; empty where that is the id alone.
    package var key: String
    package var id: Int64

    package init(key: String, id: Int64) {
      self.key = key
      self.id = id
    }
  }

  /// The applicant to look for besides the words: by indexes that tell nothing, at the bodies where one may know.
  package struct ApplicantMatch: Sendable, Equatable {
    package var keys: Applicants.Keys
    package var bodies: [Int64]

    package init(keys: Applicants.Keys, bodies: [Int64]) {
      self.keys = keys
      self.bodies = bodies
    }
  }

  package var bodies: [Int64]
  package var isOpen: Bool?
  package var states: Set<CaseState>?
  package var kinds: Set<CaseKind>?
  package var applicantKind: ApplicantKind?
  package var channel: Channel?
  package var assignee: Assignee?
  package var dueOnOrBefore: Day?
  package var dueOnOrAfter: Day?
  /// Only cases that have no due day.
  package var lacksDueDay = false
  /// Only cases that ended on or after the day.
  package var closedOnOrAfter: Day?
  /// The day of receipt, or the day of arrival while that is not fixed.
  package var receivedOnOrAfter: Day?
  package var receivedOnOrBefore: Day?
  /// Only the cases behind one cell of table three.
  package var cell: TableThreeCell?
  /// Only these.
  package var ids: [Int64]?
  /// Only what a search finds, internal notes included.
  package var words: String?
  /// With words: the cases of this applicant as well.
  package var applicant: ApplicantMatch?
  package var order: Order
  package var after: Cursor?
  package var limit: Int

  package init(
    bodies: [Int64], isOpen: Bool? = nil, states: Set<CaseState>? = nil, kinds: Set<CaseKind>? = nil,
    applicantKind: ApplicantKind? = nil, channel: Channel? = nil, assignee: Assignee? = nil,
    dueOnOrBefore: Day? = nil, dueOnOrAfter: Day? = nil, receivedOnOrAfter: Day? = nil,
    receivedOnOrBefore: Day? = nil, closedOnOrAfter: Day? = nil, cell: TableThreeCell? = nil, ids: [Int64]? = nil,
    words: String? = nil,
    applicant: ApplicantMatch? = nil, order: Order = .dueDay, after: Cursor? = nil, limit: Int = 50
  ) {
    self.bodies = bodies
    self.isOpen = isOpen
    self.states = states
    self.kinds = kinds
    self.applicantKind = applicantKind
    self.channel = channel
    self.assignee = assignee
    self.dueOnOrBefore = dueOnOrBefore
    self.dueOnOrAfter = dueOnOrAfter
    self.receivedOnOrAfter = receivedOnOrAfter
    self.receivedOnOrBefore = receivedOnOrBefore
    self.closedOnOrAfter = closedOnOrAfter
    self.cell = cell
    self.ids = ids
    self.words = words
    self.applicant = applicant
    self.order = order
    self.after = after
    self.limit = limit
  }
}

extension CaseFilter {
  /// Every condition but the bodies, the words and the page.
  func add(to conditions: inout SQLConditions, in db: any ReadConnection) {
    if let isOpen { conditions.add("is_open = ?", SQLValue(isOpen)) }
    if let states { conditions.add("state", isOneOf: states.map(\.rawValue).sorted().map(SQLValue.text)) }
    if let kinds { conditions.add("kind", isOneOf: kinds.map(\.rawValue).sorted().map(SQLValue.text)) }
    if let applicantKind { conditions.add("applicant_kind = ?", .text(applicantKind.rawValue)) }
    if let channel { conditions.add("channel = ?", .text(channel.rawValue)) }
    switch assignee {
    case .person(let person): conditions.add("assignee_id = ?", .integer(person))
    case .nobody: conditions.add("assignee_id IS NULL")
    case nil: break
    }
    if let dueOnOrAfter { conditions.add("due_order >= ?", .text(dueOnOrAfter.description)) }
    if let dueOnOrBefore {
      conditions.add("due_order <= ?", .text(dueOnOrBefore.description))
    } else if dueOnOrAfter != nil {
      conditions.add("due_order < ?", .text(CaseColumns.dueOrder(nil)))
    }
    if lacksDueDay { conditions.add("due_order = ?", .text(CaseColumns.dueOrder(nil))) }
    if let closedOnOrAfter { conditions.add("closed_day >= ?", .text(closedOnOrAfter.description)) }
    if let receivedOnOrAfter { conditions.add("received_day >= ?", .text(receivedOnOrAfter.description)) }
    if let receivedOnOrBefore { conditions.add("received_day <= ?", .text(receivedOnOrBefore.description)) }
    cell?.add(to: &conditions)
    if let ids {
      let source = db.source(of: ids)
      conditions.add("cases.id IN (SELECT id FROM \(source.sql) AS listed)", values: source.values)
    }
  }

  /// Every condition but the words and the page.
  func conditions(in db: any ReadConnection) -> SQLConditions {
    var conditions = SQLConditions()
    conditions.add("body_id", isOneOf: bodies.map(SQLValue.integer))
    add(to: &conditions, in: db)
    return conditions
  }

  /// What the search is to look for; `nil` without words.
  var query: SearchQuery? {
    guard let words else { return nil }
    var query = SearchQuery(words: words, subject: .caseFile, bodies: bodies, includesNotes: true)
    func require(_ labels: [CaseLabel]) { query.labels.append(labels.map(\.word)) }
    if let isOpen { require([.open(isOpen)]) }
    if let states { require(states.sorted { $0.rawValue < $1.rawValue }.map(CaseLabel.state)) }
    if let kinds { require(kinds.sorted { $0.rawValue < $1.rawValue }.map(CaseLabel.kind)) }
    if let applicantKind { require([.applicantKind(applicantKind)]) }
    if let channel { require([.channel(channel)]) }
    switch assignee {
    case .person(let person): require([.assignee(person)])
    case .nobody: require([.assignee(nil)])
    case nil: break
    }
    if let first = receivedOnOrAfter?.year, let last = receivedOnOrBefore?.year, first <= last, last - first < 10 {
      require((first...last).map(CaseLabel.receivedIn))
    }
    return query
  }
}
