import PageKit
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The acts on a dispute: the form and the doing.
enum DisputeActPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .disputeAct(dispute: .key, act: .key), { try await page($0, Asked($0), DisputeSubmission()) }),
    (.post, .disputeAct(dispute: .key, act: .key), { try await submit($0) }),
  ]

  /// A dispute and an act on it, for a person who has the right to it.
  private struct Asked {
    let act: DisputeAct
    let line: DisputeLine
    let version: Int64
    let form: DisputeForm

    init(_ visit: Visit) async throws {
      guard let act = DisputeAct(rawValue: try visit.part("act")) else { throw DeskRefusal.notFound }
      let (line, version, _) = try await visit.desk.dispute(try visit.id("dispute"), for: visit.person)
      try await visit.require(.manageDisputes, at: line.stored.body)
      self.act = act
      self.line = line
      self.version = version
      form = DisputeForm.form(for: act, of: line.stored.law, on: visit.today)
    }
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let asked = try await Asked(visit)
    var input = FormInput(visit.form)
    let command = asked.form.read(&input)
    var outcome = DisputeSubmission(submitted: true, problems: input.problems)
    guard let command, input.problems.isEmpty, let version = visit.form["version"].flatMap({ Int64($0) }) else {
      return try await page(visit, asked, outcome)
    }
    do {
      let id = asked.line.stored.id
      let file = try await visit.desk.record(command, onDispute: id, expecting: version, by: visit.person)
      let orders = if case .decide(_, _, .newReply, _, _) = command { true } else { false }
      let reopened =
        !orders ? "" : file.law.state.isOpen && file.law.state != .arrived ? "原申请已按所定的期限办理。" : "原申请的期限没有变动。"
      return try await visit.redirect(.officeDispute(.id(id)), .done, "已办理：\(asked.act.label)。\(reopened)")
    } catch let refusal as DeskRefusal {
      try outcome.take(refusal)
    }
    return try await page(visit, try await Asked(visit), outcome)
  }

  private static func page(_ visit: Visit, _ asked: Asked, _ outcome: DisputeSubmission) async throws -> Response {
    let id = asked.line.stored.id
    let typed = outcome.submitted ? visit.form : nil
    var page = ActionPage(
      title: asked.act.label, action: .disputeAct(dispute: .id(id), act: .value(asked.act.rawValue)),
      cancel: .officeDispute(.id(id)), fields: asked.form.fields.shown(typed, problems: outcome.problems),
      problems: outcome.problems)
    page.explanation = asked.form.explanation
    page.caseLine = .init(asked.line)
    outcome.tell(&page)
    // The version stays what the person saw until they were told what changed.
    let seen = outcome.submitted && outcome.conflict.isEmpty ? visit.form.text("version") : nil
    page.fields.append(.hidden("version", value: seen ?? String(asked.version)))
    page.button = "确认\(asked.act.label)"
    return try await visit.show(
      .action, title: page.title,
      crumbs: [
        Crumb("复议诉讼", .disputes), Crumb(asked.line.stored.law.current?.reference ?? "", .officeDispute(.id(id))),
        Crumb(page.title),
      ], status: outcome.submitted ? .unprocessableContent : .ok, page)
  }
}

/// What came of a submitted form about a dispute, to be shown with the form, so that nothing typed is lost.
struct DisputeSubmission {
  var submitted = false
  var problems: [FieldProblem] = []
  var conflict: [RecordedEntry] = []
  var refusals: [String] = []

  /// Takes in a refusal; one that hides the record is passed on.
  mutating func take(_ refusal: DeskRefusal) throws {
    switch refusal {
    case .notFound: throw refusal
    case .fields(let problems): self.problems = problems
    case .changedMeanwhile(let entries): conflict = entries
    case .law(let reason): refusals = [RefusalText.text(reason)]
    default: refusals = DeskWording.message(for: refusal).text
    }
  }

  func tell(_ page: inout ActionPage) {
    for refusal in refusals { page.add(refusal) }
    page.show(conflict: conflict)
  }
}

extension ActionPage.CaseLine {
  /// The dispute that a form is about.
  init(_ line: DisputeLine) {
    number = line.stored.law.current?.reference ?? ""
    subject = line.summary.title
    url = Route.officeDispute(.id(line.stored.id)).path
    state = Badge(line)
  }
}
