public import Civil

/// What a letter is made from (文书事实): a value for each field that is known, and the items of an answer.
public struct LetterFacts: Hashable, Codable, Sendable {
  /// The kind of letter they are for.
  public let kind: LetterKind
  /// The day the letter bears; nil while it is a draft.
  public var day: Day?
  /// The items answered, in order.
  public var items: [LetterItem]
  /// The names of the attachments (附件).
  public var attachments: [String]
  /// The note below the date (附注), without brackets.
  public var annotation: String?
  private var values: [LetterField: String]

  /// Facts for a letter; blank values count as unknown.
  public init(
    kind: LetterKind, day: Day? = nil, values: [LetterField: String] = [:], items: [LetterItem] = [],
    attachments: [String] = [], annotation: String? = nil
  ) {
    self.kind = kind
    self.day = day
    self.items = items
    self.attachments = attachments
    self.annotation = annotation
    self.values = [:]
    for (field, value) in values { self[field] = value }
    if let day, self[.letterDay] == nil { self[.letterDay] = day.chinese }
  }

  /// The value of a field; nil when it is not known. A blank value is none.
  public subscript(field: LetterField) -> String? {
    get { values[field] }
    set { values[field] = newValue.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil } }
  }
}

/// One item of an answer.
public struct LetterItem: Hashable, Codable, Sendable {
  /// What was asked, quoted.
  public var subject: String
  /// The situation.
  public var kind: ReplyKind
  /// The ground of Articles 14 to 16 where something is withheld.
  public var ground: Ground?
  /// What the answer must or may say.
  public var details: [ReplyElement: String]
  /// Further explanation.
  public var note: String

  /// An item.
  public init(
    subject: String, kind: ReplyKind, ground: Ground? = nil, details: [ReplyElement: String] = [:], note: String = ""
  ) {
    self.subject = subject
    self.kind = kind
    self.ground = ground
    self.details = details
    self.note = note
  }

  /// An item of a reply. Where the situation requires a single statement and the details lack it, the note is that statement.
  public init(_ item: ReplyItem, details: [ReplyElement: String] = [:]) {
    self.init(subject: item.subject, kind: item.kind, ground: item.ground, details: details, note: item.note)
    if let only = kind.requiredElements.first, kind.requiredElements.count == 1, self.details[only] == nil,
      note.contains(where: { !$0.isWhitespace })
    {
      self.details[only] = note
      note = ""
    }
  }

  func values(ordinal: Int, of count: Int) -> [LetterField: String] {
    var values: [LetterField: String] = [
      .itemSubject: LetterFacts.quoted(subject), .itemKind: kind.label, .itemBasis: kind.citation.inLetter,
      .itemNote: note,
    ]
    if count > 1 { values[.itemNumber] = ChineseNumeral.text(ordinal) }
    if let ground {
      values[.ground] = ground.label
      values[.groundBasis] = ground.citation.inLetter
    }
    for (element, text) in details { values[element.letterField] = text }
    return values.filter { $0.value.contains { !$0.isWhitespace } }
  }
}

extension ReplyElement: CodingKeyRepresentable {}
