/// Reads a template, collecting every problem instead of stopping at the first.
struct LetterTemplateParser {
  private let available: Set<LetterField>
  private let allowsItems: Bool
  private var inItems: Bool
  private var problems: [LetterTemplateProblem] = []

  private init(available: Set<LetterField>, allowsItems: Bool, inItems: Bool) {
    self.available = available
    self.allowsItems = allowsItems
    self.inItems = inItems
  }

  static func parse(_ template: LetterTemplate) -> (parsed: ParsedLetterTemplate, problems: [LetterTemplateProblem]) {
    var parser = LetterTemplateParser(
      available: Set(template.kind.fields), allowsItems: template.kind.hasItems, inItems: false)
    var parsed = ParsedLetterTemplate()
    parsed.title = parser.plainLine(template.title, .title)
    parsed.salutation = parser.plainLine(template.salutation, .salutation)
    parsed.body = parser.sections(template.body, .body)
    parsed.closing = parser.sections(template.closing, .closing)
    return (parsed, parser.problems)
  }

  static func parse(_ answer: AnswerTemplate) -> (lines: [LetterTemplateLine], problems: [LetterTemplateProblem]) {
    let fields = Set(LetterKind(.reply).fields).union(LetterKind(.noFurtherHandling).fields)
    var parser = LetterTemplateParser(
      available: fields.union(LetterKind(.deferralNotice).fields).subtracting([.itemAnswer]), allowsItems: false,
      inItems: true)
    let lines = parser.sections(answer.body, .body).compactMap { section in
      if case .line(let line) = section { line } else { nil }
    }
    return (lines, parser.problems)
  }

  private mutating func plainLine(_ text: String, _ part: LetterTemplatePosition.Part) -> [LetterTemplatePiece] {
    var scanner = LetterTemplateScanner(text, part: part, line: 1)
    return pieces(&scanner, splitsCells: false).flatMap(\.self)
  }

  private mutating func sections(_ text: String, _ part: LetterTemplatePosition.Part) -> [LetterTemplateSection] {
    var sections: [LetterTemplateSection] = []
    var items: [LetterTemplateLine]?
    var itemsBegan: LetterTemplatePosition?
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      var scanner = LetterTemplateScanner(String(raw), part: part, line: index + 1)
      scanner.skipSpaces()
      if scanner.isAtEnd { continue }
      let start = scanner.position
      switch scanner.wholeLineMark() {
      case "逐项" where allowsItems && items == nil:
        items = []
        itemsBegan = start
        inItems = true
      case "逐项止" where items != nil:
        sections.append(.items(items ?? []))
        items = nil
        inItems = false
      case let mark? where mark == "逐项" || mark == "逐项止": problems.append(.misplacedMark(mark, at: start))
      case let mark? where mark.hasPrefix("附页："):
        let title = String(mark.dropFirst(3))
        if part == .body, items == nil, !title.isEmpty, !(inItems && !allowsItems) {
          sections.append(.page(title))
        } else {
          problems.append(.misplacedMark(mark, at: start))
        }
      default:
        let line = line(&scanner)
        if items == nil { sections.append(.line(line)) } else { items?.append(line) }
      }
    }
    if let itemsBegan, items != nil { problems.append(.unclosedItems(at: itemsBegan)) }
    if allowsItems { inItems = false }
    return sections
  }

  private mutating func line(_ scanner: inout LetterTemplateScanner) -> LetterTemplateLine {
    var line = LetterTemplateLine()
    while let (known, name, position) = scanner.condition() {
      if let field = field(name, at: position) { line.conditions.append(.init(field: field, known: known)) }
      scanner.skipSpaces()
    }
    if scanner.skip("#") {
      line.style = .heading
      scanner.skipSpaces()
    } else if scanner.skip("|") || scanner.skip("｜") {
      line.style = .row
    }
    line.cells = pieces(&scanner, splitsCells: line.style == .row)
    if line.style == .row, line.cells.count > 1, line.cells.last?.isEmpty == true { line.cells.removeLast() }
    return line
  }

  private mutating func pieces(_ scanner: inout LetterTemplateScanner, splitsCells: Bool) -> [[LetterTemplatePiece]] {
    var cells: [[LetterTemplatePiece]] = [[]]
    var text = ""
    func flush() { if !text.isEmpty { cells[cells.count - 1].append(.text(text)) } }
    while !scanner.isAtEnd {
      let position = scanner.position
      if scanner.isAtBraces {
        flush()
        text = ""
        guard let name = scanner.braced() else {
          problems.append(.unclosedBraces(at: position))
          break
        }
        if LetterTemplateScanner.isMark(name) {
          problems.append(.misplacedMark(name, at: position))
        } else if let field = field(name, at: position) {
          cells[cells.count - 1].append(.field(field))
        }
      } else if splitsCells, scanner.skip("|") || scanner.skip("｜") {
        flush()
        text = ""
        cells.append([])
      } else if let character = scanner.next() {
        text.append(character)
      }
    }
    flush()
    return cells
  }

  private mutating func field(_ name: String, at position: LetterTemplatePosition) -> LetterField? {
    guard let field = LetterField(rawValue: name) else {
      problems.append(.unknownField(name, at: position))
      return nil
    }
    if !available.contains(field) {
      problems.append(.fieldOfAnotherPaper(field, at: position))
    } else if field.isOfAnItem, !inItems {
      problems.append(.itemFieldOutsideItems(field, at: position))
    }
    return field
  }
}
