package import Chronicle
package import Civil
package import Ledger
package import Statute

/// Everything the page of a complaint shows, read in one transaction.
package struct ComplaintView: Sendable {
  package var record: ComplaintRecord
  package var law: Complaint
  package var office: Body
  /// Who complained, masked; nil for somebody who did not say, and once it is erased.
  package var complainant: MaskedApplicant?
  package var names: [Int64: String]
  /// The application it is about, where the person may open it.
  package var caseNumber: String?
  package var settings: ComplaintSettings
  /// What the person may do now.
  package var actions: [ComplaintAction]
  /// What the state allows but this person may not, or what the state does not allow, with the reason.
  package var refused: [(action: ComplaintAction, reason: String)]
  package var rights: Set<Right>
  /// Who may be put in charge.
  package var candidates: [Person]
  package var statementDue: Day?
  /// Where it may be passed on to.
  package var offices: [Body]
  /// Whom it may turn out to be about.
  package var respondents: [Body]
}

/// A list of complaints with how many there are on all pages.
package struct ComplaintList: Sendable {
  package var lines: [ComplaintSummary]
  package var names: [Int64: String]
  package var count: Int
  /// Open ones past their day.
  package var late: Int
}

extension Desk {
  /// The complaints that a person may see. Nobody sees one about a body where they work, whatever else they may.
  package func complaints(_ filter: ComplaintFilter, for person: Person) async throws -> ComplaintList {
    try await database.read { db in
      var filter = filter
      filter.bodies = try Self.bodies(where: .viewComplaints, of: person, in: db)
      filter.notAbout = Self.workplaces(of: person)
      let lines = try Complaints.list(filter, in: db)
      var names: [Int64: String] = [:]
      for id in Set(lines.compactMap(\.assignee)) { names[id] = try People.find(id, in: db)?.displayName }
      var all = filter
      (all.isOpen, all.limit, all.offset, all.states, all.words) = (true, 500, 0, [], nil)
      let today = clock.today
      let late = try Complaints.list(all, in: db).count { $0.dueDay.map { $0 < today } ?? false }
      return ComplaintList(lines: lines, names: names, count: try Complaints.count(filter, in: db), late: late)
    }
  }

  package func viewComplaint(_ id: Int64, for person: Person) async throws -> ComplaintView {
    try await database.read { db in
      let (record, law) = try visibleComplaint(id, for: person, in: db)
      guard let office = try Bodies.find(law.receipt.office, in: db) else { throw DeskRefusal.notFound }
      let rights = try Self.rights(of: person, at: office.id, in: db)
      let context = try complaintContext(office: office.id, in: db)
      let complainant =
        record.isErased ? nil : try record.filing?.complainant.flatMap { try applicants.open($0, in: db) }
      var actions: [ComplaintAction] = []
      var refused: [(action: ComplaintAction, reason: String)] = []
      for action in ComplaintAction.allCases {
        if let reason = law.refusal(of: action) {
          refused.append((action, reason.chinese))
        } else if !rights.contains(action.right) {
          refused.append((action, "您没有这项权限。"))
        } else if action.isReview, record.rounds.last?.submittedBy == person.id {
          refused.append((action, "起草人不能审批自己起草的文书。"))
        } else {
          actions.append(action)
        }
      }
      return ComplaintView(
        record: record, law: law, office: office, complainant: complainant.map(MaskedApplicant.init),
        names: try names(in: record, db: db),
        caseNumber: try law.caseID.flatMap {
          try maySee($0, person, in: db) ? Cases.find($0, in: db)?.law.number : nil
        },
        settings: context.settings, actions: actions, refused: refused, rights: rights,
        candidates: try candidates(for: law, in: db), statementDue: context.statementDue,
        offices: try offices(for: law, in: db), respondents: try respondents(at: office.id, in: db))
    }
  }

  private func names(in record: ComplaintRecord, db: any ReadConnection) throws -> [Int64: String] {
    let people = record.entries.compactMap(\.actor) + [record.law?.assignee].compactMap(\.self)
    var names: [Int64: String] = [:]
    for id in Set(people) { names[id] = try People.find(id, in: db)?.displayName }
    return names
  }

