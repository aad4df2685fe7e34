import Civil
import Statute

extension CommandFailure {
  /// Words for what the calendar cannot answer.
  init(_ error: CalendarError) {
    switch error {
    case .yearNotCovered(let year):
      self.init("\(year)年的放假安排不在工作日表中，不能推算；请先录入国务院办公厅的通知。")
    case .outOfRange: self.init("结果超出公元1年至9999年的范围。")
    case .negativeCount(let count): self.init("工作日数不能为负数：\(count)。")
    }
  }

  /// Words for a fee that cannot be worked out.
  init(_ error: FeeError) {
    switch error {
    case .negativeCount(let count): self.init("数量不能为负数：\(count)。")
    case .tooMany(let limit): self.init("数量超出上限：最多\(limit)。")
    case .overflow: self.init("金额超出可以计算的范围。")
    }
  }
}
