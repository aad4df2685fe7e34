import PageKit
import Civil
import Desk
import Ledger
import Statute
import WebSupport

/// The worklist's query as parameters of its address, so that a list can be kept and passed on.
enum WorklistAddress {
  /// Every parameter but the page, in the order in which they stand in the address.
  enum Name: String, CaseIterable {
    case tab, q, standing, state, person, body, applicant, kind, channel, from, through
  }

  static let nobody = "none"
  private static let longestWords = 100

  /// What the parameters ask for; what cannot be read is left out.
  static func query(_ value: (String) -> String?) -> WorklistQuery {
    func text(_ name: Name) -> String? { value(name.rawValue)?.trimmed }
    var query = WorklistQuery(
      text(.tab).flatMap(Worklist.Tab.init) ?? .all, words: String((text(.q) ?? "").prefix(longestWords)))
    query.standing = text(.standing).flatMap(WorklistQuery.Standing.init)
    query.state = text(.state).flatMap(CaseState.init)
    query.assignee = text(.person).flatMap { text in
      text == nobody ? .nobody : Int64(text).map(CaseFilter.Assignee.person)
    }
    query.body = text(.body).flatMap { Int64($0) }
    query.applicantKind = text(.applicant).flatMap(ApplicantKind.init)
    query.kind = text(.kind).flatMap(CaseKind.init)
    query.channel = text(.channel).flatMap(Channel.init)
    query.receivedFrom = text(.from).flatMap(Day.init)
    query.receivedThrough = text(.through).flatMap(Day.init)
    if let last = value("after").flatMap({ Int64($0) }) {
      query.after = CaseFilter.Cursor(key: value("key") ?? "", id: last)
    }
    return query
  }

  /// The value of a parameter; `nil` where it says nothing.
  static func value(_ name: Name, of query: WorklistQuery) -> String? {
    switch name {
    case .tab: query.tab == .all ? nil : query.tab.rawValue
    case .q: query.words.isEmpty ? nil : query.words
    case .standing: query.standing?.rawValue
    case .state: query.state?.rawValue
    case .person:
      switch query.assignee {
      case .person(let id): String(id)
      case .nobody: nobody
      case nil: nil
      }
    case .body: query.body.map { String($0) }
    case .applicant: query.applicantKind?.rawValue
    case .kind: query.kind?.rawValue
    case .channel: query.channel?.rawValue
    case .from: query.receivedFrom?.description
    case .through: query.receivedThrough?.description
    }
  }

  static func url(
    _ query: WorklistQuery, without left: Set<Name> = [], after cursor: CaseFilter.Cursor? = nil, ticked: Bool = false
  ) -> String {
    var parameters = Name.allCases.filter { !left.contains($0) }.compactMap { name in
      value(name, of: query).map { (name.rawValue, $0) }
    }
    if let cursor {
      if !cursor.key.isEmpty { parameters.append(("key", cursor.key)) }
      parameters.append(("after", String(cursor.id)))
    }
    if ticked { parameters.append(("ticked", "all")) }
    return Query.append(parameters, to: Route.office.path)
  }

  /// The parameters as hidden fields of a form.
  static func hidden(_ query: WorklistQuery, without left: Set<Name> = []) -> [Field] {
    Name.allCases.filter { !left.contains($0) }.compactMap { name in
      value(name, of: query).map { .hidden(name.rawValue, value: $0) }
    }
  }
}
