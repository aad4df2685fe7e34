import PageKit
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Making a reply (答复): items are added and taken away, the outcome and the remedies are shown, then it is made.
enum ReplyPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .officeReply(.key), { try await show($0) }), (.post, .officeReply(.key), { try await submit($0) }),
  ]

  private static func open(_ visit: Visit) async throws -> ActionView {
    let view = try await visit.desk.viewAction(.reply, ofCase: try visit.id("case"), for: visit.person)
    guard CaseAction.reply.kinds.contains(view.opened.file.law.kind) else { throw DeskRefusal.notFound }
    try view.require(.reply)
    return view
  }

  private static func show(_ visit: Visit) async throws -> Response {
    let view = try await open(visit)
    let opened = view.opened
    let state = opened.actions.first { $0.action == .reply }
    if case .againstTheLaw(let refusal)? = state?.verdict {
      return try await ActionPages.refused(visit, view, .reply, refusal)
    }
    let begun = try await visit.query("proposal").flatMap(ReplyPrefill.init)?.input(for: opened, visit)
    return try await page(visit, view, begun ?? ReplyInput(requested: opened.file.law.requested), ReplyState())
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let view = try await open(visit)
    let (opened, mail) = (view.opened, view.mail)
    let typed = ReplyInput(visit.form)
    var state = ReplyState(form: visit.form)
    state.conflict = opened.missed(by: visit.form)
    if ReplyInput.onlyReshapes(visit.form) { return try await page(visit, view, typed, state) }
    let isByPaper = opened.isByPaper(.reply)
    var input = FormInput(isByPaper ? PaperDrafting.servedToday(visit.form, visit.today) : visit.form)
    let draft = typed.draft(&input)
    let reviewer = input.optionalText("secrecyReviewer").flatMap { Int64($0) }
    if !isByPaper, let draft, draft.items.contains(where: { $0.kind.providesInformation }), reviewer == nil {
      input.refuse("secrecyReviewer", opened.secrecyReviewers.isEmpty ? .noSecrecyReviewer : .missing)
    }
    let mailing = isByPaper ? nil : MailFields.read(&input, draft?.service, mail)
    let letter = try await OfficeUploads.read("letter", as: .letter, &input, visit)
    let disclosed = try await OfficeUploads.read("disclosed", as: .disclosed, &input, visit)
    state.problems = input.problems
    guard let draft, input.problems.isEmpty else { return try await page(visit, view, typed, state) }
    do {
      let id = opened.file.id
      let known = try await visit.desk.effect(of: .reply(draft), onCase: id, for: visit.person)
      state.draft = draft
      let drafting = PendingAct(.reply(draft)).map { PaperDrafting(act: $0, caseID: id) }
      state.needed = drafting?.needed(in: known.letter, goesOut: !isByPaper) ?? []
      let toProve = isByPaper ? nil : CaseCommand.reply(draft).dayToProve(on: opened.file.law, today: visit.today)
      if let toProve { state.needed += LateFields.fields(showing: toProve) }
      let seen = visit.form["seen"] == ReplyState.fingerprint(draft)
      guard visit.form["step"] == "confirm", seen, state.conflict.isEmpty,
        let version = visit.form["version"].flatMap({ Int64($0) })
      else {
        return try await page(visit, view, typed, state)
      }
      let late = toProve == nil ? nil : try await LateFields.read(&input, visit)
      // Whoever hands in a letter of their own answers for what it says.
      let isOwnLetter = !isByPaper && !letter.isEmpty
      let details = typed.details(&input, isComplete: !isOwnLetter)
      let supplement = isOwnLetter ? [:] : PaperDrafting.supplement(state.needed, &input)
      guard input.problems.isEmpty else {
        state.problems = input.problems
        return try await page(visit, view, typed, state)
      }
      if isByPaper, let drafting, let letter = try await drafting.letter(visit, state.needed, details: details, &input)
      {
        let paper = try await drafting.draft(letter, enclosures: disclosed, visit)
        return try await visit.redirect(.draftEdit(.id(paper.id)), .done, "已拟制答复书，请核对文字。")
      }
      _ = try await visit.desk.act(
        .reply(draft), on: id, expecting: version, by: visit.person, secrecyReviewer: reviewer,
        uploads: letter + disclosed, mailing: mailing, late: late, details: details, supplement: supplement)
      return try await visit.redirect(.officeCase(.id(id)), .done, "已作出答复。")
    } catch DeskRefusal.law(let refusal) {
      state.refusal = refusal
      state.draft = nil
    } catch DeskRefusal.changedMeanwhile(let entries) {
      state.conflict = entries
    } catch DeskRefusal.fields(let problems) {
      state.problems = problems
      state.draft = nil
    }
    return try await page(visit, try await open(visit), typed, state)
  }

  private static func page(
    _ visit: Visit, _ view: ActionView, _ typed: ReplyInput, _ state: ReplyState
  ) async throws -> Response {
    let file = view.opened.file
    let page = ReplyPage(view.opened, typed, state: state, mail: view.mail, today: visit.today)
    return try await visit.show(
      .reply, title: "答复",
      crumbs: [Crumb("工作台", .office), Crumb(file.law.number, .officeCase(.id(file.id))), Crumb("答复")],
      status: page.hasErrors || page.hasConflict ? .unprocessableContent : .ok,
      frame: view.frame, page)
  }
}
