import Chronicle
package import Ledger
import Statute

extension Desk {
  /// What earlier applications and published items suggest for a case on file.
  package func similarity(toCase id: Int64, for person: Person) async throws -> SimilarityReport {
    try await database.read { try similarity(toCase: id, for: person, in: $0) }
  }

  func similarity(toCase id: Int64, for person: Person, in db: any ReadConnection) throws -> SimilarityReport {
    let (file, body) = try visibleCase(id, for: person, in: db)
    return try report(
      on: file.law.requested, at: body, excluding: id, applicant: Applicants.keys(of: file.applicant, in: db),
      wasGranted: file.law.disposition?.group == .granted, for: person, in: db)
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
    on text: String, at body: Body, excluding own: Int64?, applicant: Applicants.Keys?, wasGranted: Bool = false,
    for person: Person,
    in db: any ReadConnection
  ) throws -> SimilarityReport {
    let settings = try SimilaritySettings.settings(of: body.id, in: db)
    let bodies = try Self.neighbourhood(of: body, in: db)
    let found = try CaseSketches.find(
      text, bodies: bodies.map(\.id), excluding: own, applicant: applicant,
      threshold: Double(settings.samePercent) / 100, in: db)
    let names = Dictionary(uniqueKeysWithValues: bodies.map { ($0.id, $0.facts.name) })
    let visible = Set(try Self.bodies(where: .viewCases, of: person, in: db))
    func line(_ found: SimilarCase) -> SimilarityReport.Line {
      let mayOpen = visible.contains(found.summary.body)
      return .init(
        found: mayOpen ? found : found.withheld, bodyName: names[found.summary.body] ?? "", mayOpen: mayOpen)
    }
    let same = found.filter { $0.sameApplicant != nil }
    let others = found.filter { $0.sameApplicant == nil }
    let related =
      try RelatedItems.reports(text, limit: 3, in: db)
      + RelatedItems.grantedCases(text, bodies: [body.id], excluding: own, limit: 5, in: db)
    var proposals = same.filter(\.differingNumbers.isEmpty).compactMap { Self.proposal(line($0), at: body.id) }
    let demand = PublicDemand(others, own: wasGranted)
    if demand.applicants >= max(2, settings.applicants) { proposals.append(.activeDisclosure(demand)) }
    proposals += related.map(SimilarityProposal.alreadyPublic)
    return SimilarityReport(
      sameApplicant: same.map(line), otherApplicants: others.map(line), related: related, proposals: proposals)
  }

  /// What one earlier application of the same applicant suggests; one that ended without a reply suggests nothing.
  private static func proposal(_ line: SimilarityReport.Line, at body: Int64) -> SimilarityProposal? {
    let earlier = line.found
    guard earlier.summary.body == body else { return .askedElsewhere(earlier, bodyName: line.bodyName) }
    if earlier.summary.isOpen { return .stillOpen(earlier) }
    guard let group = earlier.summary.disposition?.group, group != .other else { return nil }
    return .repeated(earlier)
  }

  /// How many ask for what a case asks for, at its body.
  func demand(for file: CaseFile, at body: Body, in db: any ReadConnection) throws -> PublicDemand {
    let settings = try SimilaritySettings.settings(of: body.id, in: db)
    let own = try Applicants.keys(of: file.applicant, in: db)
    let found = try CaseSketches.find(
      file.law.requested, bodies: [body.id], excluding: file.id, applicant: own,
      threshold: Double(settings.samePercent) / 100, in: db)
    return PublicDemand(
      found.filter { $0.sameApplicant == nil }, own: file.law.disposition?.group == .granted)
  }

  /// The body and those that stand beside it; for one without a body above, those directly below it.
  private static func neighbourhood(of body: Body, in db: any ReadConnection) throws -> [Body] {
    let parent = body.facts.parent ?? body.id
    return try Bodies.all(in: db).filter { $0.id == body.id || $0.facts.parent == parent }
  }
}
