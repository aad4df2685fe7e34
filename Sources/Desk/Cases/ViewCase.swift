import Chronicle
package import Ledger
import Statute

/// Everything the page of a case shows, read in one transaction: the case with what stands beside it, and the frame.
package struct CaseView: Sendable {
  package var opened: OpenedCase
  package var disputes: [DisputeLine]
  /// `nil` for what asks for no information.
  package var similarity: SimilarityReport?
  package var messages: [OutboxMessage]
  /// The names of the bodies among its units and among those asked for help.
  package var bodyNames: [Int64: String]
  /// Where it was passed on from.
  package var origin: PassedOn?
  /// Of the cases at the other ends of a passing on, those that the person may open.
  package var openable: Set<Int64>
  /// What the person may do at its body.
  package var rights: Set<Right>
  package var frame: OfficeFrame
}

extension Desk {
  /// The page of a case, for a person who may see it.
  package func viewCase(_ id: Int64, for person: Person) async throws -> CaseView {
    try await database.read { db in
      let opened = try openCase(id, for: person, in: db)
      let law = opened.file.law
      let origin = law.passedOnFrom.flatMap { Int64($0) }
      let ends = [law.transferredTo == nil ? nil : law.openedElsewhere.flatMap { Int64($0.caseID) }, origin]
      return CaseView(
        opened: opened, disputes: try disputes(ofCase: id, for: person, in: db),
        similarity: law.kind == .disclosure ? try similarity(toCase: id, for: person, in: db) : nil,
        messages: opened.work.mails.isEmpty ? [] : try messages(ofCase: id, for: person, in: db),
        bodyNames: try Self.bodyNames(of: opened.work, in: db),
        origin: try origin.flatMap { try transferOrigin($0, in: db) },
        openable: Set(try ends.compactMap(\.self).filter { try maySee($0, person, in: db) }),
        rights: try Self.rights(of: person, at: opened.body.id, in: db), frame: try frame(for: person, in: db))
    }
  }

  private static func bodyNames(of work: CaseWork, in db: any ReadConnection) throws -> [Int64: String] {
    var names: [Int64: String] = [:]
    for case .body(let id) in work.units.map(\.unit) + work.requests.map(\.unit) {
      names[id] = try Bodies.find(id, in: db)?.facts.name
    }
    return names
  }
}
