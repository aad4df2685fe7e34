import PageKit
import Civil
import Desk
import Statute
import WebSupport

/// An application on paper, by fax, by mail or by word of mouth as the office types it in (登记). Only what 条例第二十九条
/// allows is asked.
enum RegisterForm {
  static let channels: [Channel] = [.signedMail, .ordinaryMail, .inPerson, .fax, .email, .oral]

  /// The fields under their headings.
  static func groups(
    bodies: [(id: Int64, name: String)], today: Day
  ) -> [(title: String, fields: [OfficeField])] {
    let matters = CaseKind.allCases.map { OfficeChoice($0.rawValue, $0.label, hint: Self.hint($0)) }
    let channels = channels.map { OfficeChoice($0.rawValue, $0.label) }
    let kinds = ApplicantKind.allCases.map { OfficeChoice($0.rawValue, $0.label) }
    let documents = IdentityDocument.allCases.map { OfficeChoice($0.rawValue, $0.label) }
    let forms = FormWanted.allCases.map { OfficeChoice($0.rawValue, $0.label) }
    let places = bodies.map { OfficeChoice(String($0.id), $0.name) }
    return [
      (
        "怎样收到的",
        [
          OfficeField("caseKind", "事项类型", .radios(matters), initial: CaseKind.disclosure.rawValue),
          OfficeField("body", "受理机关", .list(places), initial: places.first?.value ?? ""),
          OfficeField("channel", "申请渠道", .radios(channels)),
          OfficeField("submittedOn", "申请人提交的日期", .day, hint: "落款日期、邮戳日期或者当面提交的日期。", initial: today.description),
          OfficeField("arrivedOn", "到达本机关的日期", .day, hint: "需签收的邮件填签收日期。", initial: today.description),
        ]
      ),
      (
        "申请人",
        [
          OfficeField("applicantKind", "申请人类别", .radios(kinds)),
          OfficeField("name", "姓名或者名称", .line),
          OfficeField(
            "identityDocument", "身份证明", .list([OfficeChoice("", "请选择")] + documents), hint: "主动公开的建议不用填写。"),
          OfficeField("identityNumber", "证件号码", .line),
          OfficeField("agent", "代理人", .line, hint: "有代理人的，同时收存授权委托书。", isOptional: true),
          OfficeField("legalRepresentative", "法定代表人或者负责人", .line, hint: "法人或者其他组织填写。", isOptional: true),
          OfficeField("contactPerson", "联系人", .line, hint: "法人或者其他组织填写。", isOptional: true),
          OfficeField("telephone", "联系电话", .line),
          OfficeField("email", "电子邮箱", .line, isOptional: true),
          OfficeField("postalCode", "邮政编码", .line, isOptional: true),
          OfficeField("address", "通信地址", .line, isOptional: true),
        ]
      ),
      (
        "申请的内容",
        [
          OfficeField("subject", "所需信息的名称或者文号", .line, hint: "列表里显示这一行，不要写个人信息。"),
          OfficeField(
            "features", "其他特征性描述", .text(rows: 4),
            hint: "更正申请写明不准确之处和正确的内容，主动公开的建议写明理由，这两种必须填写。", isOptional: true),
          OfficeField("earlier", "相关的申请", .line, hint: "主动公开的建议所依据的申请的登记编号。", isOptional: true),
          OfficeField("formWanted", "获取方式", .radios(forms), hint: "另两种事项不选的，邮寄告知结果。"),
          OfficeField("assistance", "需要的帮助", .line, hint: "阅读、视听有困难的，写明需要什么帮助。", isOptional: true),
          .papers("申请书和身份证明的扫描件"),
        ]
      ),
    ]
  }

  private static func hint(_ kind: CaseKind) -> String {
    switch kind {
    case .disclosure: "条例第二十九条、第三十三条第二款，20个工作日内答复。"
    case .recordCorrection: "条例第四十一条，有证据证明与自身相关的记录不准确；不计入年报表三。"
    case .activeDisclosureProposal: "条例第四十四条第二款；不计入年报表三。"
    }
  }

  /// The application and how it arrived; what is wrong with the arrival is remembered, the rest the desk tells.
  static func read(_ input: inout FormInput) -> (form: ApplicationForm, body: Int64?, arrival: Arrival?) {
    let typed = input.form
    var form = ApplicationForm()
    if typed.text("caseKind") != nil { form.caseKind = input.choice("caseKind") ?? .disclosure }
    form.applicantKind = typed.text("applicantKind").flatMap(ApplicantKind.init)
    form.name = typed["name"] ?? ""
    form.identityDocument = typed.text("identityDocument").flatMap(IdentityDocument.init)
    form.identityNumber = typed["identityNumber"] ?? ""
    form.agent = typed["agent"] ?? ""
    form.legalRepresentative = typed["legalRepresentative"] ?? ""
    form.contactPerson = typed["contactPerson"] ?? ""
    form.telephone = typed["telephone"] ?? ""
    form.email = typed["email"] ?? ""
    form.postalCode = typed["postalCode"] ?? ""
    form.address = typed["address"] ?? ""
    form.subject = typed["subject"] ?? ""
    form.features = typed["features"] ?? ""
    form.earlier = typed["earlier"] ?? ""
    form.formWanted = typed.text("formWanted").flatMap(FormWanted.init)
    form.assistance = typed["assistance"] ?? ""
    form = form.harmless
    let channel: Channel? = input.choice("channel")
    if let channel, !channels.contains(channel) { input.refuse("channel", .notAChoice) }
    let (submitted, arrived) = (input.day("submittedOn"), input.day("arrivedOn"))
    let body = typed.text("body").flatMap { Int64($0) }
    if body == nil { input.refuse("body", .missing) }
    guard let channel, let submitted, let arrived else { return (form, body, nil) }
    return (form, body, Arrival(channel: channel, submittedOn: submitted, arrivedOn: arrived))
  }
}
