import PageKit
import Civil
import Desk
import Ledger
import Statute

extension ActionForm {
  /// Which day is asked depends on the channel: what was handed over or signed for is received that day, everything
  /// else on the day both sides confirm (条例第三十一条).
  static func confirmReceipt(_ law: Case, _ today: Day, _ calendar: WorkingCalendar) -> ActionForm {
    switch law.channel {
    case .inPerson, .oral, .signedMail:
      return ActionForm(
        .confirmReceipt,
        explanation: [
          "\(law.channel.label)的申请，以\(law.channel == .signedMail ? "签收" : "提交")之日为收到申请之日，即\(law.arrivedOn.chinese)，不用另填。",
          begins(law),
        ], fields: [.papers("登记回执", hint: "有已签章的回执时上传。")],
        read: { _ in .confirmReceipt(confirmedOn: nil, delayReason: nil) })
    case .ordinaryMail, .portal, .email, .fax:
      let isLetter = law.channel == .ordinaryMail
      let latest = law.receiptConfirmationDay(calendar: calendar)
      let isLate = latest.map { today > $0 } ?? true
      let byDay = latest.map { "，至迟应当在\($0.chinese)" } ?? ""
      var fields: [OfficeField] = [
        OfficeField(
          "confirmedOn", "与申请人确认的日期", .day,
          hint: isLetter
            ? "应当于收到信函的当日（\(law.arrivedOn.chinese)）与申请人确认。" : "双方确认之日，不早于\(law.arrivedOn.chinese)\(byDay)。",
          initial: today.description)
      ]
      if isLetter || isLate {
        fields.append(
          OfficeField(
            "delayReason", isLetter ? "当日未能确认的原因" : "未能及时确认的原因", .text(rows: 3),
            hint: isLetter
              ? "确认日期晚于收到信函之日的，必须填写。" : "确认日期晚于到达后的下一个工作日\(latest.map { "（\($0.chinese)）" } ?? "")的，必须填写。",
            isOptional: true))
      }
      fields.append(.papers("确认的记录", hint: "电话记录、邮件截图等。"))
      return ActionForm(
        .confirmReceipt,
        explanation: ["通过\(law.channel.label)提交的申请，以双方确认之日为收到申请之日。点击提交的时间不是收到的时间。", begins(law)],
        fields: fields,
        read: { input in
          let reason = input.optionalText("delayReason", limit: FormInput.textLimit)
          guard let day = input.day("confirmedOn") else { return nil }
          return .confirmReceipt(confirmedOn: day, delayReason: reason)
        })
    }
  }

  /// What begins with the receipt.
  private static func begins(_ law: Case) -> String {
    law.kind == .disclosure
      ? "确认后，自次日起计算答复期限。" : "条例没有规定这类事项的办理期限；本机关设有期限的，自次日起计算。"
  }

  static func adjustReceipt(_ law: Case) -> ActionForm {
    var which: [OfficeField] = []
    if let original = law.originalReceipt, let supplied = law.receiptDay {
      which.append(
        OfficeField(
          "which", "更正哪一个日期",
          .radios([
            OfficeChoice("supplied", "收到补正后的申请：\(supplied.chinese)"),
            OfficeChoice("original", "收到原申请：\(original.chinese)"),
          ]), initial: "supplied"))
    }
    return ActionForm(
      .adjustReceipt,
      explanation: ["只用于登记有误的情形。原来的记录不会删除，更正作为新的一条记入办理过程，期限重新计算。"],
      fields: which + [
        OfficeField("to", "正确的收到日期", .day, initial: law.receiptDay?.description ?? ""),
        OfficeField("reason", "更正的原因", .text(rows: 3), hint: "写明依据，例如签收回执上的日期。"),
        .papers("依据材料"),
      ], uploads: .other,
      read: { input in
        let isOriginal = law.originalReceipt != nil && input.optionalText("which") == "original"
        let reason = input.text("reason", limit: FormInput.textLimit)
        guard let day = input.day("to"), let reason else { return nil }
        return .adjustReceipt(to: day, reason: reason, ofOriginal: isOriginal)
      })
  }

  /// Which step, as the form names it: its kind, and the letter where there are several.
  static func value(of step: CaseStep) -> String { step.kind.rawValue + (step.letter.map { ":\($0)" } ?? "") }

  static func adjustStep(_ law: Case) -> ActionForm {
    let steps = law.datedSteps
    let choices = steps.map { step in
      OfficeChoice(
        value(of: step), step.kind.label + (step.letter.map { "（\($0)）" } ?? ""),
        hint: law.day(of: step).map { "登记为\($0.chinese)" } ?? "")
    }
    return ActionForm(
      .adjustStep,
      explanation: [
        "只用于登记有误的情形。原来的记录不会删除，更正作为新的一条记入办理过程，期限重新计算。",
        "更正后的日期应当是依法可以办理这一步骤的日期；以后的步骤因此不能成立的，不能更正。",
      ],
      fields: [
        OfficeField("step", "哪一步骤", .radios(choices), initial: choices.count == 1 ? choices[0].value : ""),
        OfficeField("to", "正确的日期", .day),
        OfficeField("reason", "更正的原因", .text(rows: 3), hint: "写明依据，例如送达回证或者银行回单上的日期。"),
        .papers("依据材料"),
      ], uploads: .other,
      read: { input in
        let (chosen, day) = (input.text("step"), input.day("to"))
        let step = steps.first { value(of: $0) == chosen }
        if chosen != nil, step == nil { input.refuse("step", .notAChoice) }
        let reason = input.text("reason", limit: FormInput.textLimit)
        guard let step, let day, let reason else { return nil }
        return .adjustStep(step, to: day, reason: reason)
      })
  }

  /// One line of the text becomes one application; the desk gives each its number when it is confirmed.
  static func split(_ law: Case, _ today: Day) -> ActionForm {
    ActionForm(
      .split,
      explanation: ["一件申请要求公开多项不同的政府信息时，分为几件分别办理。各件沿用原来的收到日期，分别编号、分别答复、分别统计；原件不再统计。"],
      fields: [
        OfficeField(
          "parts", "分成哪几件", .text(rows: 6), hint: "一行一件，写明每件申请的内容，至少两行。原申请：\(law.requested)"),
        .happened("分案日期", on: today),
      ],
      read: { input in
        let parts = input.lines("parts")
        guard let day = input.day("on"), !parts.isEmpty else { return nil }
        return .split(
          into: parts.enumerated().map { SplitPart(id: "part-\($0 + 1)", number: "part-\($0 + 1)", requested: $1) },
          on: day)
      })
  }
}
