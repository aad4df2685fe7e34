import Chronicle
package import Civil
package import Foundation
package import Statute

/// A case with what the ledger knows besides: derived entirely from its entries.
package struct CaseFile: Sendable, Equatable, Identifiable {
  package var id: Int64
  /// The body that handles it.
  package var body: Int64
  /// The applicant, for `Applicants.open`.
  package var applicant: Int64
  package var filing: CaseFiling
  /// The case as the law sees it.
  package var law: Case
  package var dueDay: Day?
  package var assignee: Int64?
  /// How many entries made it; to be named when something is added.
  package var version: Int64
  /// The hash of the last entry.
  package var headHash: Data
  package var createdAt: Instant
  package var updatedAt: Instant
}

/// Builds a file entry by entry; the same steps serve writing and checking.
struct CaseReplay {
  let id: Int64
  private(set) var filing: CaseFiling?
  private(set) var law: Case?
  private(set) var dueDay: Day?
  private(set) var assignee: Int64?
  private(set) var version: Int64 = 0
  private(set) var headHash = EntryRow.noHash
  private var createdAt: Instant?
  private var updatedAt: Instant?

  init(id: Int64) { self.id = id }

  /// Goes on from a file that is known.
  init(_ file: CaseFile) {
    id = file.id
    filing = file.filing
    law = file.law
    dueDay = file.dueDay
    assignee = file.assignee
    version = file.version
    headHash = file.headHash
    createdAt = file.createdAt
    updatedAt = file.updatedAt
  }

  /// Takes in the next entry. Throws `CaseStoreFailure.outOfPlace` when it cannot stand there.
  mutating func apply(_ entry: CaseEntry, at recordedAt: Instant, hash: Data) throws {
    switch entry {
    case .filed(let new):
      guard version == 0 else { throw CaseStoreFailure.outOfPlace(case: id, sequence: version + 1) }
      filing = new
    case .law(let event):
      try apply(event)
    case .dueDaySet(let day):
      dueDay = day
    case .assigned(let person):
      assignee = person
    case .work(.claimed(let person)):
      assignee = person
    case .work(.givenBack):
      assignee = nil
    case .attached, .work, .dispute, .letter, .applicant:
      break
    }
    guard filing != nil else { throw CaseStoreFailure.outOfPlace(case: id, sequence: version + 1) }
    version += 1
    headHash = hash
    createdAt = createdAt ?? recordedAt
    updatedAt = recordedAt
  }

  private mutating func apply(_ event: CaseEvent) throws {
    if law == nil {
      law = Case.replaying([event])
      guard law?.id == String(id) else { throw CaseStoreFailure.outOfPlace(case: id, sequence: version + 1) }
    } else {
      law?.apply(event)
    }
  }

  /// The file; throws while the application has not been registered, or when it names what no ledger can hold.
  func file() throws -> CaseFile {
    guard let filing, let law, let createdAt, let updatedAt else {
      throw CaseStoreFailure.outOfPlace(case: id, sequence: version + 1)
    }
    guard let body = Int64(law.bodyID) else { throw CaseStoreFailure.foreignReference(case: id, name: "body") }
    guard let applicant = Int64(law.applicantID) else {
      throw CaseStoreFailure.foreignReference(case: id, name: "applicant")
    }
    return CaseFile(
      id: id, body: body, applicant: applicant, filing: filing, law: law, dueDay: dueDay, assignee: assignee,
      version: version, headHash: headHash,
      createdAt: createdAt, updatedAt: updatedAt)
  }
}
