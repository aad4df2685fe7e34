import Civil
import AnnualReport
import Statute

/// Table three counted by a simple program that shares nothing with the system but the events: no state, no rule of the
/// case, no SQL.
enum PlainYear {
  /// The row of an answer to one item, written down from the form once more.
  private static let rows: [ReplyKind: Disposition] = [
    .alreadyPublic: .granted, .provided: .granted, .partlyProvided: .partiallyGranted, .notFound: .notHeld,
    .otherBody: .notHeld, .repeated: .duplicate, .specialRegime: .administrativeQuery,
    .needsProcessing: .needsCreation, .petition: .petition,
    .publications: .publication, .excessive: .excessive,
    .stillUnclear: .stillUnclear, .reconfirmation: .reconfirmation,
  ]

  private static let grounds: [Ground: Disposition] = [
    .stateSecret: .stateSecret, .otherLaw: .otherLaw, .publicSafety: .publicSafety,
    .thirdParty: .thirdParty, .internalAffairs: .internalAffairs, .deliberative: .deliberative,
    .enforcementFile: .enforcementFile,
  ]

  private static func row(_ items: [ReplyItem]) -> Disposition? {
    let each = items.compactMap { $0.kind == .withheld ? $0.ground.flatMap { grounds[$0] } : rows[$0.kind] }
    if Set(each).count > 1, each.contains(.granted) || each.contains(.partiallyGranted) { return .partiallyGranted }
    return Disposition.allCases.first { each.contains($0) }
  }

  /// Adds one application to the year's table.
  static func add(_ events: [CaseEvent], year: Int, to table: inout [RequestRow: [RequestColumn: Int]]) {
    var column: RequestColumn?
    var receipt: Day?
    var end: (day: Day, row: Disposition?)?
    for event in events {
      switch event {
      case .registered(let event):
        guard event.kind == .disclosure else { return }
        column = .applicant(event.applicantKind)
      case .split: return
      case .receiptConfirmed(let event): receipt = event.receiptDay
      case .correctionSupplied(let event): receipt = event.day
      case .receiptAdjusted(let event) where event.isOriginal != true: receipt = event.to
      case .replied(let event) where end == nil: end = (event.day, row(event.items))
      case .closed(let event) where end == nil:
        switch event.cause {
        case .notCorrected: end = (event.day, .correctionLapsed)
        case .feeUnpaid: end = (event.day, .feeLapsed)
        case .withdrawn, .other: end = (event.day, .miscellaneous)
        }
      default: break
      }
    }
    guard let column, let receipt, receipt.year <= year, (end?.day.year ?? .max) >= year else { return }
    var found: [RequestRow?] = [receipt.year == year ? .newlyReceived : .carriedIn]
    found += end?.day.year == year ? [end?.row.map(RequestRow.outcome), .total] : [.carriedOver]
    for row in found.compactMap({ $0 }) {
      table[row, default: [:]][column, default: 0] += 1
      table[row, default: [:]][.total, default: 0] += 1
    }
  }
}
