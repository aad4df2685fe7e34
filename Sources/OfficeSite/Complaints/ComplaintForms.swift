import WebSupport
import PageKit
import Civil
import Desk
import Ledger
import Statute

/// One act on a complaint as a form, and how the answers become a command.
struct ComplaintActForm: Sendable {
  var explanation: [String] = []
  var fields: [OfficeField] = []
  var takesFiles = false
  /// Reads the answers; what is wrong with them is remembered in the input, and then there is no command.
  let read: @Sendable (inout FormInput) -> ComplaintCommand?

  init(
    _ explanation: [String] = [], _ fields: [OfficeField] = [], takesFiles: Bool = false,
    read: @escaping @Sendable (inout FormInput) -> ComplaintCommand?
  ) {
    self.explanation = explanation
    self.fields = fields + (takesFiles ? [.papers("附件")] : [])
    self.takesFiles = takesFiles
    self.read = read
  }

  static func form(for action: ComplaintAction, of view: ComplaintView, on today: Day) -> ComplaintActForm {
    switch action {
    case .assign: assign(view)
    case .askStatement: askStatement(view)
    case .receiveStatement:
      told(
        "登记被投诉机关的情况说明；它也可以在自己的“主管部门来件”里直接提交。", "情况说明", today
      ) { .receiveStatement($0, on: $1) }
    case .draft: draft(view)
    case .approve: ComplaintActForm(shown(view, "同意以后由承办人印发。"), []) { _ in .approve }
    case .sendBack: reasoned(shown(view, "退回起草人修改。"), "修改意见") { .sendBack(reason: $0) }
    case .issue: ComplaintActForm(shown(view, "印发以后，答复由投诉举报人凭查询编号看到，责令改正由被投诉的机关看到。"), []) { _ in .issue }
    case .recordCorrection:
      told("登记被责令的机关报来的整改情况。", "整改情况", today) { .recordCorrection($0, on: $1) }
    case .close: ComplaintActForm(["已经答复，责令改正的已经改正。办结后不能再办理。"], []) { _ in .close }
    case .withdraw:
      ComplaintActForm(
        ["投诉举报人撤回的，登记撤回的日期和原因。"],
        [
          OfficeField("reason", "撤回的原因", .text(rows: 3)),
          OfficeField("on", "撤回日期", .day, initial: today.description),
        ]
      ) { input in
        let reason = input.text("reason", limit: FormInput.textLimit)
        guard let day = input.day("on"), let reason else { return nil }
        return .withdraw(reason: reason, on: day)
      }
    case .passOn: passOn(view, today)
    case .linkCase:
      ComplaintActForm(
        ["关联所涉的申请，只在办理机关显示；被投诉的机关看不到。"],
        [OfficeField("case", "申请的登记编号", .line, hint: "例如：涧公开申〔2025〕12号")]
      ) { _ in nil }
    case .adjust: adjust(view)
    }
  }

  private static func assign(_ view: ComplaintView) -> ComplaintActForm {
    let people = view.candidates.map { OfficeChoice(String($0.id), $0.displayName) }
    return ComplaintActForm(
      people.isEmpty ? ["没有可以承办的人：被投诉机关的人员不能承办。"] : [],
      [
        OfficeField("person", "承办人", .list([OfficeChoice("", "请选择")] + people), hint: "被投诉机关的人员不列入。")
      ]
    ) { input in input.text("person").flatMap { Int64($0) }.map { .assign(person: $0) } }
  }

  private static func askStatement(_ view: ComplaintView) -> ComplaintActForm {
    ComplaintActForm(
      ["被投诉的机关只看到您在这里写的内容和期限。不要写明投诉举报人是谁，也不要写能认出他的细节。"],
      [
        OfficeField("question", "要求说明的事项", .text(rows: 6)),
        OfficeField("due", "说明的期限", .day, initial: view.statementDue?.description ?? ""),
      ]
    ) { input in
      let question = input.text("question", limit: FormInput.textLimit)
      guard let due = input.day("due"), let question else { return nil }
      return .askStatement(question: question, due: due)
    }
  }

  private static func draft(_ view: ComplaintView) -> ComplaintActForm {
    let known = view.law.pending?.draft ?? view.law.returned?.draft
    let papers = ComplaintPaper.allCases.map {
      OfficeChoice($0.rawValue, $0.label, hint: $0 == .answer ? "给投诉举报人，第五十一条。" : "给被投诉的机关，第四十七条第二款。")
    }
    return ComplaintActForm(
      (view.law.returned.map { ["退回的意见：\($0.reason)"] } ?? [])
        + ["写好后由另一人审批。责令改正通知书不要写明投诉举报人是谁。"],
      [
        OfficeField("paper", "文书", .radios(papers), initial: known?.paper.rawValue ?? ""),
        OfficeField("text", "正文", .text(rows: 10), initial: known?.text ?? ""),
        OfficeField(
          "correctBy", "改正期限", .day, hint: "责令改正的填写；条例没有规定天数，由文书确定。", isOptional: true,
          initial: known?.correctBy?.description ?? ""),
      ]
    ) { input in
      let paper = input.choice("paper", of: ComplaintPaper.self)
      let text = input.text("text", limit: FormInput.textLimit)
      let due = input.optionalDay("correctBy")
      if paper == .order, due == nil, input.problems.isEmpty { input.refuse("correctBy", .missing) }
      guard let paper, let text else { return nil }
      return .draft(ComplaintDraft(paper, text: text, correctBy: paper == .order ? due : nil))
    }
  }

