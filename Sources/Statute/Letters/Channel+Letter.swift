extension Channel {
  /// How the application was made, as a sentence says it before 提交 (通过互联网在线平台).
  public var adverb: String {
    switch self {
    case .portal: "通过互联网在线平台"
    case .email: "以电子邮件方式"
    case .fax: "以传真方式"
    case .signedMail, .ordinaryMail: "以邮寄方式"
    case .inPerson: "当面"
    case .oral: "以口头方式（由本机关代为填写申请）"
    }
  }
}
