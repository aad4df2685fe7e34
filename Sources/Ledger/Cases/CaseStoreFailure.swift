/// Why a case could not be written or read.
package enum CaseStoreFailure: Error, Equatable, Sendable {
  /// No case has this id.
  case unknown(case: Int64)
  /// Somebody else added to the case since it was read; `since` tells what.
  case conflict(case: Int64, expected: Int64, actual: Int64, since: [RecordedEntry])
  /// An entry cannot stand at this place of the file.
  case outOfPlace(case: Int64, sequence: Int64)
  /// The case names a body, an applicant or a parent that is not an id of this ledger.
  case foreignReference(case: Int64, name: String)
}
