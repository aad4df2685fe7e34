package import Ledger
import Statute

extension Desk {
  /// What earlier applications and published items suggest for a case on file.
  package func similarity(toCase id: Int64, for person: Person) async throws -> SimilarityReport {
    try await database.read { db in
      let (file, body) = try visibleCase(id, for: person, in: db)
      return try report(
        on: file.law.requested, at: body, excluding: id, applicant: Applicants.keys(of: file.applicant, in: db),
        for: person, in: db)
    }
  }

  /// The same for an application about to be registered on paper.
  package func similarity(to form: ApplicationForm, at body: Int64, for person: Person) async throws -> SimilarityReport
  {
    try await database.read { db in
      try Self.require(.registerApplication, of: person, at: body, in: db)
      guard let found = try Bodies.find(body, in: db) else { throw DeskRefusal.notFound }
      let number = form.identityNumber.trimmed.nonEmpty
      let keys = form.name.trimmed.nonEmpty.map { applicants.keys(name: $0, identityNumber: number) }
      return try report(on: form.requested, at: found, excluding: nil, applicant: keys, for: person, in: db)
    }
  }

  private func report(
    on text: String, at body: Body, excluding own: Int64?, applicant: Applicants.Keys?, for person: Person,
    in db: any ReadConnection
  ) throws -> SimilarityReport {
    let settings = try SimilaritySettings.settings(of: body.id, in: db)
    let bodies = try Self.neighbourhood(of: body, in: db)
    let found = try CaseSketches.find(
      text, bodies: bodies.map(\.id), excluding: own, applicant: applicant,
      threshold: Double(settings.samePercent) / 100, in: db)
    let names = Dictionary(uniqueKeysWithValues: bodies.map { ($0.id, $0.facts.name) })
    let visible = Set(try Self.bodies(where: .viewCases, of: person, in: db))
    func lines(_ cases: [SimilarCase]) -> [SimilarityReport.Line] {
      cases.map { found in
        let mayOpen = visible.contains(found.summary.body)
        var shown = found
        if !mayOpen { (shown.requested, shown.summary.title) = ("", "") }
        return .init(found: shown, bodyName: names[found.summary.body] ?? "", mayOpen: mayOpen)
      }
    }
    let same = found.filter { $0.sameApplicant != nil }
    let others = found.filter { $0.sameApplicant == nil }
    let related =
      try RelatedItems.reports(text, limit: 3, in: db)
      + RelatedItems.grantedCases(text, bodies: [body.id], excluding: own, limit: 5, in: db)
    var proposals = same.filter(\.differingNumbers.isEmpty).compactMap { Self.proposal($0, at: body.id) }
    let applicants = Set(others.filter(\.differingNumbers.isEmpty).map(\.applicantKey)).count + 1
    if applicants >= max(2, settings.applicants) { proposals.append(.activeDisclosure(applicants: applicants)) }
    proposals += related.map(SimilarityProposal.alreadyPublic)
    return SimilarityReport(
      sameApplicant: lines(same), otherApplicants: lines(others), related: related, proposals: proposals)
  }

  /// What one earlier application of the same applicant suggests; one that ended without a reply suggests nothing.
  private static func proposal(_ earlier: SimilarCase, at body: Int64) -> SimilarityProposal? {
    guard earlier.summary.body == body else { return .askedElsewhere(earlier) }
    if earlier.summary.isOpen { return .stillOpen(earlier) }
    guard let group = earlier.summary.disposition?.group, group != .other else { return nil }
    return .repeated(earlier)
  }

  /// The body and those that stand beside it; for one without a body above, those directly below it.
  private static func neighbourhood(of body: Body, in db: any ReadConnection) throws -> [Body] {
    let parent = body.facts.parent ?? body.id
    return try Bodies.all(in: db).filter { $0.id == body.id || $0.facts.parent == parent }
  }
}
