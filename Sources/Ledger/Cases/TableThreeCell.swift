import Chronicle
package import AnnualReport
import Statute

/// One cell of table three, as the condition that the cases behind it meet.
package struct TableThreeCell: Sendable, Hashable {
  package var year: Int
  package var row: RequestRow
  package var column: RequestColumn

  package init(year: Int, row: RequestRow, column: RequestColumn) {
    self.year = year
    self.row = row
    self.column = column
  }

  func add(to conditions: inout SQLConditions) {
    let year = SQLValue(year)
    switch row {
    case .newlyReceived: conditions.add("counted_year = ?", year)
    case .carriedIn: conditions.add("counted_year < ? AND (outcome_year IS NULL OR outcome_year >= ?)", year, year)
    case .total: conditions.add("outcome_year = ?", year)
    case .carriedOver: conditions.add("counted_year <= ? AND (outcome_year IS NULL OR outcome_year > ?)", year, year)
    case .granted, .partiallyGranted, .deniedStateSecret, .deniedOtherLaw, .deniedPublicSafety, .deniedThirdParty,
      .deniedInternalAffairs, .deniedDeliberative, .deniedEnforcementFile, .deniedAdministrativeQuery,
      .unavailableNotHeld, .unavailableNeedsCreation, .unavailableStillUnclear, .notProcessedPetition,
      .notProcessedDuplicate, .notProcessedPublication, .notProcessedExcessive, .notProcessedReconfirmation,
      .otherCorrectionLapsed, .otherFeeLapsed, .otherMiscellaneous, .otherUndivided:
      conditions.add("outcome_year = ? AND disposition = ?", year, .text(row.rawValue))
    }
    if column != .total { conditions.add("applicant_kind = ?", .text(column.rawValue)) }
  }
}
