/// The words and signs of Swift source, as far as reading stored properties needs them: comments are left out, a string or
/// a number is one token without its content.
struct SwiftToken: Equatable {
  enum Kind: Equatable {
    case word(String)
    case sign(UInt8)
    case string, integer, real
  }

  let kind: Kind
  /// From 1.
  let line: Int
  /// Whether it is the first on its line.
  let isFirst: Bool

  func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign(UInt8(truncatingIfNeeded: sign.value)) }

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }
}
