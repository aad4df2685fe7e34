package import Statute

/// An application as a person filled it in (申请表), before anything is known to be right. 条例第二十九条 names the whole
/// of what may be asked: who applies and how to reach them, what they want, and in which form. The purpose is not asked.
package struct ApplicationForm: Sendable, Equatable, Codable {
  package var applicantKind: ApplicantKind?
  /// The name of the person or organisation (姓名或者名称).
  package var name = ""
  /// The kind of identity paper (身份证明).
  package var identityDocument: IdentityDocument?
  /// The number on it.
  package var identityNumber = ""
  /// The representative in law of an organisation (法定代表人或者负责人).
  package var legalRepresentative = ""
  /// The person to talk to at an organisation (联系人).
  package var contactPerson = ""
  package var telephone = ""
  package var email = ""
  package var postalCode = ""
  package var address = ""
  /// The name or document number of the information (所需信息的名称、文号), one line.
  package var subject = ""
  /// Other features by which it can be found (其他特征性描述).
  package var features = ""
  package var formWanted: FormWanted?
  /// Help wanted because of a difficulty in reading, seeing or hearing (条例第四十三条).
  package var assistance = ""

  package init() {}

  /// The description that is put on file: the subject, and below it the features.
  package var requested: String {
    let more = features.trimmed
    return more.isEmpty ? subject.trimmed : "\(subject.trimmed)\n\(more)"
  }
}

/// The papers by which an applicant proves who they are (身份证明).
package enum IdentityDocument: String, CaseIterable, Codable, Sendable {
  /// 居民身份证
  case residentIdentity
  /// 统一社会信用代码
  case creditCode
  /// 护照
  case passport
  /// 港澳台居民居住证、来往内地（大陆）通行证
  case travelPermit
  /// 其他有效证明
  case other

  /// The Chinese name.
  package var label: String {
    switch self {
    case .residentIdentity: "居民身份证"
    case .creditCode: "统一社会信用代码"
    case .passport: "护照"
    case .travelPermit: "港澳台居民居住证或者通行证"
    case .other: "其他有效身份证明"
    }
  }
}