  private static func passOn(_ view: ComplaintView, _ today: Day) -> ComplaintActForm {
    let offices = view.offices.map { OfficeChoice(String($0.id), $0.facts.name) }
    let names = Dictionary(uniqueKeysWithValues: view.offices.map { ($0.id, $0.facts.name) })
    return ComplaintActForm(
      ["不属于本机关处理的，移送有权处理的机关。在本系统内的机关随即收到，投诉举报人凭原来的编号继续查询。"],
      [
        OfficeField("office", "移送给", .list([OfficeChoice("", "本系统以外的机关")] + offices), isOptional: true),
        OfficeField("name", "本系统以外的机关名称", .line, isOptional: true),
        OfficeField("reason", "移送的理由", .text(rows: 3)),
      ]
    ) { input in
      let office = input.form.text("office").flatMap { Int64($0) }
      if let office, names[office] == nil { input.refuse("office", .notAChoice) }
      let name = office.flatMap { names[$0] } ?? input.text("name")
      let reason = input.text("reason", limit: FormInput.textLimit)
      guard let name, let reason else { return nil }
      return .passOn(.init(office: office, name: name, reason: reason, on: today))
    }
  }

  private enum Slip: String { case receivedOn, matter, respondent }

  private static func adjust(_ view: ComplaintView) -> ComplaintActForm {
    let receipt = view.law.receipt
    let bodies = view.respondents.map { OfficeChoice(String($0.id), $0.facts.name) }
    let names = Dictionary(uniqueKeysWithValues: view.respondents.map { ($0.id, $0.facts.name) })
    return ComplaintActForm(
      ["登记有误的，在这里更正。原来的登记和更正的理由都留在经过里。"],
      [
        OfficeField(
          "slip", "更正哪一项",
          .radios([
            OfficeChoice(Slip.receivedOn.rawValue, "收到日期"), OfficeChoice(Slip.matter.rawValue, "反映的问题"),
            OfficeChoice(Slip.respondent.rawValue, "被投诉的机关"),
          ])),
        OfficeField("to", "正确的收到日期", .day, isOptional: true, initial: receipt.receivedOn.description),
        OfficeField(
          "matter", "正确的问题", .list(ComplaintMatter.allCases.map { OfficeChoice($0.rawValue, $0.label) }),
          isOptional: true, initial: receipt.matter.rawValue),
        OfficeField(
          "respondent", "正确的机关", .list(bodies), isOptional: true,
          initial: receipt.respondent.body.map { String($0) } ?? ""),
        OfficeField("reason", "更正的理由", .text(rows: 2)),
      ]
    ) { input in
      let reason = input.text("reason", limit: FormInput.textLimit)
      guard let slip = input.choice("slip", of: Slip.self) else { return nil }
      let fact: ComplaintSlip? =
        switch slip {
        case .receivedOn: input.day("to").map { .receivedOn(day: $0) }
        case .matter: input.choice("matter", of: ComplaintMatter.self).map { .matter(matter: $0) }
        case .respondent:
          input.text("respondent").flatMap { Int64($0) }.flatMap { id in
            names[id].map { .respondent(respondent: ComplaintRespondent(body: id, name: $0)) }
          }
        }
      guard let fact, let reason else { return nil }
      return .adjust(fact, reason: reason)
    }
  }

  private static func told(
    _ explanation: String, _ label: String, _ today: Day,
    _ make: @escaping @Sendable (String, Day) -> ComplaintCommand
  ) -> ComplaintActForm {
    ComplaintActForm(
      [explanation],
      [
        OfficeField("text", label, .text(rows: 6)),
        OfficeField("on", "收到日期", .day, initial: today.description),
      ], takesFiles: true
    ) { input in
      let text = input.text("text", limit: FormInput.textLimit)
      guard let day = input.day("on"), let text else { return nil }
      return make(text, day)
    }
  }

  private static func reasoned(
    _ explanation: [String], _ label: String, _ make: @escaping @Sendable (String) -> ComplaintCommand
  ) -> ComplaintActForm {
    ComplaintActForm(explanation, [OfficeField("reason", label, .text(rows: 3))]) { input in
      input.text("reason", limit: FormInput.textLimit).map(make)
    }
  }

  /// The draft as it stands, to be read before it is decided.
  private static func shown(_ view: ComplaintView, _ note: String) -> [String] {
    guard let draft = view.law.pending?.draft else { return [note] }
    return [note, "\(draft.paper.label)\(draft.correctBy.map { "，改正期限\($0.chinese)" } ?? "")："]
      + draft.text.split(whereSeparator: \.isNewline).map { String($0) }
  }
}
