import AnnualReport
import Chronicle
import PageKit
import Desk
import Ledger

extension SiteStatistics {
  /// The share of outcomes on time in per cent; a dash while there are none.
  var onTimeShare: String {
    guard punctuality.concluded > 0 else { return "—" }
    let text = Share.text(punctuality.onTime, of: punctuality.concluded).dropLast()
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : String(text)
  }
}
