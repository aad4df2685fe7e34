/// A yearly series of document numbers (发文字号序列), such as the one of a body's replies.
public struct DocumentNumberSeries: Hashable, Codable, Sendable {
  /// Why a pattern is refused.
  public enum Problem: Error, Hashable, Codable, Sendable {
    /// A name in braces that is none of 代字, 年 and 序号.
    case unknownPart(String)
    /// A part that stands there not at all, or more than once.
    case notOnce(String)
    /// What it makes is no document number.
    case notADocumentNumber(String)

    /// One Chinese sentence for the administrator.
    public var message: String {
      switch self {
      case .unknownPart(let name): "“{\(name)}”不是发文字号的组成部分，只能使用{代字}、{年}、{序号}。"
      case .notOnce(let name): "“{\(name)}”应当出现一次，且只出现一次。"
      case .notADocumentNumber(let text): "“\(text)”不是规范的发文字号。"
      }
    }
  }

  /// The body's code.
  public let code: String
  /// The pattern with `{代字}`, `{年}` and `{序号}`, each once, such as `{代字}公开〔{年}〕{序号}号`.
  public let pattern: String

  /// A series; refused when what it makes would not be a document number.
  public init(code: String, pattern: String = "{代字}公开〔{年}〕{序号}号") throws(Problem) {
    self.code = code
    self.pattern = pattern
    var counts: [String: Int] = [:]
    for piece in pattern.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let name = String(piece.prefix { $0 != "}" })
      guard ["代字", "年", "序号"].contains(name), name.count < piece.count else { throw .unknownPart(name) }
      counts[name, default: 0] += 1
    }
    for name in ["代字", "年", "序号"] where counts[name] != 1 { throw .notOnce(name) }
    let sample = filled(year: 2024, serial: 1)
    guard DocumentNumber(normalising: sample)?.serial == 1 else { throw .notADocumentNumber(sample) }
  }

  /// The number of a year and serial, in normal form; nil when there is no such number.
  public func number(year: Int, serial: Int) -> DocumentNumber? {
    DocumentNumber(normalising: filled(year: year, serial: serial))
  }

  /// Reads a number of this series; nil when it is of another, or no number.
  public func read(_ text: String) -> DocumentNumber? {
    guard let number = DocumentNumber(normalising: text) else { return nil }
    return self.number(year: number.year, serial: number.serial) == number ? number : nil
  }

  private func filled(year: Int, serial: Int) -> String {
    pattern.replacing("{代字}", with: code).replacing("{年}", with: String(year)).replacing("{序号}", with: String(serial))
  }
}
