/// The manner in which the applicant wants the information (获取信息的方式), Art. 29(2)(3), Art. 40.
public enum FormWanted: String, CaseIterable, Codable, Sendable {
  case portal, email, post, inPerson, readOnSite, fax

  /// The Chinese name.
  public var label: String {
    switch self {
    case .portal: "网上获取"
    case .email: "电子邮件"
    case .post: "邮寄纸质件"
    case .inPerson: "自行领取"
    case .readOnSite: "现场阅览、抄录"
    case .fax: "传真"
    }
  }
}
