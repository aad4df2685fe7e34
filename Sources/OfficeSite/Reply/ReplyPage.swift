import PageKit
import Civil
import Desk
import Ledger
import Statute
import WebSupport

/// The reply, item by item (see office/reply).
struct ReplyPage: Sendable {
  struct Item: Sendable {
    let title: String
    let subject: Field
    let kind: Field
    let ground: Field
    let note: Field
    let details: [Field]
    let removable: Bool
    let index: String
  }

  struct Counted: Sendable {
    let text: String
    let law: String
    let row: String
  }

  struct Remedies: Sendable {
    let title: String
    let text: String
    let law: String
  }

  let caseLine: ActionPage.CaseLine
  let action: String
  let cancelURL: String
  let asked: String
  let version: String
  var seen: String?
  let count: String
  let items: [Item]
  let canAdd: Bool
  let hasErrors: Bool
  let errors: [ErrorLink]
  let conflict: [String]
  let hasConflict: Bool
  let letter: [Field]
  let hasLetter: Bool
  let legend: String
  let button: String
  let note: String
  let secrecy: Field?
  let special: [Field]
  var papers: [Field] = []
  let disposition: Counted?
  let hasRemedies: Bool
  let remedies: Remedies?
  let isLast: Bool

  /// - Parameters:
  ///   - state: what came of the form, if it was sent.
  ///   - mail: what can be done by mail.
  init(_ opened: OpenedCase, _ typed: ReplyInput, state: ReplyState, mail: Desk.MailOffer, today: Day) {
    let (form, problems, id) = (state.form, state.problems, opened.file.id)
    caseLine = .init(opened)
    action = Route.officeReply(.id(id)).path
    cancelURL = Route.officeCase(.id(id)).path
    asked = opened.file.law.requested
    version = String(opened.file.version)
    count = String(typed.items.count)
    items = typed.items.enumerated().map { index, item in
      Item(
        item, number: index + 1, of: typed.items.count, overObjection: opened.hasObjection, form: form,
        problems: problems)
    }
    canAdd = typed.items.count < ReplyInput.limit
    let isByPaper = opened.isByPaper(.reply)
    let served =
      [OfficeField("documentNumber", "文号", .line, hint: "留空由系统按顺序编号。", isOptional: true)]
      + ServiceFields.fields(today: today).offering(mail)
    letter = ((isByPaper ? [] : served) + state.needed).shown(form, problems: problems)
    secrecy = isByPaper ? nil : ReplyFields.secrecy(opened).shown(form, problems: problems)
    legend = isByPaper ? "答复书还要写明" : "答复书和送达"
    button = isByPaper ? "拟制答复书" : "作出答复"
    note = isByPaper ? "拟制后可以修改文字，经审批、印发才作出答复。" : "答复作出后不能修改，只能依复议决定或者判决重新办理。"
    special = ReplyFields.special(opened, typed).shown(form, problems: problems)
    isLast = state.draft != nil
    if isLast {
      papers = ReplyFields.papers.filter { !isByPaper || $0.name == "disclosed" }.shown(nil, problems: problems)
    }
    hasLetter = !(letter + special + papers).isEmpty || secrecy != nil
    disposition = state.draft.flatMap(ReplyPage.counted)
    remedies = state.draft.flatMap { ReplyPage.remedies($0, opened) }
    hasRemedies = remedies != nil
    seen = state.draft.map(ReplyState.fingerprint)
    let itemFields = items.flatMap { [$0.subject, $0.kind, $0.ground, $0.note] + $0.details }
    var links = ErrorLink.links(
      problems, fields: itemFields + letter + [secrecy].compactMap(\.self) + special + papers)
    if let refusal = state.refusal { links.append(ErrorLink(url: "#main", text: RefusalText.text(refusal))) }
    errors = links
    hasErrors = !links.isEmpty
    conflict = state.conflict.map(DeskWording.text)
    hasConflict = !conflict.isEmpty
  }

  private static func counted(_ draft: ReplyDraft) -> Counted? {
    CaseDisposition.combine(items: draft.items, principal: draft.principal).map {
      Counted(text: $0.label, law: $0.citation.chinese, row: "表三　三、本年度办理结果　\($0.group.label)")
    }
  }

  private static func remedies(_ draft: ReplyDraft, _ opened: OpenedCase) -> Remedies? {
    guard let day = try? draft.service.effectiveDay() else { return nil }
    let kind = CaseDisposition.remedyKind(items: draft.items, effectiveOn: day)
    let remedy = Remedy.against(
      kind, body: opened.body.facts.kind, effectiveOn: day, authorityName: opened.contact.authority,
      court: opened.contact.court)
    guard !remedy.text.isEmpty else { return nil }
    return Remedies(
      title: day.chinese, text: remedy.text, law: remedy.citations.map(\.chinese).joined(separator: "、"))
  }
}

extension ReplyPage.Item {
  init(
    _ item: ReplyInput.Item, number: Int, of count: Int, overObjection: Bool, form: Form?, problems: [FieldProblem]
  ) {
    title = count == 1 ? "答复的内容" : "第\(number)项"
    index = String(number)
    removable = count > 1
    func field(_ name: String, _ label: String, _ input: OfficeField.Input, _ value: String, hint: String?) -> Field {
      let declared = OfficeField(
        "\(name)\(number)", label, input, hint: hint, isOptional: name == "note", initial: value)
      var field = declared.shown(nil, problems: problems)
      if count > 1 { field.error = field.error.map { "第\(number)项：\($0)" } }
      if field.isSelect { field.width = "long" }
      return field
    }
    subject = field("subject", "申请的内容", .text(rows: 2), item.subject, hint: nil)
    kind = field("kind", "答复的种类", .list([OfficeChoice("", "请选择")] + ReplyFields.kinds), item.kind, hint: nil)
    ground = field(
      "ground", "不公开的依据", .list([OfficeChoice("", "不适用")] + ReplyFields.grounds), item.ground,
      hint: "不予公开、部分公开时选择。")
    note = field(
      "note", "理由和说明", .text(rows: 3), item.note, hint: "公开的方式和途径，或者不公开、无法提供的事实和理由。")
    let asked = ReplyInput.statements(of: item, number: number).map { element, name in
      OfficeField(
        name, element.label, .text(rows: 2), hint: "答复书必须写明：\(element.letterField.meaning)。"
      ).shown(form, problems: problems)
    }
    let objected = field(
      "objected", "第三方不同意公开的内容", .list(ReplyFields.objected), item.objected,
      hint: "不包括的，答复中应当有不予公开的部分；包括的，须写明公共利益的理由。")
    details = asked + (overObjection ? [objected] : [])
  }
}
