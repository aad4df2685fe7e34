/// A number of the register (登记号), as in 涧公开申〔2025〕12号: each body's series begins anew each year.
package struct CaseNumber: Sendable, Hashable {
  /// The body's code (机关代字) of the day.
  package var symbol: String
  package var year: Int
  package var serial: Int64

  package init(symbol: String, year: Int, serial: Int64) {
    self.symbol = symbol
    self.year = year
    self.serial = serial
  }
}

extension CaseNumber: LosslessStringConvertible {
  package var description: String { "\(symbol)公开申〔\(year)〕\(serial)号" }

  /// Takes only what `description` writes.
  package init?(_ description: String) {
    let parts = description.split(separator: "公开申〔", omittingEmptySubsequences: false)
    guard parts.count >= 2, let last = parts.last else { return nil }
    let numbers = last.dropLast().split(separator: "〕", omittingEmptySubsequences: false)
    guard numbers.count == 2, let year = Int(numbers[0]), let serial = Int64(numbers[1]) else { return nil }
    self.init(symbol: parts.dropLast().joined(separator: "公开申〔"), year: year, serial: serial)
    guard self.description == description else { return nil }
  }
}
