import Civil
import PageKit
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The acts on a complaint: the form and the doing.
enum ComplaintActPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .complaintAct(complaint: .key, act: .key), { try await Asked($0).form.show($0) }),
    (.post, .complaintAct(complaint: .key, act: .key), { try await submit($0) }),
  ]

  /// A complaint and an act on it, for a person who has the right to it.
  private struct Asked {
    let action: ComplaintAction
    let view: ComplaintView
    let act: ComplaintActForm
    var form: WorkForm

    init(_ visit: Visit) async throws {
      guard let action = ComplaintAction(rawValue: try visit.part("act")) else { throw DeskRefusal.notFound }
      self.action = action
      view = try await visit.desk.viewComplaint(try visit.id("complaint"), for: visit.person)
      guard view.rights.contains(action.right) else { throw DeskRefusal.notAllowed(action.right) }
      act = ComplaintActForm.form(for: action, of: view, on: visit.today)
      let id = view.record.id
      form = WorkForm(
        title: action.label, route: .complaintAct(complaint: .id(id), act: .value(action.rawValue)),
        back: .officeComplaint(.id(id)),
        crumbs: [
          Crumb("投诉举报", .complaints), Crumb(view.law.receipt.number, .officeComplaint(.id(id))),
          Crumb(action.label),
        ], explanation: act.explanation, citation: action.citation?.chinese,
        fields: act.fields + [OfficeField("version", "", .hidden, initial: String(view.record.version))],
        button: ActionPage.confirming(action.label))
      form.previews = action == .adjust
    }
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    var asked = try await Asked(visit)
    let (action, act, id) = (asked.action, asked.act, asked.view.record.id)
    if action == .adjust, let effect = try await effect(visit, asked) {
      asked.form.effect = effect
      guard visit.form["step"] == "confirm", visit.form["seen"] == effect.fingerprint else {
        return try await asked.form.show(visit, submitted: true)
      }
    }
    return try await asked.form.submit(visit, done: "已办理：\(action.label)。") { input in
      let command: ComplaintCommand?
      if action == .linkCase {
        let number = input.text("case")
        let found = try await number.asyncMap { try await visit.desk.caseID(numbered: $0, for: visit.person) }
        if number != nil, found == nil { input.refuse("case", .unusable("没有这个登记编号的申请，或者您不能查看它")) }
        command = found.map { .linkCase($0) }
      } else {
        command = act.read(&input)
      }
      let uploads = act.takesFiles ? try await OfficeUploads.read("papers", &input, visit) : []
      try await visit.desk.act(
        try input.settled(command), onComplaint: id, expecting: try input.version(), uploads: uploads,
        by: visit.person)
    }
  }

  /// What putting a slip right would change; nil while the form is not complete, which sending it then tells.
  private static func effect(_ visit: Visit, _ asked: Asked) async throws -> Effect? {
    var input = FormInput(visit.form)
    guard let command = asked.act.read(&input), input.problems.isEmpty else { return nil }
    do {
      let (before, after) = try await visit.desk.preview(command, onComplaint: asked.view.record.id, by: visit.person)
      let (old, new) = (before.receipt, after.receipt)
      return Effect(lines: [
        .init("收到日期", before: old.receivedOn.chinese, after: new.receivedOn.chinese),
        .init("答复期限", before: before.due?.chinese ?? "没有", after: after.due?.chinese ?? "没有"),
        .init("反映的问题", before: old.matter.label, after: new.matter.label),
        .init("被投诉的机关", before: old.respondent.name, after: new.respondent.name),
      ])
    } catch DeskRefusal.complaint { return nil }
  }
}

extension Optional {
  fileprivate func asyncMap<Result>(_ transform: (Wrapped) async throws -> Result?) async rethrows -> Result? {
    guard let self else { return nil }
    return try await transform(self)
  }
}
