import Chronicle
import Foundation
import GRDB

/// Splits text for the full-text index: a run of Chinese characters into overlapping pairs, other letters and digits
/// into words, without regard to case and to full or half width.
///
/// A document also gets the last character of a run alone, so that one character can be looked for as a prefix
/// wherever it stands; a query gets pairs only, and so matches exactly the run that was typed.
final class BigramTokenizer: FTS5CustomTokenizer {
  static let name = "gongkai_bigram"

  init(db: GRDB.Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: pText, count: Int(nText))
    let text = String(decoding: bytes, as: UTF8.self)
    // Text that is not UTF-8 would shift the offsets; SQLite stores what it is given, so such text is left out.
    guard text.utf8.count == bytes.count else { return 0 }
    for token in Self.tokens(of: text, isQuery: tokenization.contains(.query)) {
      let code = token.text.withCString {
        tokenCallback(
          context, token.sharesPosition ? Self.colocated : 0, $0, CInt(token.text.utf8.count),
          CInt(token.range.lowerBound), CInt(token.range.upperBound))
      }
      guard code == 0 else { return code }
    }
    return 0
  }

  struct Token: Equatable {
    var text: String
    /// Offsets in UTF-8 bytes.
    var range: Range<Int>
    /// Whether it stands at the position of the token before it, so that phrases run on over it.
    var sharesPosition = false
  }

  /// `FTS5_TOKEN_COLOCATED`
  private static let colocated: CInt = 1

  static func tokens(of text: String, isQuery: Bool) -> [Token] {
    var tokens: [Token] = []
    var run: [Token] = []
    var runIsHan = false

    func endRun() {
      guard let first = run.first, let last = run.last else { return }
      if !runIsHan {
        tokens.append(Token(text: run.map(\.text).joined(), range: first.range.lowerBound..<last.range.upperBound))
      } else {
        for (a, b) in zip(run, run.dropFirst()) {
          tokens.append(Token(text: a.text + b.text, range: a.range.lowerBound..<b.range.upperBound))
        }
        if !isQuery || run.count == 1 {
          tokens.append(Token(text: last.text, range: last.range, sharesPosition: run.count > 1))
        }
      }
      run.removeAll(keepingCapacity: true)
    }

    var offset = 0
    for scalar in text.unicodeScalars {
      let range = offset..<(offset + UTF8.width(scalar))
      offset = range.upperBound
      let folded = fold(scalar)
      guard let kind = kind(of: folded) else {
        endRun()
        continue
      }
      let isHan = kind == .han
      if isHan != runIsHan { endRun() }
      runIsHan = isHan
      run.append(Token(text: folded.properties.lowercaseMapping, range: range))
    }
    endRun()
    return tokens
  }

  private enum Kind { case han, word }

  private static func kind(of scalar: Unicode.Scalar) -> Kind? {
    if scalar.properties.isIdeographic { return .han }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .word : nil
  }

  /// A full-width form (！ to ～) as its half-width twin.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
