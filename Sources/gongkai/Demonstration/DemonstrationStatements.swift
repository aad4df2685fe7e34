import Desk
import Statute

/// What the demonstration's replies say beyond their notes.
enum DemonstrationStatements {
  /// The statements of each item of a reply; none for any other act.
  static func details(_ command: CaseCommand) -> [[ReplyElement: String]] {
    guard let draft = command.arguments as? ReplyDraft else { return [] }
    return draft.items.map { item in
      let required = item.kind.requiredElements
      guard required.count > 1 else { return [:] }
      return Dictionary(uniqueKeysWithValues: required.map { ($0, text($0, item)) })
    }
  }

  /// What a letter asks for; nil for what it can do without.
  static func answer(_ ask: LetterAsk, of paper: PaperKind) -> String? {
    switch ask {
    case .documentNumber: nil
    case .item: "见所附材料"
    case .addressee:
      switch paper {
      case .transferLetter: nil
      case .thirdPartyConsultation, .thirdPartyNotice: "云岭城投住房租赁有限公司"
      case .registrationForm, .receipt, .correctionNotice, .reasonsNotice, .deferralNotice, .extensionNotice,
        .coMakerConsultation, .assistanceLetter, .consultationNotice, .feeNotice, .reply, .noFurtherHandling,
        .terminationNotice, .approvalForm:
        "云岭市交通运输局"
      }
    case .field(.concern): "申请公开的信息涉及贵方的登记信息和联系方式"
    case .field(.closingFacts): "申请人去世，没有权利义务承受人"
    case .field(.publicInterest): "涉及公共安全，不公开会对公共利益造成重大影响"
    case .field(.disclosed): "所申请信息中不涉及个人信息的部分"
    case .field(.consulted): "第三方"
    case .field(let field): "\(field.rawValue)见案卷"
    }
  }

  private static func text(_ element: ReplyElement, _ item: ReplyItem) -> String {
    switch element {
    case .information: "《\(item.subject)》电子文本一份"
    case .wayToObtain: "登录本网站“查询申请”，凭查询编号和查询密码下载"
    case .timeToObtain: "自本答复作出之日起"
    case .withheldPart: "涉及第三方个人的姓名、证件号码和账号"
    case .reasons, .searchRecord, .responsibleBody, .specialRegime, .earlierReply, .otherRoute, .unclearPoints,
      .deferredUntil:
      item.note
    }
  }
}
