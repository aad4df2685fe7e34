import PageKit
import Chronicle
import Civil
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Every act on a case but the reply: the form, its effect, and the doing.
enum ActionPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .officeAction(case: .key, action: .key), { try await show($0) }),
    (.post, .officeAction(case: .key, action: .key), { try await submit($0) }),
  ]

  /// A case and the form of an act on it, for a person who has the right to it.
  private struct Asked {
    let view: ActionView
    let form: ActionForm

    var opened: OpenedCase { view.opened }
    /// Whether the form makes the draft of a paper instead of acting.
    var isByPaper: Bool { opened.isByPaper(form.action) }

    init(_ visit: Visit) async throws {
      guard let action = CaseAction(rawValue: try visit.part("action")) else { throw DeskRefusal.notFound }
      let count = FeeCount(visit.form)
      view = try await visit.desk.viewAction(
        action, ofCase: try visit.id("case"), items: count.items ?? 1, pages: count.pages, for: visit.person)
      let law = view.opened.file.law
      guard
        let form = ActionForm.form(
          for: action, of: law, on: visit.today,
          receivers: view.receivers.map { OfficeChoice(String($0.id), $0.facts.name) },
          calendar: view.opened.calendar),
        action.kinds.contains(law.kind)
      else { throw DeskRefusal.notFound }
      try view.require(action)
      self.form = form
    }
  }

  private static func show(_ visit: Visit) async throws -> Response {
    let asked = try await Asked(visit)
    let state = asked.opened.actions.first { $0.action == asked.form.action }
    if case .againstTheLaw(let refusal)? = state?.verdict {
      // A paper is issued on its day; what was done otherwise, in time, may be entered later.
      guard refusal.dependsOnDay, !asked.isByPaper else { return try await refused(visit, asked, refusal) }
      return try await page(visit, asked, Outcome(hint: "\(refusal.chinese)期限内已经在系统外办理、现在补录的，填写实际办理的日期，并提供载明该日期的凭证。"))
    }
    return try await page(visit, asked, Outcome())
  }

  /// What came of a submitted form, to be shown with the form.
  private struct Outcome {
    /// What should be known before it is filled in.
    var hint: String?
    var submitted = false
    var problems: [FieldProblem] = []
    var refusal: CaseRefusal?
    var conflict: [RecordedEntry] = []
    var effect: Effect?
    /// What a letter needs besides.
    var needed: [OfficeField] = []
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let asked = try await Asked(visit)
    if asked.form.action == .transfer, visit.form.text("way") == TransferWay.tell.rawValue {
      return try await tellInstead(visit, asked.opened)
    }
    var input = FormInput(asked.isByPaper ? PaperDrafting.servedToday(visit.form, visit.today) : visit.form)
    let command = asked.form.read(&input)
    let uploads = try await OfficeUploads.read("papers", &input, visit)
    let mailing = asked.isByPaper ? nil : MailFields.read(&input, command?.service, asked.view.mail)
    var outcome = Outcome(submitted: true, problems: input.problems)
    // Told before anything else: the page carries the version it was told at, and what another person did may be the very
    // reason why the law refuses now.
    outcome.conflict = asked.opened.missed(by: visit.form)
    guard let command, input.problems.isEmpty else { return try await page(visit, asked, outcome) }
    do {
      let id = asked.opened.file.id
      let known = try await visit.desk.effect(of: command, onCase: id, letterOn: command.day, for: visit.person)
      let command = known.command
      var effect = Effect(known.preview, of: asked.form.action, event: try feeLines(known))
      let drafting = PendingAct(command).map { PaperDrafting(act: $0, caseID: id) }
      outcome.needed = drafting?.needed(in: known.letter, goesOut: !asked.isByPaper) ?? []
      let toProve = asked.isByPaper ? nil : command.dayToProve(on: asked.opened.file.law, today: visit.today)
      if let toProve { outcome.needed += LateFields.fields(showing: toProve) }
      if asked.isByPaper { effect.title = "印发以后（按今天送达推算）" }
      let seen = visit.form["seen"] == effect.fingerprint || !asked.form.showsEffect
      guard visit.form["step"] == "confirm", seen, outcome.conflict.isEmpty,
        let version = visit.form["version"].flatMap({ Int64($0) })
      else {
        outcome.effect = effect
        return try await page(visit, asked, outcome)
      }
      let late = toProve == nil ? nil : try await LateFields.read(&input, visit)
      // Whoever hands in a letter of their own answers for what it says.
      let isOwnLetter = !asked.isByPaper && asked.form.uploads == .letter && !uploads.isEmpty
      let supplement = isOwnLetter ? [:] : PaperDrafting.supplement(outcome.needed, &input)
      guard input.problems.isEmpty else {
        (outcome.problems, outcome.effect) = (input.problems, effect)
        return try await page(visit, asked, outcome)
      }
      if asked.isByPaper, let drafting, let letter = try await drafting.letter(visit, outcome.needed, &input) {
        let paper = try await drafting.draft(letter, visit)
        return try await visit.redirect(.draftEdit(.id(paper.id)), .done, "已拟制文书，请核对文字。")
      }
      try await carryOut(
        command, on: id, expecting: version, uploads: uploads, as: asked.form.uploads, mailing: mailing,
        late: late, supplement: supplement, visit)
      return try await visit.redirect(.officeCase(.id(id)), .done, "已办理：\(asked.form.action.label)。")
    } catch DeskRefusal.law(let refusal) {
      outcome.refusal = refusal
    } catch DeskRefusal.changedMeanwhile(let entries) {
      outcome.conflict = entries
      outcome.effect = nil
    } catch DeskRefusal.fields(let problems) {
      outcome.problems = problems
    }
    return try await page(visit, try await Asked(visit), outcome)
  }

  /// The other way to deal with what another body is responsible for: nothing is passed on, the applicant is told.
  private static func tellInstead(_ visit: Visit, _ opened: OpenedCase) async throws -> Response {
    let (law, id) = (opened.file.law, Route.Part.id(opened.file.id))
    if law.state == .arrived {
      return try await visit.redirect(
        .officeAction(case: id, action: .value(CaseAction.confirmReceipt.rawValue)), .warning,
        "没有转送。请先确认收到日期，再告知申请人负责的机关。")
    }
    let conclusion: CaseAction = law.kind == .recordCorrection ? .concludeRecordCorrection : .concludeProposal
    return try await visit.redirect(
      .officeAction(case: id, action: .value(conclusion.rawValue)), .warning, "没有转送。请在处理结果中告知申请人负责的机关。")
  }

  /// A split and a passing on open new cases and have their own ways through the desk.
  private static func carryOut(
    _ command: CaseCommand, on id: Int64, expecting version: Int64, uploads: [Upload],
    as kind: AttachmentFacts.Kind, mailing: Mailing?, late: LateProof?, supplement: [LetterField: String],
    _ visit: Visit
  ) async throws {
    if let act = command.arguments as? SplitCase {
      try await visit.desk.split(
        id, into: act.parts.map(\.requested), on: act.day, expecting: version, by: visit.person)
    } else if let act = command.arguments as? TransferCase, let opened = act.opened,
      let receiver = Int64(opened.caseID)
    {
      try await visit.desk.passOn(
        id, to: receiver, reason: act.reason, told: opened.told, on: act.day, expecting: version, by: visit.person,
        uploads: uploads, requestID: visit.context.web.requestID)
    } else if let act = command.arguments as? ChargeFee {
      try await visit.desk.chargeFee(
        ofCase: id, FeeChoice(act.basis), on: act.day, servedBy: act.method, expecting: version, by: visit.person,
        uploads: uploads, late: late, supplement: supplement)
    } else {
      try await visit.desk.act(
        command, on: id, expecting: version, by: visit.person, uploads: uploads, as: kind, mailing: mailing,
        late: late, supplement: supplement)
    }
  }

  private static func feeLines(_ effect: ActionEffect) throws -> [Effect.Line] {
    guard let act = effect.command.arguments as? ChargeFee else { return [] }
    return try FeeLines.lines(act.basis, schedule: effect.schedule)
  }

  private static func page(_ visit: Visit, _ asked: Asked, _ outcome: Outcome) async throws -> Response {
    let (form, file) = (asked.form, asked.opened.file)
    let typed = outcome.submitted ? visit.form : nil
    // Files cannot be kept between two pages, so they are asked on the last one only.
    let isLast = !form.showsEffect || outcome.effect != nil
    let asks = asked.isByPaper ? form.fields.filter { !PaperDrafting.servedLater.contains($0.name) } : form.fields
    let offered = asks.filter { isLast || !$0.isFile }.offering(asked.view.mail)
    var fields = (offered + outcome.needed.filter { isLast || !$0.isFile }).shown(typed, problems: outcome.problems)
    // The day that a proof shows, where the case page leads here with it.
    if typed == nil, form.action == .adjustService, let day = visit.query("to").flatMap({ Day($0) }),
      let index = fields.firstIndex(where: { $0.name == "to" })
    {
      fields[index].value = day.description
    }
    let prefill = try await ActionPrefill(form.action, of: asked.opened, visit)
    if typed == nil { prefill.fill(&fields) }
    var page = ActionPage(
      title: form.action.label, action: .officeAction(case: .id(file.id), action: .value(form.action.rawValue)),
      cancel: .officeCase(.id(file.id)), fields: fields, problems: outcome.problems)
    page.multipart = true
    page.explanation = form.explanation + prefill.notes
    page.citation = form.action.citation(for: file.law.kind).chinese
    page.caseLine = .init(asked.opened)
    if let warning = ProofSection.warning(asked.opened), form.action == .archive {
      page.warnings = [warning]
      page.hasWarnings = true
    }
    if let hint = outcome.hint {
      page.warnings.append(hint)
      page.hasWarnings = true
    }
    page.fee = asked.view.fee.map { FeePanel($0, ofCase: file.id) }
    if let refusal = outcome.refusal { page.add(RefusalText.text(refusal)) }
    page.show(conflict: outcome.conflict)
    page.fields.append(.hidden("version", value: String(file.version)))
    if let effect = outcome.effect {
      page.effect = effect
      page.fields.append(.hidden("seen", value: effect.fingerprint))
    }
    if isLast { page.button = asked.isByPaper ? "拟制文书" : ActionPage.confirming(form.action.label) }
    if form.showsEffect { page.preview = outcome.effect == nil ? "下一步：看会改变什么" : "改过以后重新看" }
    return try await visit.show(
      .action, title: form.action.label,
      crumbs: [Crumb("工作台", .office), Crumb(file.law.number, .officeCase(.id(file.id))), Crumb(form.action.label)],
      status: outcome.submitted && (outcome.effect == nil || !outcome.problems.isEmpty) ? .unprocessableContent : .ok,
      frame: asked.view.frame, page)
  }

  /// The law forbids it now: why, by which rule, and what can be done instead.
  static func refused(
    _ visit: Visit, _ view: ActionView, _ action: CaseAction, _ refusal: CaseRefusal
  ) async throws -> Response {
    let opened = view.opened
    var message = OfficeMessage(
      title: "现在不能办理“\(action.label)”", text: [refusal.chinese] + (refusal.citation.map { ["依据：\($0.chinese)"] } ?? []))
    let allowed = opened.actions.filter { if case .allowed = $0.verdict { true } else { false } }.map(\.action)
    message.actions = [Action("返回这件申请", Route.officeCase(.id(opened.file.id)).path, main: true)]
    message.actions += refusal.instead.filter(allowed.contains).map { other in
      // What may not be passed on any more is answered: not this body's to disclose.
      let prefill = refusal == .transferAfterReceipt ? ReplyPrefill.otherBody.word : nil
      return Action(
        "改为：\(other.label)",
        prefill.map { Route.officeReply(.id(opened.file.id)).with(["proposal": $0]) }
          ?? other.url(ofCase: opened.file.id))
    }
    return try await visit.show(.message, title: message.title, status: .conflict, frame: view.frame, message)
  }

  private static func refused(_ visit: Visit, _ asked: Asked, _ refusal: CaseRefusal) async throws -> Response {
    try await refused(visit, asked.view, asked.form.action, refusal)
  }
}
