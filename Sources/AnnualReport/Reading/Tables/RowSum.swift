/// Whether the texts of a row add up, the last being the total; blanks count nothing.
enum RowSum {
  static func holds(_ texts: [String]) -> Bool {
    let numbers = texts.map { NumberText($0) }
    guard case .integer(let total)? = numbers.last else { return false }
    var sum = 0
    for number in numbers.dropLast() {
      switch number {
      case .integer(let value): sum = sum.addingReportingOverflow(value).partialValue
      case .blank: break
      case .decimal, .unreadable: return false
      }
    }
    return sum == total
  }
}
