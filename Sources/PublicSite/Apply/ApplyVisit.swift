import PageKit
import Desk
import HTTPTypes
import Hummingbird
import Ledger
import WebSupport

/// One sending of the form: what was typed, what was carried, the files, and whether a person sent it.
struct ApplyVisit {
  let core: PortalCore
  let form: ApplyForm
  private(set) var draft: ApplyDraft
  private(set) var files = ApplyFiles.Taken()
  private var verdict: ChallengeVerdict?

  init(_ core: PortalCore, _ context: PortalContext) async throws {
    self.core = core
    let now = core.desk.clock.now
    let typed = context.form
    let before = ApplyDraft(typed["draft"], cipher: core.desk.cipher, at: now)
    let bodies = try await core.receivingBodies()
    // From the page of the check only the draft comes.
    if let before, typed["subject"] == nil {
      form = ApplyForm(body: before.application.body, bodies: bodies, application: before.application.form)
      draft = before
      files.files = before.application.files
      return
    }
    form = ApplyForm(typed, body: core.settings.body, bodies: bodies)
    draft = ApplyDraft(ApplicationDraft(form: form.application, body: form.body), madeAt: now)
    draft.isByPerson = before?.isByPerson ?? false
    draft.key = before?.key
    if !draft.isByPerson {
      let answer = try await core.challenge.judge(typed)
      draft.isByPerson = answer == .passed
      verdict = answer
    }
    files = try await ApplyFiles(core: core).take(
      typed, keeping: verdict != .machine && verdict != .malformed, from: context.web.remoteAddress)
    draft.application.files = files.files
  }

  var isByPerson: Bool { draft.isByPerson }

  /// The draft for the page that follows, as complete when everything is in order.
  func sealed(complete: Bool) throws -> String {
    var draft = draft
    draft.isComplete = complete
    draft.madeAt = core.desk.clock.now
    return try draft.sealed(by: core.desk.cipher)
  }

  /// The form again.
  func page(_ problems: [FieldProblem]) throws -> ApplyPage {
    try ApplyPage(
      form, files: files.files, problems: problems, wrongFiles: files.words, draft: try sealed(complete: false),
      question: isByPerson ? nil : core.challenge.issue(), verdict: verdict, token: ApplyFiles(core: core).token)
  }
}
