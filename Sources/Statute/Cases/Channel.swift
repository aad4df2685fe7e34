/// How the application came (申请渠道), on which its day of receipt depends.
public enum Channel: String, CaseIterable, Codable, Sendable {
  case portal, email, fax, signedMail, ordinaryMail, inPerson, oral

  /// The Chinese name.
  public var label: String {
    switch self {
    case .portal: "互联网在线平台"
    case .email: "电子邮件"
    case .fax: "传真"
    case .signedMail: "邮寄（需签收）"
    case .ordinaryMail: "邮寄（平常信函）"
    case .inPerson: "当面提交"
    case .oral: "口头提出、代为填写"
    }
  }
}
