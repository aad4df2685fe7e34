public import Civil

/// A letter, composed and ready to be laid out (文书).
public struct Letter: Hashable, Codable, Sendable {
  /// A piece of the text.
  public enum Block: Hashable, Codable, Sendable {
    /// A paragraph, and what it says of that which the law wants said.
    case paragraph(String, says: [LetterElement])
    case heading(String)
    case table([[String]])
  }

  /// A page of its own behind the letter (附页), such as a reply slip.
  public struct Page: Hashable, Codable, Sendable {
    /// Its title.
    public var title: String
    /// Its text.
    public var blocks: [Block]
  }

  /// The kind.
  public let kind: LetterKind
  /// The issuing body's full name (发文机关).
  public var issuer: String
  /// The title (标题).
  public var title: String
  /// The document number (发文字号); nil until it is drawn.
  public var documentNumber: String?
  /// The line that addresses the reader (主送); empty for a form.
  public var salutation: String
  /// The text (正文).
  public var body: [Block]
  /// The names of the attachments (附件说明).
  public var attachments: [String]
  /// The name under the text (发文机关署名).
  public var signature: String
  /// The date (成文日期); nil while it is a draft.
  public var date: Day?
  /// The note below the date (附注).
  public var annotation: String?
  /// The pages behind it.
  public var pages: [Page]
  /// The values the text was made from; the letter says a thing when it holds the value.
  public let evidence: [LetterField: [String]]
  /// The fields that were unknown and are marked in the text.
  public let gaps: [LetterField]

  /// All its text, one line for each paragraph and cell.
  public var text: String {
    var lines = [issuer, documentNumber ?? "", title, salutation]
    lines += body.flatMap(\.lines)
    lines += attachments + [signature, date?.chinese ?? "", annotation ?? ""]
    for page in pages { lines += [page.title] + page.blocks.flatMap(\.lines) }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Letter.Block {
  /// Its text, line by line.
  public var lines: [String] {
    switch self {
    case .paragraph(let text, _), .heading(let text): [text]
    case .table(let rows): rows.flatMap(\.self)
    }
  }
}
