package import Statute

/// An application as a person filled it in (申请表), before anything is known to be right. 条例第二十九条 names the whole
/// of what may be asked: who applies and how to reach them, what they want, and in which form. The purpose is not asked.
///
/// A request to correct one's own record (第四十一条) and a proposal for active disclosure (第四十四条) use the same form with
/// less in it: `caseKind` says which.
package struct ApplicationForm: Sendable, Equatable, Codable {
  /// What is asked of the body (事项类型).
  package var caseKind = CaseKind.disclosure
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
  /// The person who acts under a power of attorney (代理人).
  package var agent = ""
  /// The name or document number of the information (所需信息的名称、文号), one line.
  package var subject = ""
  /// Other features by which it can be found (其他特征性描述); for a correction what is wrong and what would be right
  /// (不准确之处), for a proposal why it should be published (建议的理由).
  package var features = ""
  /// For a proposal: the register number or the follow code of an earlier application, as typed (相关申请).
  package var earlier = ""
  /// The form in which the information is wanted; for the two other kinds of case, how the result is told.
  package var formWanted: FormWanted?
  /// The kinds of help wanted because of a difficulty in reading, seeing or hearing (条例第四十三条).
  package var help: [HelpWanted] = []
  /// The help wanted in the applicant's own words.
  package var assistance = ""

  package init() {}

  /// The description that is put on file. What is wrong with a record about oneself tells of the person; it is kept as a
  /// paper and never enters the description.
  package var requested: String {
    let (subject, more) = (subject.trimmed, features.trimmed)
    switch caseKind {
    case .disclosure: return more.isEmpty ? subject : "\(subject)\n\(more)"
    case .recordCorrection: return subject
    case .activeDisclosureProposal:
      let reason = more.isEmpty ? [] : ["建议的理由：\(more)"]
      return ([subject] + reason + (earlier.trimmed.nonEmpty.map { ["相关申请：\($0)"] } ?? [])).joined(separator: "\n")
    }
  }

  /// What the applicant says that is kept as a paper among the others; nil where nothing is.
  var statement: String? { caseKind == .recordCorrection ? features.trimmed.nonEmpty : nil }

  /// The help wanted, as the office reads it.
  package var helpText: String {
    (help.map(\.label) + [assistance.trimmed].filter { !$0.isEmpty }).joined(separator: "；")
  }
}

/// The help that is offered to people who find it hard to read, see or hear (必要的帮助), 条例第四十三条.
package enum HelpWanted: String, CaseIterable, Codable, Sendable {
  case largePrint, readAloud, writtenContact, onSite

  /// The Chinese words of the choice.
  package var label: String {
    switch self {
    case .largePrint: "提供大字文本"
    case .readAloud: "通过电话朗读文书"
    case .writtenContact: "用短信或者电子邮件联系，不打电话"
    case .onSite: "到受理点时请工作人员协助"
    }
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
