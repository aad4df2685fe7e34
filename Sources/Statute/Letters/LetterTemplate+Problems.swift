extension LetterTemplate {
  /// Everything that keeps it from being used: what cannot be read, and what the law wants said and it does not say.
  public var problems: [LetterTemplateProblem] {
    let (parsed, found) = LetterTemplateParser.parse(self)
    let fields = parsed.fields
    let missing = kind.requiredElements.filter { element in
      if element == .replySlip { return !parsed.hasPageOfItsOwn }
      if element == .title { return parsed.title.isEmpty }
      if element == .addressee { return parsed.salutation.isEmpty }
      if fields.contains(.itemAnswer), !fields.isDisjoint(with: element.fields.filter(\.isOfAnItem)) { return false }
      if kind.hasItems, fields.contains(.itemAnswer), [.basis, .reason, .newDueDay].contains(element) { return false }
      return !element.fields.isEmpty && fields.isDisjoint(with: element.fields)
    }
    return found + missing.map { .missingElement($0, kind.citation(for: $0)) }
  }
}

extension AnswerTemplate {
  /// Everything that keeps it from being used.
  public var problems: [LetterTemplateProblem] {
    let (lines, found) = LetterTemplateParser.parse(self)
    let fields = Set(lines.flatMap { $0.cells.joined().compactMap(\.field) })
    var problems = found
    for element in kind.requiredElements where !fields.contains(element.letterField) {
      problems.append(.missingAnswerElement(element, kind.citation))
    }
    if !fields.contains(.itemBasis) { problems.append(.missingAnswerBasis(kind.citation)) }
    if kind.needsGround, !fields.contains(.groundBasis) {
      problems.append(.missingAnswerBasis(.regulations("第三十六条第三项")))
    }
    return problems
  }
}
