/// Ordinals as headings write them (一、二、…十一).
enum ChineseNumeral {
  private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The number from 1 to 99 in Chinese; beyond that in digits.
  static func text(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let tens = number / 10
    let ones = digits[number % 10]
    return switch tens {
    case 0: ones
    case 1: "十" + ones
    default: digits[tens] + "十" + ones
    }
  }
}
