import PageKit
import Civil
import Ledger
import Statute

extension ActionForm {
  static func extend(_ today: Day) -> ActionForm {
    ActionForm(
      .extend,
      explanation: ["需要延长的，须经政府信息公开工作机构负责人同意，并在原期限届满前告知申请人。最长20个工作日，只能延长一次。"],
      fields: [
        OfficeField("workingDays", "延长几个工作日", .number, hint: "1至20。", initial: "20"),
        OfficeField("reason", "延长的原因", .text(rows: 3), hint: "告知书中会写明。"),
        OfficeField("notifiedOn", "告知申请人的日期", .day, hint: "应当在原期限届满前。", initial: today.description),
        .papers("延期答复告知书"),
      ],
      read: { input in
        let (days, reason) = (input.number("workingDays", in: 1...20), input.text("reason", limit: FormInput.textLimit))
        guard let day = input.day("notifiedOn"), let days, let reason else { return nil }
        return .extend(workingDays: days, reason: reason, notifiedOn: day)
      })
  }

  static func askReasons(_ today: Day) -> ActionForm {
    ActionForm(
      .askReasons,
      explanation: ["申请的数量、频次明显超过合理范围的，可以要求申请人说明理由。答复期限照常计算，不因此停止。"],
      fields: [
        OfficeField("facts", "申请的数量和频次", .text(rows: 4), hint: "写明期间、件数、内容，作为要求说明理由的事实。"),
        OfficeField("period", "说明理由的期限（工作日）", .number, hint: "不填时按本机关的设定。", isOptional: true),
      ] + ServiceFields.notice(today: today) + [.papers("说明理由告知书")],
      read: { input in
        let facts = input.text("facts", limit: FormInput.textLimit)
        let period = input.optionalNumber("period", in: 1...60)
        let method = input.choice("serviceMethod", of: ServiceMethod.self)
        guard let day = input.day("on"), let method, let facts else { return nil }
        return .askReasons(facts: facts, periodWorkingDays: period, on: day, by: method)
      })
  }

  /// The day a posted notice reached the applicant, whichever the case waits on.
  static func recordNoticeReceipt(_ law: Case, _ today: Day) -> ActionForm {
    let posted = law.awaitedService.map { "\(law.awaitedNotice?.paper.label ?? "")于\($0.sentOn.chinese)邮寄发出。" } ?? ""
    return ActionForm(
      .recordNoticeReceipt,
      explanation: ["\(posted)告知的期限自申请人收到之日起算。依据邮政投递回执、送达回证或者申请人的确认登记；没有登记以前，不会按逾期处理。"],
      fields: [.happened("送达日期", on: today, hint: "申请人签收的日期，不是交邮日期。"), .papers("送达凭证")],
      uploads: .proofOfService,
      read: { input in input.day("on").map { .recordNoticeReceipt(on: $0) } })
  }

  static func receiveReasons(_ today: Day) -> ActionForm {
    ActionForm(
      .receiveReasons,
      explanation: ["登记申请人说明理由的日期。理由不合理的，可以告知不予处理；理由合理但无法按期答复的，可以确定延迟答复的合理期限。"],
      fields: [.happened("收到理由的日期", on: today), .papers("申请人说明的理由")], uploads: .correction,
      read: { input in input.day("on").map { .receiveReasons(on: $0) } })
  }

  static func deferReply(_ today: Day) -> ActionForm {
    ActionForm(
      .deferReply,
      explanation: ["申请理由合理，但数量、频次太大而无法按期答复的，可以确定延迟答复的合理期限，并告知申请人。"],
      fields: [
        OfficeField("until", "延迟到哪一天", .day),
        OfficeField("reason", "理由", .text(rows: 3), hint: "告知书中会写明。"),
        .happened("告知申请人的日期", on: today),
        .papers("延迟答复告知书"),
      ],
      read: { input in
        let (until, reason) = (input.day("until"), input.text("reason", limit: FormInput.textLimit))
        guard let day = input.day("on"), let until, let reason else { return nil }
        return .deferReply(until: until, reason: reason, on: day)
      })
  }
}