  /// The bodies that may handle it instead.
  private func offices(for law: Complaint, in db: any ReadConnection) throws -> [Body] {
    try Bodies.all(in: db).filter { body in
      try body.facts.isActive && body.id != law.receipt.office
        && ComplaintRouting.mayHandle(Self.lineage(of: body.id, in: db), about: law.receipt.respondent.body)
    }
  }

  /// The bodies of which an office may judge.
  private func respondents(at office: Int64, in db: any ReadConnection) throws -> [Body] {
    let above = Set(try Self.lineage(of: office, in: db))
    return try Bodies.all(in: db).filter { $0.facts.isActive && !above.contains($0.id) }
  }

  /// The bodies that somebody may register a complaint about.
  package func complaintRespondents(for person: Person) async throws -> [Body] {
    try await database.read { db in
      guard let office = try Self.bodies(where: .handleComplaints, of: person, in: db).first else { return [] }
      let places = Set(Self.workplaces(of: person))
      return try respondents(at: office, in: db).filter { !places.contains($0.id) }
    }
  }

  /// Who may be put in charge: people of the office who do not work at the body complained of.
  func candidates(for law: Complaint, in db: any ReadConnection) throws -> [Person] {
    try People.holding([.officer, .head], at: law.receipt.office, in: db).filter { !Self.isParty($0, law) }
  }

  /// The bodies where a person works.
  static func workplaces(of person: Person) -> [Int64] { Set(person.roles.map(\.body)).sorted() }

  /// Whether the person works at the body complained of.
  static func isParty(_ person: Person, _ law: Complaint) -> Bool {
    law.receipt.respondent.body.map { workplaces(of: person).contains($0) } ?? false
  }

  /// The complaint, for somebody who may know of it; `notFound` for all others, the people of the body complained of first.
  func visibleComplaint(
    _ id: Int64, for person: Person, in db: any ReadConnection
  ) throws -> (record: ComplaintRecord, law: Complaint) {
    guard let record = try ComplaintRecord.find(id, in: db), let law = record.law, person.isActive,
      RightsTable.allows(.viewComplaints, at: try Self.lineage(of: law.receipt.office, in: db), roles: person.roles),
      !Self.isParty(person, law)
    else { throw DeskRefusal.notFound }
    return (record, law)
  }

  /// Who complained, in the clear; that is put on the audit trail in the same transaction.
  package func openPersonalData(
    ofComplaint id: Int64, for person: Person, requestID: String?
  ) async throws -> Applicant {
    let now = clock.now
    return try await database.write { db in
      let (record, law) = try visibleComplaint(id, for: person, in: db)
      try Self.require(.openPersonalData, of: person, at: law.receipt.office, in: db)
      guard !record.isErased,
        let complainant = try record.filing?.complainant.flatMap({ try applicants.open($0, in: db) })
      else { throw DeskRefusal.notFound }
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "complaint.personal-data-opened", object: "complaint:\(id)",
          body: law.receipt.office, requestID: requestID), in: db)
      return complainant
    }
  }

  /// The content of a file of a complaint.
  package func complaintFile(
    _ file: Int64, of id: Int64, for person: Person
  ) async throws -> (name: String, chunks: BlobStore.Chunks) {
    let facts = try await database.read { db in
      try visibleComplaint(id, for: person, in: db).record.files.first { $0.facts.id == file }?.facts
    }
    guard let facts else { throw DeskRefusal.notFound }
    return (facts.fileName, try await blobs.chunks(of: facts.sha256))
  }
}

extension ComplaintAction {
  /// The right one needs for it.
  package var right: Right { isReview ? .approveComplaints : .handleComplaints }

  /// Whether it is what another person than the drafter does.
  package var isReview: Bool {
    switch self {
    case .approve, .sendBack: true
    case .assign, .askStatement, .receiveStatement, .draft, .issue, .recordCorrection, .close, .withdraw, .passOn,
      .linkCase, .adjust:
      false
    }
  }
}
