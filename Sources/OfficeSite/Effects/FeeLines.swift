import PageKit
import Civil
import Statute

/// A fee as the effect of charging it shows it: slice by slice, and the sum.
enum FeeLines {
  /// Throws `FeeError` for a basis that cannot be priced.
  static func lines(_ basis: FeeBasis, schedule: FeeSchedule) throws -> [Effect.Line] {
    let fee =
      switch basis {
      case .items(let prior, let count):
        try InformationFee.byItem(priorItemsThisMonth: prior, items: count, schedule: schedule)
      case .pages(let pages): try InformationFee.byPage(pages: pages, schedule: schedule)
      }
    return slices(fee) + [Effect.Line("合计", after: "\(fee.totalYuan)元")]
  }

  /// The parts of a fee, one line for each rate.
  static func slices(_ fee: InformationFee) -> [Effect.Line] {
    let unit = fee.scale.unit
    return fee.slices.map { slice in
      Effect.Line(
        slice.from == slice.to ? "第\(slice.from)\(unit)" : "第\(slice.from)至\(slice.to)\(unit)",
        after: "\(slice.count)\(unit) × \(slice.rate.yuan)元 = \(slice.amount.yuan)元")
    }
  }
}
