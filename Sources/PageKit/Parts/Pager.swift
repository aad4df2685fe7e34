/// The pages of a long list, as `partials/pages` shows them.
package struct Pager: Sendable {
  package struct Number: Sendable {
    package var text: String
    package var url: String
    package var current: Bool
    package var gap: Bool
  }

  package var total: String
  package var previous: String?
  package var next: String?
  package var numbers: [Number]

  /// nil when one page is enough.
  package init?(count: Int, page: Int, size: Int, unit: String, url: (Int) -> String) {
    let last = (max(count, 1) - 1) / max(size, 1) + 1
    guard last > 1 else { return nil }
    total = "共 \(count) \(unit)"
    previous = page > 1 ? url(page - 1) : nil
    next = page < last ? url(page + 1) : nil
    numbers = []
    var before = 0
    for number in 1...last where number == 1 || number == last || abs(number - page) <= 2 {
      if number > before + 1 { numbers.append(Number(text: "", url: "", current: false, gap: true)) }
      numbers.append(Number(text: String(number), url: url(number), current: number == page, gap: false))
      before = number
    }
  }
}
