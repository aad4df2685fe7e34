import PageKit
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// A form of the office's own work: shown, and sent until the desk takes it. Nothing typed is lost.
struct WorkForm: Sendable {
  var title: String
  let route: Route
  /// Where it leads when done or given up.
  let back: Route
  var crumbs: [Crumb] = []
  var opened: OpenedCase?
  var explanation: [String] = []
  var citation: String?
  var fields: [OfficeField]
  /// Nil where there is nothing to send.
  var button: String?
  /// Whether its effect is shown before it is done.
  var previews = false
  var effect: Effect?
  /// Whether it is refused, with everything typed kept, when what its fields begin with was changed since it was opened.
  var guardsChanges = false

  func show(
    _ visit: Visit, problems: [FieldProblem] = [], refusal: String? = nil, conflict: [RecordedEntry] = [],
    submitted: Bool = false
  ) async throws -> Response {
    let shown = fields.shown(submitted ? visit.form : nil, problems: problems)
    var page = ActionPage(title: title, action: route, cancel: back, fields: shown, problems: problems)
    page.explanation = explanation
    page.caseLine = opened.map(ActionPage.CaseLine.init)
    page.citation = citation
    page.effect = effect
    page.button = previews && effect == nil ? nil : button
    page.preview = previews ? "查看影响" : nil
    if let effect { page.fields.append(.hidden("seen", value: effect.fingerprint)) }
    if guardsChanges { page.fields.append(.hidden(FormBasis.name, value: FormBasis.word(fields))) }
    if let opened { page.fields.append(.hidden("version", value: String(opened.file.version))) }
    if let refusal { page.add(refusal) }
    page.show(conflict: conflict.isEmpty && submitted ? opened?.missed(by: visit.form) ?? [] : conflict)
    return try await visit.show(
      .action, title: title, crumbs: crumbs, status: submitted ? .unprocessableContent : .ok, page)
  }

  /// Reads the form and does what it asks; what the desk refuses is told above the form.
  func submit(
    _ visit: Visit, done: @autoclosure () -> String, _ act: (inout FormInput) async throws -> Void
  ) async throws -> Response {
    var input = FormInput(visit.form)
    if guardsChanges, let basis = visit.form[FormBasis.name], basis != FormBasis.word(fields) {
      return try await show(visit, refusal: FormBasis.changed, submitted: true)
    }
    do {
      try await act(&input)
    } catch DeskRefusal.fields(let problems) {
      return try await show(visit, problems: problems, submitted: true)
    } catch DeskRefusal.workflow(let reason) {
      return try await show(visit, refusal: reason.message, submitted: true)
    } catch DeskRefusal.complaint(let reason) {
      return try await show(visit, refusal: reason.chinese, submitted: true)
    } catch DeskRefusal.complaintChanged {
      return try await show(visit, refusal: "您填写期间，这件投诉举报有了变化。填写的内容都还在，请核对经过后再办理。", submitted: true)
    } catch DeskRefusal.law(let reason) {
      return try await show(visit, refusal: RefusalText.text(reason), submitted: true)
    } catch DeskRefusal.changedMeanwhile(let entries) {
      return try await show(visit, conflict: entries, submitted: true)
    }
    return try await visit.redirect(back, .done, done())
  }
}

extension FormInput {
  /// Goes on only when nothing is wrong with what was read.
  func settled<Value>(_ value: Value?) throws -> Value {
    guard problems.isEmpty, let value else { throw DeskRefusal.fields(problems) }
    return value
  }

  /// The version of the case the person was looking at.
  func version() throws -> Int64 {
    guard let version = form["version"].flatMap({ Int64($0) }) else { throw DeskRefusal.notFound }
    return version
  }
}

extension Visit {
  /// The way to a page about a case.
  func crumbs(_ opened: OpenedCase, _ title: String) -> [Crumb] {
    [Crumb("工作台", .office), Crumb(opened.file.law.number, .officeCase(.id(opened.file.id))), Crumb(title)]
  }

  /// The case of the address, for a person who has the right to this work on it.
  func openCase(with right: Right) async throws -> OpenedCase {
    let opened = try await desk.openCase(try id("case"), for: person)
    guard opened.rights.contains(right) else { throw DeskRefusal.notAllowed(right) }
    return opened
  }
}
