import PageKit
import Civil
import Desk
import Ledger
import Statute

/// The ways to deal with an application that another body is responsible for.
enum TransferWay: String, CaseIterable {
  /// Passed on, and opened in the register of a body of this installation.
  case here
  /// Passed on by a letter.
  case letter
  /// Not passed on: the applicant is told whom to ask.
  case tell

  func choice(of law: Case) -> OfficeChoice {
    switch self {
    case .here:
      OfficeChoice(rawValue, "转送本系统内的机关，同时在该机关登记", hint: "材料一并转去，到达日期为转送之日，由该机关确认收到日期（第三十一条）。")
    case .letter: OfficeChoice(rawValue, "书面转送其他机关", hint: "另附转送函。")
    case .tell:
      law.kind == .recordCorrection
        ? OfficeChoice(rawValue, "不转送，告知申请人向有权更正的机关提出", hint: "依据第四十一条，到“处理更正申请”办理。")
        : OfficeChoice(
          rawValue, "不转送，答复申请人不属于本机关负责公开", hint: "依据第三十六条第五项：说明理由，能够确定负责公开的机关的，告知名称和联系方式。")
    }
  }
}

extension ActionForm {
  static func transfer(_ law: Case, _ today: Day, receivers: [OfficeChoice]) -> ActionForm {
    let ways = TransferWay.allCases.filter { $0 != .here || !receivers.isEmpty }
    var fields = [OfficeField("way", "怎样办理", .radios(ways.map { $0.choice(of: law) }))]
    if !receivers.isEmpty {
      fields.append(
        OfficeField(
          "receiver", "转送给哪个机关", .list([OfficeChoice("", "请选择")] + receivers), hint: "本系统内转送时选择。",
          isOptional: true))
    }
    fields += [
      OfficeField("to", "转送的机关", .line, hint: "书面转送时填写机关的全称。", isOptional: true),
      OfficeField("reason", "转送的原因", .text(rows: 3)),
      OfficeField(
        "told", "怎样告知申请人的", .text(rows: 2), hint: "转送应当让申请人知道。写明告知的日期和方式，不写个人信息。"),
      .happened("转送日期", on: today), .papers("转送函"),
    ]
    return ActionForm(
      .transfer,
      explanation: [
        law.kind == .disclosure
          ? "只用于还没有确认收到、明显应由其他机关办理的申请；确认收到以后，应当答复申请人。"
          : "不属于本机关职权的，可以转送有权办理的机关，也可以告知申请人向该机关提出。"
      ],
      fields: fields,
      read: { input in
        guard let way: TransferWay = input.choice("way") else { return nil }
        let (reason, told) = (
          input.text("reason", limit: FormInput.textLimit), input.text("told", limit: FormInput.textLimit)
        )
        let day = input.day("on")
        let (receiver, name) = target(way, receivers, &input)
        guard let day, let reason, let told, let name else { return nil }
        guard let receiver else { return .transfer(to: name, reason: "\(reason)（告知申请人：\(told)）", on: day) }
        // The desk gives the case its number in that register when it opens it.
        return .transfer(
          to: name, reason: reason, on: day, opened: OpenedElsewhere(caseID: receiver, number: "", told: told))
      })
  }

  /// Where it goes: the receiver's id where it is a body of this installation, and its name.
  private static func target(
    _ way: TransferWay, _ receivers: [OfficeChoice], _ input: inout FormInput
  ) -> (id: String?, name: String?) {
    guard way == .here else { return (nil, input.text("to")) }
    guard let chosen = input.text("receiver") else { return (nil, nil) }
    guard let receiver = receivers.first(where: { $0.value == chosen }) else {
      input.refuse("receiver", .notAChoice)
      return (nil, nil)
    }
    return (receiver.value, receiver.label)
  }

  /// Putting the day right on which the paper that ended the case counts as served.
  static func adjustService(_ law: Case) -> ActionForm {
    ActionForm(
      .adjustService,
      explanation: [
        "只用于登记的日期与送达凭证不一致的情形。原来的记录不会删除，更正作为新的一条记入办理过程；是否按期、年报的年度随之重新计算。",
        "直接送达、代为送达的，以签收之日为准；邮寄的，以交邮之日为准，并且只能通过邮政企业寄递；电子邮件、传真的，以发出之日为准。",
      ],
      fields: [
        OfficeField("to", "正确的送达日期", .day, initial: law.outcomes.last?.day.description ?? ""),
        OfficeField("reason", "更正的原因", .text(rows: 3), hint: "写明依据，例如邮戳或者送达回证上的日期。"),
        .papers("依据材料", hint: "已经补充为送达凭证的，不用再传。"),
      ], uploads: .other,
      read: { input in
        let reason = input.text("reason", limit: FormInput.textLimit)
        guard let day = input.day("to"), let reason else { return nil }
        return .adjustService(to: day, reason: reason)
      })
  }
}
