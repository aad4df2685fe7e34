import Statute

/// A stacked bar of outcomes, as `partials/stack` draws it, with its text alternative.
package struct StackChart: Sendable {
  package struct Part: Sendable {
    package var number: String
    package var x: String
    package var width: String
    package var label: String
    package var value: String
    package var share: String
    package var url: String?
  }

  package var title: String
  package var summary: String
  package var hasData: Bool
  package var empty: String
  package var parts: [Part]

  /// Parts that are 0 are left out; what is left fills 1,000 thousandths.
  package init(title: String, empty: String, parts given: [(label: String, value: Int, url: String?)]) {
    let total = given.reduce(0) { $0 + max(0, $1.value) }
    self.title = title
    self.empty = empty
    hasData = total > 0
    var parts: [Part] = []
    var before = 0
    for (index, part) in given.enumerated() where part.value > 0 {
      let (start, end) = (Self.thousandths(before, of: total), Self.thousandths(before + part.value, of: total))
      parts.append(
        Part(
          number: String(index + 1), x: Self.decimal(start), width: Self.decimal(end - start), label: part.label,
          value: String(part.value), share: Share.text(part.value, of: total), url: part.url))
      before += part.value
    }
    self.parts = parts
    summary = title + "：" + parts.map { "\($0.label)\($0.value)件" }.joined(separator: "，")
  }

  /// Tenths of a thousandth, so that no figure needs floating point.
  private static func thousandths(_ part: Int, of total: Int) -> Int {
    Share.scaled(part, of: total, to: 10_000)
  }

  private static func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}

/// Shares in per cent with one decimal, rounded half up.
package enum Share {
  package static func text(_ part: Int, of total: Int) -> String {
    guard total > 0 else { return "" }
    let tenths = scaled(part, of: total, to: 1000)
    return "\(tenths / 10).\(tenths % 10)%"
  }

  package static func scaled(_ part: Int, of total: Int, to scale: Int) -> Int {
    guard total > 0, part >= 0 else { return 0 }
    let product = part.multipliedFullWidth(by: scale)
    let (quotient, remainder) = total.dividingFullWidth((product.high % total, product.low))
    return remainder >= total - remainder ? quotient + 1 : quotient
  }
}
