import Desk
import Ledger
import WebSupport

extension OpenedCase {
  /// What was put on record since the person who sent the form opened it.
  func missed(by form: Form) -> [RecordedEntry] {
    guard let version = form["version"].flatMap({ Int64($0) }) else { return [] }
    return entries.filter { $0.sequence > version }
  }
}
