import Chronicle
package import Ledger
import Statute

extension Desk {
  /// What somebody who applies now applied for before, newest first, at the bodies whose cases the person may see. Known by
  /// the number of the identity paper, or by the name where one of the two gave none; neither is told.
  package func earlierApplications(
    of form: ApplicationForm, at body: Int64, for person: Person, limit: Int = 20
  ) async throws -> [(summary: CaseSummary, bodyName: String, sameness: SimilarCase.SameApplicant)] {
    guard let name = form.name.trimmed.nonEmpty else { return [] }
    return try await database.read { db in
      try Self.require(.registerApplication, of: person, at: body, in: db)
      let visible = try Self.bodies(where: .viewCases, of: person, in: db)
      let keys = applicants.keys(name: name, identityNumber: form.identityNumber.trimmed.nonEmpty)
      let names = Dictionary(uniqueKeysWithValues: try Bodies.all(in: db).map { ($0.id, $0.facts.name) })
      return try Applicants.cases(of: keys, bodies: visible, limit: limit, in: db).map {
        ($0.summary, names[$0.summary.body] ?? "", $0.sameness)
      }
    }
  }
}
