/// A place in a template, counted from 1.
public struct LetterTemplatePosition: Hashable, Codable, Sendable {
  /// The part of the template.
  public enum Part: String, CaseIterable, Codable, Sendable {
    case title, salutation, body, closing

    /// The Chinese name.
    public var label: String {
      switch self {
      case .title: "标题"
      case .salutation: "称呼"
      case .body: "正文"
      case .closing: "结尾"
      }
    }
  }

  /// The part.
  public let part: Part
  /// The line in it.
  public let line: Int
  /// The character in the line.
  public let column: Int

  /// A place.
  public init(part: Part, line: Int, column: Int) {
    self.part = part
    self.line = line
    self.column = column
  }
}

/// Why a template cannot be used.
public enum LetterTemplateProblem: Error, Hashable, Codable, Sendable {
  /// No field has this name.
  case unknownField(String, at: LetterTemplatePosition)
  /// The field is not one of this paper's.
  case fieldOfAnotherPaper(LetterField, at: LetterTemplatePosition)
  /// The field belongs to an item and stands outside the item block.
  case itemFieldOutsideItems(LetterField, at: LetterTemplatePosition)
  /// Braces opened and not closed on the line.
  case unclosedBraces(at: LetterTemplatePosition)
  /// A condition, an item mark or a page mark stands where it has no meaning.
  case misplacedMark(String, at: LetterTemplatePosition)
  /// `{{逐项}}` without `{{逐项止}}`.
  case unclosedItems(at: LetterTemplatePosition)
  /// Something the law wants said is not in the template.
  case missingElement(LetterElement, Citation)
  /// Something an answer of the kind must say is not in the template.
  case missingAnswerElement(ReplyElement, Citation)
  /// An answer does not name its article.
  case missingAnswerBasis(Citation)

  /// The place; nil where something is absent.
  public var position: LetterTemplatePosition? {
    switch self {
    case .unknownField(_, let place), .fieldOfAnotherPaper(_, let place), .itemFieldOutsideItems(_, let place),
      .unclosedBraces(let place), .misplacedMark(_, let place), .unclosedItems(let place):
      place
    case .missingElement, .missingAnswerElement, .missingAnswerBasis: nil
    }
  }
}
