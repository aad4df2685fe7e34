package import Civil
package import Ledger
import Statute

/// That an act bears an earlier day than its entry (补录), told wherever the entry is.
package struct LateMark: Sendable, Hashable {
  /// The day that the act bears.
  package let day: Day
  /// The moment of the entry, which is always kept.
  package let enteredOn: Day
  package let enteredAt: String

  /// The mark as words, without the word 补录 itself.
  package var chinese: String { "办理日期\(day.chinese)，\(enteredOn.chinese) \(enteredAt)录入" }
}

extension RecordedEntry {
  /// The mark of an act that was entered after the day it bears; nil for all else. An application that came in on an
  /// earlier day is one.
  package var lateEntry: LateMark? {
    guard case .law(let event) = entry else { return nil }
    let entered = OfficeClock.day(of: recordedAt)
    var day = event.day
    if case .registered(let event) = event, event.parentID == nil { day = event.arrivedOn }
    guard day < entered else { return nil }
    return LateMark(day: day, enteredOn: entered, enteredAt: OfficeClock.time(of: recordedAt))
  }
}

extension LateEntry {
  /// The proof as words.
  package var chinese: String {
    let kept = proof.reference.map { "，\($0)" } ?? ""
    return "凭证：\(proof.kind.label)，载明\(day.chinese)\(kept)"
  }
}
