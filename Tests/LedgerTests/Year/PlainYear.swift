import Civil
import AnnualReport
import Statute

/// Table three counted by a simple program that shares nothing with the system but the events: no state, no rule of the
/// case, no SQL.
enum PlainYear {
  /// The row of an answer to one item, written down from the form once more.
  private static let rows: [ReplyKind: RequestRow] = [
    .alreadyPublic: .granted, .provided: .granted, .partlyProvided: .partiallyGranted, .notFound: .unavailableNotHeld,
    .otherBody: .unavailableNotHeld, .repeated: .notProcessedDuplicate, .specialRegime: .deniedAdministrativeQuery,
    .needsProcessing: .unavailableNeedsCreation, .petition: .notProcessedPetition,
    .publications: .notProcessedPublication, .excessive: .notProcessedExcessive,
    .stillUnclear: .unavailableStillUnclear, .reconfirmation: .notProcessedReconfirmation,
  ]

  private static let grounds: [Ground: RequestRow] = [
    .stateSecret: .deniedStateSecret, .otherLaw: .deniedOtherLaw, .publicSafety: .deniedPublicSafety,
    .thirdParty: .deniedThirdParty, .internalAffairs: .deniedInternalAffairs, .deliberative: .deniedDeliberative,
    .enforcementFile: .deniedEnforcementFile,
  ]

  private static func row(_ items: [ReplyItem]) -> RequestRow? {
    let each = items.compactMap { $0.kind == .withheld ? $0.ground.flatMap { grounds[$0] } : rows[$0.kind] }
    if Set(each).count > 1, each.contains(.granted) || each.contains(.partiallyGranted) { return .partiallyGranted }
    return RequestRow.allCases.first { each.contains($0) }
  }

  /// Adds one application to the year's table.
  static func add(_ events: [CaseEvent], year: Int, to table: inout [RequestRow: [RequestColumn: Int]]) {
    var column: RequestColumn?
    var receipt: Day?
    var end: (day: Day, row: RequestRow?)?
    for event in events {
      switch event {
      case .registered(let event):
        guard event.kind == .disclosure else { return }
        column = RequestColumn(rawValue: event.applicantKind.rawValue)
      case .split: return
      case .receiptConfirmed(let event): receipt = event.receiptDay
      case .correctionSupplied(let event): receipt = event.day
      case .receiptAdjusted(let event) where event.isOriginal != true: receipt = event.to
      case .replied(let event) where end == nil: end = (event.day, row(event.items))
      case .closed(let event) where end == nil:
        switch event.cause {
        case .notCorrected: end = (event.day, .otherCorrectionLapsed)
        case .feeUnpaid: end = (event.day, .otherFeeLapsed)
        case .withdrawn, .other: end = (event.day, .otherMiscellaneous)
        }
      default: break
      }
    }
    guard let column, let receipt, receipt.year <= year, (end?.day.year ?? .max) >= year else { return }
    var found: [RequestRow?] = [receipt.year == year ? .newlyReceived : .carriedIn]
    found += end?.day.year == year ? [end?.row, .total] : [.carriedOver]
    for row in found.compactMap({ $0 }) {
      table[row, default: [:]][column, default: 0] += 1
      table[row, default: [:]][.total, default: 0] += 1
    }
  }
}
