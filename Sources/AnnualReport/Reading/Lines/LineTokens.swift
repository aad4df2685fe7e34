/// A line of a table taken apart: the words of labels and heads, and the texts that stand where numbers stand.
struct LineTokens {
  enum Token {
    case text(Scalars)
    case value(String)
  }

  var tokens: [Token] = []
  /// The line had separators (tabs or bars), so that each of its fields is a cell and its end is the end of a row.
  var isRow = false

  /// Whether any text stands where a number should.
  var hasValues: Bool {
    tokens.contains { token in
      if case .value(let text) = token { !text.isEmpty } else { false }
    }
  }

  init(_ line: SourceLine) {
    guard !line.isRuleOfTable else { return }
    var folded = line.folded
    let tabs = line.text.utf8.contains(0x09)
    let count = folded.count { $0 == "|" }
    let bars = count >= 2
    if count == 1 { folded = folded.map { $0 == "|" ? " " : $0 } }
    if tabs || bars {
      let split = line.text.unicodeScalars
        .split(omittingEmptySubsequences: false) { bars ? $0 == "|" || $0 == "｜" : $0 == "\t" }
        .map { Array($0.map(\.folded)[...].trimmed) }
      let fields = bars ? Self.withoutFrame(split) : split
      let filled = fields.filter { !$0.isEmpty }
      if filled.count >= 2 || Self.isBlankRow(fields) {
        isRow = true
        readFields(fields)
        return
      }
      if let only = filled.first {
        tokens = [Self.isCellText(only) ? .value(only.text) : .text(only)]
        return
      }
    }
    readPieces(folded)
  }

  /// The fields between bars without the empty ones that only the first and last bar of the line make. A line that has
  /// bars at both ends, or one field more than it can hold cells, ends with a bar that closes it.
  private static func withoutFrame(_ fields: [Scalars]) -> [Scalars] {
    var rest = fields[...]
    let isFramed = rest.first?.isEmpty ?? false
    if isFramed { rest = rest.dropFirst() }
    if rest.last?.isEmpty ?? false, isFramed { rest = rest.dropLast() }
    if rest.count(where: { !$0.isEmpty }) == 2, let cells = rest.last(where: { !$0.isEmpty }) {
      let numbers = cells.split(whereSeparator: \.isSpace)
      if numbers.count >= 3, numbers.allSatisfy({ NumberText(folded: $0) != .unreadable }),
        let label = rest.first(where: { !$0.isEmpty })
      {
        return [label] + numbers.map(Array.init)
      }
    }
    return rest.map { plain($0) }
  }

  /// A field without the asterisks of Markdown around it.
  private static func plain(_ field: Scalars) -> Scalars {
    guard field.count > 4, field.starts(with: ["*", "*"]), field.suffix(2).elementsEqual(["*", "*"]) else {
      return field
    }
    return Array(field.dropFirst(2).dropLast(2)[...].trimmed)
  }

  /// Fields: the labels come first, everything after the last of them is a cell, blank or not.
  private mutating func readFields(_ fields: [Scalars]) {
    let lastText = fields.lastIndex { !$0.isEmpty && !Self.isCellText($0) }
    if let lastText {
      for field in fields[...lastText] where !field.isEmpty { tokens.append(.text(field)) }
    }
    let cells = fields[((lastText ?? -1) + 1)...]
    guard cells.contains(where: { !$0.isEmpty }) || Self.isBlankRow(fields) else { return }
    tokens += cells.map { .value($0.text) }
  }

  /// Whether the fields are the label of a row and nothing but blank cells after it.
  private static func isBlankRow(_ fields: [Scalars]) -> Bool {
    guard let label = fields.lastIndex(where: { !$0.isEmpty }), label < fields.count - 1 else { return false }
    return LabelCatalogue.rows.match(LabelKey(folded: fields[label][...]))?.meaning.isLeaf == true
  }

