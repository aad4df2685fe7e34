/// An official letter by its parts (公文要素), not yet laid out. It knows the layout standard and no law.
public struct OfficialLetter: Sendable, Hashable {
  /// A piece of the text.
  public enum Block: Sendable, Hashable {
    case paragraph(String)
    case heading(String)
    case table([[String]])
  }

  /// A page behind the letter, under a title of its own.
  public struct Enclosure: Sendable, Hashable {
    /// The title.
    public var title: String
    /// The text.
    public var blocks: [Block]

    /// An enclosure.
    public init(title: String, blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  /// The name in red on the first page (发文机关标志); nil for a form.
  public var mark: String?
  /// The number at the upper right (发文字号).
  public var documentNumber: String?
  /// The title (标题).
  public var title: String
  /// The reader (主送机关), with its colon; empty for none.
  public var salutation: String
  /// The text (正文).
  public var blocks: [Block]
  /// The attachments' names (附件说明).
  public var attachments: [String]
  /// The name under the text (发文机关署名); empty for none.
  public var signature: String
  /// The date (成文日期).
  public var date: String?
  /// The note (附注), without brackets.
  public var annotation: String?
  /// The pages behind it.
  public var enclosures: [Enclosure]

  /// A letter.
  public init(
    mark: String?, documentNumber: String? = nil, title: String, salutation: String = "", blocks: [Block],
    attachments: [String] = [], signature: String = "", date: String? = nil, annotation: String? = nil,
    enclosures: [Enclosure] = []
  ) {
    self.mark = mark
    self.documentNumber = documentNumber
    self.title = title
    self.salutation = salutation
    self.blocks = blocks
    self.attachments = attachments
    self.signature = signature
    self.date = date
    self.annotation = annotation
    self.enclosures = enclosures
  }
}
