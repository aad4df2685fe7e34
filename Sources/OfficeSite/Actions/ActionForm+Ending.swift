import PageKit
import Civil
import Ledger
import Statute

extension ActionForm {
  /// The ways to end a case with a note and a paper that is served.
  static func ending(
    _ action: CaseAction, _ law: Case, _ today: Day, _ command: @escaping @Sendable (String, Service) -> CaseCommand
  ) -> ActionForm {
    let explanation =
      switch action {
      case .closeUncorrected: "申请人无正当理由逾期不补正的，视为放弃申请，不再处理。年报计入“其他处理”。"
      case .closeUnpaid: "申请人逾期未缴费的，视为放弃申请，不再处理。年报计入“其他处理”。"
      default: "不属于答复、补正、收费情形的终结，写明事实和理由。\(counted(law))"
      }
    return ActionForm(
      action, explanation: [explanation],
      fields: [OfficeField("note", "事实和理由", .text(rows: 4))] + ServiceFields.fields(today: today)
        + [.papers("告知书")],
      read: { input in
        let note = input.text("note", limit: FormInput.textLimit)
        guard let service = ServiceFields.read(&input), let note else { return nil }
        return command(note, service)
      })
  }

  static func concludeRecordCorrection(_ today: Day) -> ActionForm {
    ActionForm(
      .concludeRecordCorrection,
      explanation: ["公民、法人或者其他组织有证据证明与自身相关的政府信息记录不准确的，可以要求更正。有权更正且经审核属实的，予以更正并告知；不属于本机关职权的，可以转送或者告知。"],
      fields: [
        OfficeField(
          "result", "处理结果", .radios(RecordCorrectionResult.allCases.map { OfficeChoice($0.rawValue, $0.label) })),
        OfficeField("note", "事实和理由", .text(rows: 4)),
      ] + ServiceFields.fields(today: today) + [.papers("告知书")],
      read: { input in
        let (result, note) = (
          input.choice("result", of: RecordCorrectionResult.self), input.text("note", limit: FormInput.textLimit)
        )
        guard let service = ServiceFields.read(&input), let result, let note else { return nil }
        return .concludeRecordCorrection(result, note: note, service: service)
      })
  }

  static func concludeProposal(_ today: Day) -> ActionForm {
    ActionForm(
      .concludeProposal,
      explanation: ["多个申请人就相同政府信息提出申请且可以公开的，可以纳入主动公开；申请人认为应当纳入主动公开的，可以建议。"],
      fields: [
        OfficeField("result", "处理结果", .radios(ProposalResult.allCases.map { OfficeChoice($0.rawValue, $0.label) })),
        OfficeField("note", "事实和理由", .text(rows: 4)),
      ] + ServiceFields.fields(today: today) + [.papers("告知书")],
      read: { input in
        let (result, note) = (
          input.choice("result", of: ProposalResult.self), input.text("note", limit: FormInput.textLimit)
        )
        guard let service = ServiceFields.read(&input), let result, let note else { return nil }
        return .concludeProposal(result, note: note, service: service)
      })
  }

  /// Where an end without a reply is counted in the annual report.
  private static func counted(_ law: Case) -> String {
    law.kind == .disclosure ? "年报计入“其他处理”中的“其他”。" : "不计入年报表三。"
  }

  static func withdraw(_ law: Case, _ today: Day) -> ActionForm {
    ActionForm(
      .withdraw, explanation: ["申请人自愿撤回的，登记撤回日期，办理终结。\(counted(law))"],
      fields: [.happened("撤回日期", on: today), .papers("撤回申请的书面材料")], uploads: .other,
      read: { input in input.day("on").map { .withdraw(on: $0) } })
  }

  static func archive(_ today: Day) -> ActionForm {
    ActionForm(
      .archive, explanation: ["办结的申请归档后不再办理；复议或者判决责令重作的，可以重新办理。"],
      fields: [.happened("归档日期", on: today)], showsEffect: false,
      read: { input in input.day("on").map { .archive(on: $0) } })
  }

  static func reopen(_ today: Day) -> ActionForm {
    let causes: [OfficeChoice] = [
      OfficeChoice("reconsideration", "行政复议决定"), OfficeChoice("judgment", "人民法院判决"),
    ]
    return ActionForm(
      .reopen,
      explanation: [
        "复议决定或者判决责令重新答复、限期答复的，登记以后按所定的期限办理。原来的答复留在办理过程里；还没有答复的，所定的期限代替原来的答复期限。",
        "所定的期限不是20个工作日的，不能延长或者延迟。",
      ],
      fields: [
        OfficeField("cause", "依据", .radios(causes)),
        OfficeField("reference", "文书编号", .line),
        OfficeField("workingDays", "重新办理的期限（工作日）", .number, hint: "按决定书或者判决书确定的期限。", initial: "20"),
        OfficeField("receivedOn", "收到文书的日期", .day, initial: today.description),
        .papers("决定书或者判决书"),
      ], uploads: .other,
      read: { input in
        let (cause, reference) = (input.choice("cause", of: Reopening.Cause.self), input.text("reference"))
        let days = input.number("workingDays", in: 1...250)
        guard let day = input.day("receivedOn"), let cause, let reference, let days else { return nil }
        return .reopen(cause, reference: reference, workingDays: days, receivedOn: day)
      })
  }
}
