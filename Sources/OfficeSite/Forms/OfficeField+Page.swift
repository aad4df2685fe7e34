import PageKit
import Desk
import WebSupport

extension OfficeField {
  /// The field as the page shows it: with what was typed, or at first with what it begins with, and with what is wrong.
  func shown(_ form: Form?, problems: [FieldProblem]) -> Field {
    let typed = form.map { $0[name] ?? "" } ?? initial
    var field = field(typed, all: form.map { Set($0.all(name)) } ?? ticked.union([initial])).marked(problems)
    if isChosen, problems.first(where: { $0.field == name })?.kind == .missing { field.error = "请选择\(label)" }
    return field
  }

  /// Whether one answers by choosing, which the wording of an error follows.
  private var isChosen: Bool {
    switch input {
    case .radios, .list, .checks, .files: true
    case .line, .text, .day, .number, .password, .hidden: false
    }
  }

  private func field(_ value: String, all: Set<String>) -> Field {
    switch input {
    case .line: .text(name, label, value: value, hint: hint, optional: isOptional, width: "long")
    case .text(let rows):
      .area(name, label, value: value, hint: hint, optional: isOptional, rows: rows, limit: FormInput.textLimit)
    case .day: .text(name, label, value: value, hint: hint, optional: isOptional, width: "short", type: "date")
    case .number:
      .text(name, label, value: value, hint: hint, optional: isOptional, width: "short", inputmode: "numeric")
    case .password(let autocomplete):
      // A password is never sent back to the page.
      .text(
        name, label, hint: hint, optional: isOptional, width: "medium", type: "password", autocomplete: autocomplete)
    case .radios(let choices):
      .radios(
        name, label, options: choices.map { ($0.value, $0.label, $0.hint) }, chosen: value, hint: hint,
        optional: isOptional)
    case .list(let choices):
      .select(
        name, label, options: choices.map { ($0.value, $0.label) }, chosen: value, hint: hint, optional: isOptional)
    case .checks(let choices):
      .checks(
        name, label, options: choices.map { ($0.value, $0.label, $0.hint) }, chosen: all, hint: hint,
        optional: isOptional)
    case .files(let accept, let multiple):
      .file(name, label, accept: accept, hint: hint, optional: isOptional, multiple: multiple)
    case .hidden: .hidden(name, value: value)
    }
  }
}

extension [OfficeField] {
  func shown(_ form: Form?, problems: [FieldProblem]) -> [Field] { map { $0.shown(form, problems: problems) } }
}
