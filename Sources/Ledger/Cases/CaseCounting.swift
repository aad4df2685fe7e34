import Civil
import Statute

/// The years in which a case counts in the annual report's table three (国办公开办函〔2021〕30号), as columns that can be
/// counted without opening the case. The rule itself is `Case.tally(year:)`.
///
/// A case is new in `countedYear`, carried over from each year before `outcomeYear` to the next, and concluded in
/// `outcomeYear`; while that is `nil` it is carried over without end. A case without `countedYear` never counts: another
/// kind of case, one that was split or passed on, one whose receipt is not fixed, or one that ended before its receipt.
struct CaseCounting: Equatable {
  var countedYear: Int?
  var outcomeYear: Int?

  init(_ law: Case) {
    guard law.kind == .disclosure, law.childIDs.isEmpty, let receipt = law.receiptDay?.year else { return }
    if let outcome = law.outcomes.first {
      guard outcome.disposition != nil, receipt <= outcome.day.year else { return }
      outcomeYear = outcome.day.year
    }
    countedYear = receipt
  }
}
