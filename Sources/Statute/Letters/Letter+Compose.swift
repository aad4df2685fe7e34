extension Letter {
  /// What becomes of a field that is needed and not known.
  public enum Gaps: Sendable {
    /// The letter is refused.
    case refused
    /// The text says 【待填：字段名】 there: for a draft.
    case marked
  }

  /// Fills a template with facts. The answers are the texts for the situations, the standard ones unless others are given.
  public static func compose(
    _ template: LetterTemplate, _ facts: LetterFacts, answers: [ReplyKind: AnswerTemplate] = AnswerTemplate.standard,
    gaps: Gaps = .refused
  ) throws(LetterError) -> Letter {
    guard template.kind == facts.kind else { throw .otherKind(template: template.kind, facts: facts.kind) }
    let problems = template.problems
    guard problems.isEmpty else { throw .template(problems) }
    if facts.kind.hasItems, facts.items.isEmpty { throw .noItems }
    var composer = LetterComposer(facts: facts, answers: answers, gaps: gaps)
    return try composer.letter(LetterTemplateParser.parse(template).parsed)
  }
}
