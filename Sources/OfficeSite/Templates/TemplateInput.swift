import PageKit
import Desk
import Statute
import WebSupport

/// A template as it was typed. Every line stays where it is, so that the place of a problem is the place in the text.
struct TemplateInput: Sendable {
  let template: Template
  let problems: [FieldProblem]

  init(_ form: Form, _ name: TemplateName) {
    var problems: [FieldProblem] = []
    func text(_ part: String, limit: Int) -> String {
      let typed = (form[part] ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      if typed.count > limit { problems.append(FieldProblem(part, .tooLong(limit: limit))) }
      return typed
    }
    let (title, body) = (text("title", limit: FormInput.lineLimit), text("body", limit: FormInput.textLimit))
    switch name {
    case .letter(let kind):
      template = .letter(
        LetterTemplate(
          kind: kind, title: title, salutation: text("salutation", limit: FormInput.lineLimit), body: body,
          closing: text("closing", limit: FormInput.textLimit)))
    case .answer(let kind):
      if title.trimmed.isEmpty { problems.append(FieldProblem("title", .missing)) }
      template = .answer(AnswerTemplate(kind: kind, title: title, body: body))
    }
    self.problems =
      problems.isEmpty
      ? template.problems.map { FieldProblem($0.position?.part.rawValue ?? "body", .unusable($0.message)) } : problems
  }
}
