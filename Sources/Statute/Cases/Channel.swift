/// How the application came (申请渠道), on which its day of receipt depends.
public enum Channel: String, CaseIterable, Codable, Sendable {
  case portal, email, fax, signedMail, ordinaryMail, inPerson, oral

  /// Whether the receipt is the day both sides confirm, or that of the office's confirmation for an ordinary letter; else
  /// the day of handing in or signing is (条例第三十一条).
  public var isConfirmedByBoth: Bool {
    switch self {
    case .portal, .email, .fax, .ordinaryMail: true
    case .signedMail, .inPerson, .oral: false
    }
  }

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
