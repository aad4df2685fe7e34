import Chronicle
package import Civil
package import Ledger
package import Statute

/// What a person asks of the worklist: a tab, filters, words and a page.
package struct WorklistQuery: Sendable, Equatable {
  /// Which cases the first tab holds; the other tabs hold open ones.
  package enum Standing: String, CaseIterable, Sendable { case open, ended, any }

  package var tab = Worklist.Tab.all
  package var words = ""
  /// `nil` for open cases, or with words for all of them.
  package var standing: Standing?
  package var state: CaseState?
  package var assignee: CaseFilter.Assignee?
  package var body: Int64?
  package var applicantKind: ApplicantKind?
  package var kind: CaseKind?
  package var channel: Channel?
  /// The first and the last day of receipt, or of arrival while that is not fixed.
  package var receivedFrom: Day?
  package var receivedThrough: Day?
  package var after: CaseFilter.Cursor?
  package var limit = 50

  package init(_ tab: Worklist.Tab = .all, words: String = "") {
    self.tab = tab
    self.words = words
  }

  /// Whether anything but the tab narrows the list.
  package var isNarrowed: Bool {
    var bare = WorklistQuery(tab)
    (bare.after, bare.limit) = (after, limit)
    return bare != self
  }
}

/// What a person's worklist can hold: the bodies by what they may do there, and what waits for them.
struct WorklistScope {
  let person: Person
  let today: Day
  /// Every body, where the person is active.
  let all: [Int64]
  /// Where they may see cases.
  let visible: [Int64]
  /// Where they may open personal data.
  let personal: [Int64]
  /// Where they may give cases out.
  let assigning: Set<Int64>
  /// Why a case waits for them.
  let waiting: [Int64: [WaitingReason]]

  init(of person: Person, today: Day, in db: any ReadConnection) throws {
    self.person = person
    self.today = today
    all = person.isActive ? try Bodies.all(in: db).map(\.id) : []
    visible = try Desk.bodies(where: .viewCases, of: person, in: db)
    personal = try Desk.bodies(where: .openPersonalData, of: person, in: db)
    assigning = Set(try Desk.bodies(where: .assignCase, of: person, in: db))
    waiting = try WaitingReason.all(for: person, in: db)
  }
}
