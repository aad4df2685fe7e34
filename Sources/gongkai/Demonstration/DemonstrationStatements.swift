import Statute

/// What the demonstration's replies say beyond their notes.
enum DemonstrationStatements {
  /// The statements of each item of a reply; none for any other act.
  static func details(_ command: CaseCommand) -> [[ReplyElement: String]] {
    guard case .reply(let draft) = command else { return [] }
    return draft.items.map { item in
      let required = item.kind.requiredElements
      guard required.count > 1 else { return [:] }
      return Dictionary(uniqueKeysWithValues: required.map { ($0, text($0, item)) })
    }
  }

  private static func text(_ element: ReplyElement, _ item: ReplyItem) -> String {
    switch element {
    case .information: "《\(item.subject)》电子文本一份"
    case .wayToObtain: "登录本网站“查询申请”，凭查询编号和查询密码下载"
    case .timeToObtain: "自本答复作出之日起"
    case .withheldPart: "涉及第三方个人的姓名、证件号码和账号"
    default: item.note
    }
  }
}
