/// One filling of a template.
struct LetterComposer {
  let facts: LetterFacts
  let answers: [ReplyKind: AnswerTemplate]
  let gaps: Letter.Gaps
  private var evidence: [LetterField: [String]] = [:]
  private var marked: [LetterField] = []

  init(facts: LetterFacts, answers: [ReplyKind: AnswerTemplate], gaps: Letter.Gaps) {
    self.facts = facts
    self.answers = answers
    self.gaps = gaps
  }

  mutating func letter(_ template: ParsedLetterTemplate) throws(LetterError) -> Letter {
    let known = LetterScope(facts: facts, title: title)
    let title = try line(template.title, known)
    let salutation = try line(template.salutation, known)
    var pages: [Letter.Page] = []
    var body = LetterBlocks()
    for section in template.body {
      if case .page(let title) = section {
        if pages.isEmpty { try fill(template.closing, known, into: &body) }
        pages.append(Letter.Page(title: title, blocks: []))
        continue
      }
      guard let last = pages.indices.last else {
        try fill([section], known, into: &body)
        continue
      }
      var blocks = LetterBlocks(pages[last].blocks)
      try fill([section], known, into: &blocks)
      pages[last].blocks = blocks.blocks
    }
    if pages.isEmpty { try fill(template.closing, known, into: &body) }
    let issuer = Self.clean(facts[.bodyName] ?? "")
    return Letter(
      kind: facts.kind, issuer: issuer, title: title,
      documentNumber: facts.kind.isInternalForm ? nil : facts[.documentNumber].map(Self.clean),
      salutation: salutation, body: body.blocks, attachments: facts.attachments.map(Self.clean), signature: issuer,
      date: facts.day, annotation: facts.annotation.map(Self.clean), pages: pages, evidence: evidence, gaps: marked)
  }

  /// The title by the situations: the one they share, or the general one.
  private var title: String {
    let titles = Set(facts.items.map { answers[$0.kind]?.title ?? $0.kind.defaultTitle })
    return titles.count == 1 ? titles.first ?? facts.kind.label : facts.kind.label
  }

  private mutating func fill(
    _ sections: [LetterTemplateSection], _ scope: LetterScope, into blocks: inout LetterBlocks
  ) throws(LetterError) {
    for section in sections {
      switch section {
      case .page: continue
      case .line(let line): try fill(line, scope, into: &blocks)
      case .items(let lines):
        for (index, item) in facts.items.enumerated() {
          let values = item.values(ordinal: index + 1, of: facts.items.count)
          for line in lines { try fill(line, scope.with(values, item: index), into: &blocks) }
        }
      }
    }
  }

  private mutating func fill(
    _ line: LetterTemplateLine, _ scope: LetterScope, into blocks: inout LetterBlocks
  ) throws(LetterError) {
    guard line.conditions.allSatisfy({ (scope[$0.field] != nil) == $0.known }) else { return }
    if line.style == .text, line.cells.first?.count == 1, line.cells.first?.first?.field == .itemAnswer {
      return try answer(scope, into: &blocks)
    }
    var cells: [String] = []
    for cell in line.cells { cells.append(try self.line(cell, scope)) }
    switch line.style {
    case .row: blocks.addRow(cells)
    case .heading: blocks.add(.heading(cells.joined()))
    case .text:
      let fields = Set(line.cells.joined().compactMap(\.field))
      let says = facts.kind.requiredElements.filter { !fields.isDisjoint(with: $0.fields) }
      for text in cells.joined().split(whereSeparator: \.isNewline) where text.contains(where: { !$0.isWhitespace }) {
        blocks.add(.paragraph(String(text), says: says))
      }
    }
  }

  /// The text of the item's situation, a paragraph for each of its lines.
  private mutating func answer(_ scope: LetterScope, into blocks: inout LetterBlocks) throws(LetterError) {
    guard let index = scope.item, facts.items.indices.contains(index) else { return }
    let kind = facts.items[index].kind
    guard let template = answers[kind] ?? AnswerTemplate.standard[kind] else { return }
    let problems = template.problems
    guard problems.isEmpty else { throw .answer(kind, problems) }
    let before = blocks.count
    for line in LetterTemplateParser.parse(template).lines { try fill(line, scope, into: &blocks) }
    evidence[.itemAnswer, default: []] += blocks.lines(from: before)
  }

  private mutating func line(_ pieces: [LetterTemplatePiece], _ scope: LetterScope) throws(LetterError) -> String {
    var text = ""
    var unknown: [LetterField] = []
    for piece in pieces {
      switch piece {
      case .text(let plain): text += Self.endsSentence(text) && plain.first == "。" ? String(plain.dropFirst()) : plain
      case .field(let field):
        if let value = scope[field] {
          let clean = Self.clean(value)
          text += clean
          if !(evidence[field]?.contains(clean) ?? false) { evidence[field, default: []].append(clean) }
        } else {
          unknown.append(field)
          text += "【待填：\(field.name)】"
        }
      }
    }
    if !unknown.isEmpty {
      if gaps == .refused { throw .unknownFields(unknown, item: scope.item.map { $0 + 1 }) }
      marked += unknown
    }
    return text
  }

  /// Whether the text ends with a stop, so that the template's own must not double it.
  private static func endsSentence(_ text: String) -> Bool { text.last.map { "。！？；".contains($0) } ?? false }

  /// The text without control characters other than line ends, and without space at its ends.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where scalar == "\n" || !(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)) {
      scalars.append(scalar)
    }
    var result = Substring(String(scalars))
    while result.first?.isWhitespace == true { result.removeFirst() }
    while result.last?.isWhitespace == true { result.removeLast() }
    return String(result)
  }
}
