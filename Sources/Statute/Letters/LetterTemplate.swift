/// The text of a letter with named fields, edited by an administrator (文书模板).
///
/// One line of the body or closing is one paragraph. What has a meaning of its own:
/// - `{{申请人}}`: the value of a field. The braces may also be typed full-width, `｛｛申请人｝｝`.
/// - `{{如有：办理经过}}` or `{{如无：办理经过}}` at the start of a line: the line appears only when the field is known, or unknown.
/// - `{{逐项}}` and `{{逐项止}}`, each alone on a line: what stands between is repeated for each item.
/// - `# ` at the start of a line: a heading.
/// - `|甲|乙|`: a row of a table; neighbouring rows make one table.
/// - `{{附页：征求意见回执}}` alone on a line: what follows stands on a page of its own under that title.
///
/// Everything else is plain text. Values are never read as template text.
public struct LetterTemplate: Hashable, Codable, Sendable {
  /// The kind of letter.
  public let kind: LetterKind
  /// The title; one line.
  public var title: String
  /// The line that addresses the reader, such as `{{收件人}}：`; empty for none.
  public var salutation: String
  /// The paragraphs.
  public var body: String
  /// The paragraphs after the remedy, such as 特此告知。; may be empty.
  public var closing: String

  /// A template; `problems` says whether it can be used.
  public init(kind: LetterKind, title: String, salutation: String = "{{收件人}}：", body: String, closing: String = "") {
    self.kind = kind
    self.title = title
    self.salutation = salutation
    self.body = body
    self.closing = closing
  }
}

/// The text that answers one item in a situation (答复情形的模板); its fields are those of an item and those of a reply.
public struct AnswerTemplate: Hashable, Codable, Sendable {
  /// The situation.
  public let kind: ReplyKind
  /// The title of a reply all of whose items are of this kind.
  public var title: String
  /// The paragraphs, written as in `LetterTemplate.body` without item blocks and further pages.
  public var body: String

  /// A template; `problems` says whether it can be used.
  public init(kind: ReplyKind, title: String, body: String) {
    self.kind = kind
    self.title = title
    self.body = body
  }
}
