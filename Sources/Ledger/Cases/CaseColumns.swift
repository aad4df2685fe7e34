import Chronicle
import Civil
import Foundation
import Statute

/// The columns of the cases table, derived from a file. Writing and checking both go through here, so that what a list
/// shows is what the entries say.
struct CaseColumns {
  /// In the order of the columns of `CaseRecord.cases`.
  let values: [SQLValue]

  init(_ file: CaseFile, vault: Vault) throws {
    let law = file.law
    let parent = law.parentID.flatMap(Int64.init)
    if law.parentID != nil, parent == nil {
      throw CaseStoreFailure.foreignReference(case: file.id, name: "parent")
    }
    let counted = TableThreeYears(law)
    values = [
      .integer(file.id), .integer(file.body), .text(law.number), .text(law.kind.rawValue), .integer(file.applicant),
      .text(law.applicantKind.rawValue), .text(law.channel.rawValue),
      .text(FollowCode.index(file.filing.followCode, with: vault.cipher)),
      .blob(file.filing.secretHash), .text(file.filing.title), .text(law.state.rawValue), SQLValue(law.state.isOpen),
      SQLValue(law.arrivedOn), SQLValue(law.receiptDay), SQLValue(file.dueDay),
      .text(Self.dueOrder(file.dueDay)), SQLValue(law.closedOn), SQLValue(counted.map { Int64($0.received) }),
      SQLValue(counted?.concluded.map(Int64.init)), SQLValue(law.disposition?.rawValue),
      SQLValue(file.assignee), SQLValue(parent), .integer(file.version), .blob(file.headHash),
      .text(try StoredJSON.text(law)), SQLValue(file.createdAt), SQLValue(file.updatedAt),
      SQLValue(law.receiptDay ?? law.arrivedOn),
      law.state.isOpen ? .text(try StoredJSON.text(ClockTerms(law))) : .null,
    ]
  }

  /// What lists sort by: the due day, or after all of them when no period runs.
  static func dueOrder(_ day: Day?) -> String { day?.description ?? "9999-12-31" }
}