  /// Words between spaces: words that are numbers, or begin like one after a label, are cells.
  private mutating func readPieces(_ folded: Scalars) {
    let pieces = folded.split(whereSeparator: \.isSpace)
    var label: Scalars = []
    for (index, piece) in pieces.enumerated() {
      let isNumber: Bool
      switch NumberText(folded: piece) {
      case .integer, .decimal:
        let numbersALabel =
          index == 0 && piece.count <= 2 && pieces.count > 1
          && LabelCatalogue.rows.match(LabelKey(folded: pieces[1]))?.distance == 0
        isNumber = !numbersALabel
      case .blank: isNumber = true
      case .unreadable: isNumber = (index > 0 && Self.isCellText(Array(piece))) || piece.allSatisfy { $0 == "?" }
      }
      if isNumber {
        if !label.isEmpty { tokens.append(.text(label)) }
        label = []
        tokens.append(.value(piece.text))
      } else if let split = Self.splittingNumber(piece) {
        tokens += [.text(label + split.label), .value(split.number.text)]
        label = []
      } else {
        label += piece
      }
    }
    if !label.isEmpty { tokens.append(.text(label)) }
  }

  /// Whether a text that is no number stands where a number should: it begins with a digit (22（其中修订16件）) or with
  /// 减 or 增 and a digit, and is not a numbered label.
  private static func isCellText(_ text: Scalars) -> Bool {
    if NumberText(folded: text[...]) != .unreadable { return true }
    guard text.count <= 16, let first = text.first else { return false }
    if text.allSatisfy({ $0.isDigit || $0.isSpace || $0 == "." || $0 == "," || $0 == "?" }) { return true }
    if first == "减" || first == "增" || first == "?" || first == "+" {
      return text.dropFirst().contains { $0.isDigit } && text.count <= 6
    }
    guard first.isDigit else { return false }
    let key = LabelKey(folded: text[...])
    return key.numbering == nil
      || (LabelCatalogue.rows.match(key) == nil && key.numbering?.kind == .arabic && !hasMark(text))
  }

  private static func hasMark(_ text: Scalars) -> Bool {
    guard let mark = text.first(where: { !$0.isDigit }) else { return false }
    return !mark.isHan
  }

  /// A label and the number that follows it without a space (规章0), when the label is known to the letter.
  private static func splittingNumber(
    _ piece: ArraySlice<Unicode.Scalar>
  ) -> (label: Scalars, number: Scalars)? {
    guard let last = piece.last, last.isDigit, let edge = piece.lastIndex(where: \.isHan) else { return nil }
    let label = Array(piece[...edge])
    let number = piece[(edge + 1)...]
    guard number.allSatisfy(\.isDigit), LabelCatalogue.rows.match(LabelKey(folded: label[...]))?.distance == 0 else {
      return nil
    }
    return (label, Array(number))
  }
}

extension SourceLine {
  /// Whether the line only draws a table: |---|:--:|.
  var isRuleOfTable: Bool {
    folded.count { $0 == "-" || $0 == "=" || $0 == "─" } >= 3
      && folded.allSatisfy { $0.isSpace || ["|", "-", ":", "+", "=", "─", "┼", "├", "┤"].contains($0) }
      && folded.contains { !$0.isSpace && $0 != "-" && $0 != "─" }
  }

  /// Whether the line is the foot of a page: - 3 -, 第3页.
  var isPageFoot: Bool {
    let text = folded[...].trimmed
    guard text.count <= 14, let first = text.first, let last = text.last else { return false }
    let isStroke = { (scalar: Unicode.Scalar) in scalar == "-" || scalar == "—" || scalar == "–" }
    if isStroke(first), isStroke(last), text.count >= 3 {
      let inner = text.drop(while: { isStroke($0) || $0.isSpace }).reversed().drop { isStroke($0) || $0.isSpace }
      return !inner.isEmpty && inner.allSatisfy(\.isDigit)
    }
    return first == "第" && text.contains("页") && text.contains(where: \.isDigit)
  }
}
