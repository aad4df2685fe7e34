import PageKit

/// A small line of numbers over the years, in a box of 88 by 24.
struct Spark {
  let points: String
  let x: String
  let y: String
  let summary: String

  /// nil for fewer than two numbers.
  init?(_ numbers: [Int]) {
    guard numbers.count > 1, let least = numbers.min(), let most = numbers.max() else { return nil }
    let span = max(most - least, 1)
    let places = numbers.enumerated().map { index, number in
      // Tenths of a pixel: 2 to 86 across, 22 up to 2.
      (
        20 + 840 * index / (numbers.count - 1),
        least == most ? 120 : 220 - Share.scaled(number - least, of: span, to: 200)
      )
    }
    points = places.map { "\(Self.decimal($0.0)),\(Self.decimal($0.1))" }.joined(separator: " ")
    x = Self.decimal(places.last?.0 ?? 0)
    y = Self.decimal(places.last?.1 ?? 0)
    summary = "历年：" + numbers.map(String.init).joined(separator: "、")
  }

  private static func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
