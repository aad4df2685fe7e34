/// The one row of table three in which a whole application is counted.
public enum CaseDisposition {
  /// The rule: an application disclosed in part is counted as 部分公开 only.
  public static let citation = Citation.reportFormat

  /// The application's row from its items' answers; nil for no items, or an item that has no row.
  ///
  /// Partly disclosed anywhere, or disclosed in one item and not in another, is 部分公开. Where nothing was disclosed
  /// and the answers differ, the principal answer named by the office decides, or else the first in table order.
  public static func combine(items: [ReplyItem], principal: Disposition? = nil) -> Disposition? {
    var found: Set<Disposition> = []
    for item in items {
      guard let disposition = item.disposition else { return nil }
      found.insert(disposition)
    }
    if found.count <= 1 { return found.first }
    if found.contains(.partiallyGranted) || found.contains(.granted) { return .partiallyGranted }
    if let principal, found.contains(principal) { return principal }
    return Disposition.allCases.first(where: found.contains)
  }
}
