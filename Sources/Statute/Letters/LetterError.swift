/// Why a letter cannot be composed.
public enum LetterError: Error, Hashable, Codable, Sendable {
  /// The template is for another kind of letter than the facts.
  case otherKind(template: LetterKind, facts: LetterKind)
  /// The template has problems.
  case template([LetterTemplateProblem])
  /// The answer of a situation has problems.
  case answer(ReplyKind, [LetterTemplateProblem])
  /// The letter answers items and there are none.
  case noItems
  /// A line that must appear needs fields that are not known; `item` counts from 1.
  case unknownFields([LetterField], item: Int?)

  /// A stable code for programs.
  public var code: String {
    switch self {
    case .otherKind: "letter.otherKind"
    case .template: "letter.template"
    case .answer: "letter.answer"
    case .noItems: "letter.noItems"
    case .unknownFields: "letter.unknownFields"
    }
  }

  /// One Chinese sentence for the officer.
  public var message: String {
    switch self {
    case .otherKind(let template, let facts): "模板是“\(template.label)”，事实是“\(facts.label)”，不能合用。"
    case .template(let problems): "模板有误：" + problems.map(\.message).joined()
    case .answer(let kind, let problems): "“\(kind.label)”的答复模板有误：" + problems.map(\.message).joined()
    case .noItems: "没有需要答复的事项。"
    case .unknownFields(let fields, let item):
      (item.map { "第\($0)个事项" } ?? "本文书") + "还缺少：" + fields.map(\.name).joined(separator: "、") + "。"
    }
  }
}
