import PageKit
import Civil
import Statute

/// One act on a dispute as a form, and how the answers become a command.
struct DisputeForm: Sendable {
  let explanation: [String]
  let fields: [OfficeField]
  /// Reads the answers; what is wrong with them is remembered in the input, and then there is no command.
  let read: @Sendable (inout FormInput) -> DisputeCommand?

  static func form(for act: DisputeAct, of dispute: Dispute, on today: Day) -> DisputeForm {
    switch act {
    case .reply: reply(today)
    case .decide: decide(dispute, today)
    case .withdraw: withdraw(today)
    case .appeal: appeal(today)
    case .changeProcedure: changeProcedure(dispute, today)
    case .adjustReceipt: adjustReceipt(dispute)
    }
  }

  private static func reply(_ today: Day) -> DisputeForm {
    DisputeForm(
      explanation: ["登记本机关向行政复议机关提交书面答复，或者向人民法院提交答辩状的日期。"],
      fields: [.happened("提交日期", on: today)], read: { input in input.day("on").map { .reply(on: $0) } })
  }

  /// Whether the decision leaves the case as it is or orders a new reply.
  private enum Effect: String { case none, newReply }

  private static func decide(_ dispute: Dispute, _ today: Day) -> DisputeForm {
    DisputeForm(
      explanation: [
        "登记决定书或者裁判文书的结果，计入年报表四；计入哪一年，以作出之日为准。",
        "责令重新答复、限期答复的，原申请随即按所定的期限办理，自收到文书之日起按工作日计算；还没有答复的，代替原来的期限。",
      ],
      fields: [
        OfficeField(
          "result", "结果", .radios(DisputeResult.allCases.map { OfficeChoice($0.rawValue, $0.label, hint: $0.hint) })),
        OfficeField("summary", "结果内容", .text(rows: 3), hint: "例如：撤销原答复，责令在15个工作日内重新答复。"),
        OfficeField(
          "effect", "对原申请的影响",
          .radios([
            OfficeChoice(Effect.none.rawValue, "不需要重新办理"), OfficeChoice(Effect.newReply.rawValue, "责令重新答复或者限期答复"),
          ])),
        OfficeField("workingDays", "重新答复的期限（工作日）", .number, hint: "责令重新答复的填写，按文书确定的期限。", isOptional: true),
        OfficeField("decidedOn", "作出日期", .day), OfficeField("receivedOn", "收到日期", .day, initial: today.description),
      ],
      read: { input in
        let (result, summary) = (
          input.choice("result", of: DisputeResult.self), input.text("summary", limit: FormInput.textLimit)
        )
        let chosen = input.choice("effect", of: Effect.self)
        let days = chosen == .newReply ? input.number("workingDays", in: 1...250) : nil
        let (decidedOn, receivedOn) = (input.day("decidedOn"), input.day("receivedOn"))
        guard let result, let summary, let chosen, let decidedOn, let receivedOn else { return nil }
        let effect: DisputeEffect
        switch (chosen, days) {
        case (.none, _): effect = .none
        case (.newReply, let days?): effect = .newReply(workingDays: days)
        case (.newReply, nil): return nil
        }
        return .decide(result, summary: summary, effect: effect, decidedOn: decidedOn, receivedOn: receivedOn)
      })
  }

  private static func withdraw(_ today: Day) -> DisputeForm {
    DisputeForm(
      explanation: ["申请人（原告）撤回，行政复议终止或者准许撤诉的，登记终结日期。年报计入“其他结果”。"],
      fields: [.happened("终结日期", on: today)], read: { input in input.day("on").map { .withdraw(on: $0) } })
  }

  private static func appeal(_ today: Day) -> DisputeForm {
    DisputeForm(
      explanation: ["登记上诉以后，案件重新计为尚未审结。原告上诉的，本机关自收到上诉状副本之日起15日内答辩。"],
      fields: [
        OfficeField(
          "appellant", "上诉人",
          .radios(Dispute.Appellant.allCases.map { OfficeChoice($0.rawValue, $0.label) })),
        OfficeField("forum", "上诉审人民法院", .line), OfficeField("reference", "案号", .line),
        OfficeField("on", "收到或者提交上诉状的日期", .day, initial: today.description),
      ],
      read: { input in
        let appellant = input.choice("appellant", of: Dispute.Appellant.self)
        let (forum, reference) = (input.text("forum"), input.text("reference"))
        guard let day = input.day("on"), let appellant, let forum, let reference else { return nil }
        return .appeal(by: appellant, forum: forum, reference: reference, on: day)
      })
  }

  private static func changeProcedure(_ dispute: Dispute, _ today: Day) -> DisputeForm {
    let others = DisputeProcedure.allCases.filter { $0 != dispute.procedure }
    return DisputeForm(
      explanation: ["行政复议机关转换程序的，登记转换后的程序。答复期限按转换后的程序计算：普通程序10个工作日，简易程序5个工作日。"],
      fields: [
        OfficeField(
          "procedure", "转为", .radios(others.map { OfficeChoice($0.rawValue, $0.label) }),
          initial: others.count == 1 ? others[0].rawValue : ""),
        .happened("转换日期", on: today),
      ],
      read: { input in
        let procedure = input.choice("procedure", of: DisputeProcedure.self)
        guard let day = input.day("on"), let procedure else { return nil }
        return .changeProcedure(to: procedure, on: day)
      })
  }

  private static func adjustReceipt(_ dispute: Dispute) -> DisputeForm {
    DisputeForm(
      explanation: ["收到材料的日期登记有误的，更正后重新计算答复期限。原来的登记和更正的理由都留在记录里。"],
      fields: [
        OfficeField("to", "正确的收到日期", .day, initial: dispute.current?.receivedOn.description ?? ""),
        OfficeField("reason", "更正理由", .text(rows: 2)),
      ],
      read: { input in
        let reason = input.text("reason", limit: FormInput.textLimit)
        guard let day = input.day("to"), let reason else { return nil }
        return .adjustReceipt(to: day, reason: reason)
      })
  }
}

extension DisputeResult {
  fileprivate var hint: String {
    switch self {
    case .upheld: "维持原行为、驳回请求的。"
    case .corrected: "撤销、变更、确认违法或者责令履行的。"
    case .other: "驳回申请（起诉）、终止、终结等。"
    }
  }
}
