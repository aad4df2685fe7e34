import PageKit
import Desk
import Ledger
import Statute
import WebSupport

/// The fields of a form by the place they stand at; nil where the kind of case does not ask.
struct ApplyFields {
  var body: Field?
  var applicantKind, name, legalRepresentative, contactPerson: Field?
  var identityDocument, identityNumber, identityFile, agent, agentFile: Field?
  var telephone, email, address, postalCode: Field?
  var subject, features, earlier, attachments: Field?
  var formWanted, help, assistance: Field?

  init(_ form: ApplyForm) {
    let typed = form.application
    if form.bodies.count > 1 {
      body = .select(
        "body", "受理机关", options: form.bodies.map { (String($0.id), $0.facts.name) }, chosen: String(form.body),
        hint: "选择制作或者保存这一信息的机关。不确定时选择\(form.bodies.first?.facts.name ?? "")。", width: "long")
    }
    addApplicant(typed)
    addContact(typed)
    addMatter(typed)
    formWanted = .radios(
      "formWanted", ApplyWording(kind: typed.caseKind).form,
      options: ApplyForm.formsWanted(typed.caseKind).map { ($0.rawValue, $0.formLabel, $0.formHint) },
      chosen: typed.formWanted?.rawValue)
    help = .checks(
      "help", "阅读、视听有困难，需要的帮助", options: HelpWanted.allCases.map { ($0.rawValue, $0.label, nil) },
      chosen: Set(typed.help.map(\.rawValue)))
    assistance = .text(
      "assistance", "其他需要的帮助", value: typed.assistance, hint: "例如：需要手语翻译。", optional: true, width: "long")
  }

  private mutating func addApplicant(_ typed: ApplicationForm) {
    let thing = ApplyWording(kind: typed.caseKind).thing
    applicantKind = .radios(
      "applicantKind", "\(thing)人类别", options: ApplicantKind.allCases.map { ($0.rawValue, $0.formLabel, nil) },
      chosen: typed.applicantKind?.rawValue, inColumns: true)
    name = .text(
      "name", "姓名或者名称", value: typed.name, hint: "自然人填写证件上的姓名，单位填写证照上的全称。", width: "long",
      autocomplete: "name")
    legalRepresentative = .text(
      "legalRepresentative", "法定代表人或者负责人", value: typed.legalRepresentative, hint: "单位\(thing)时填写。", optional: true)
    contactPerson = .text(
      "contactPerson", "联系人", value: typed.contactPerson, hint: "单位\(thing)时必须填写。", optional: true)
    guard typed.caseKind != .activeDisclosureProposal else { return }
    identityDocument = .select(
      "identityDocument", "身份证明",
      options: [("", "请选择")] + IdentityDocument.allCases.map { ($0.rawValue, $0.label) },
      chosen: typed.identityDocument?.rawValue ?? "")
    identityNumber = .text(
      "identityNumber", "证件号码", value: typed.identityNumber, hint: "居民身份证和统一社会信用代码都是18位。", autocomplete: "off")
    identityFile = .file(
      "identityFile", "身份证明的图片", accept: FormSizes.identity.accept,
      hint: "只有护照、通行证和其他证件需要上传。PDF、JPG 或者 PNG，1 个，不超过 10 MB。", uploading: true,
      sizeLimit: FormSizes.identity.fileLimit)
    agent = .text(
      "agent", "代理人姓名", value: typed.agent, hint: "申请人和联系方式仍填写委托人的。", optional: true)
    agentFile = .file(
      "agentFile", "授权委托书", accept: FormSizes.identity.accept,
      hint: "有代理人的必须上传。PDF、JPG 或者 PNG，1 个，不超过 10 MB。", uploading: true,
      sizeLimit: FormSizes.identity.fileLimit)
  }

  private mutating func addContact(_ typed: ApplicationForm) {
    telephone = .text("telephone", "联系电话", value: typed.telephone, type: "tel", autocomplete: "tel")
    email = .text(
      "email", "电子邮箱", value: typed.email, hint: "选择电子邮件的必须填写。", optional: true, type: "email",
      autocomplete: "email")
    address = .text(
      "address", "通信地址", value: typed.address, hint: "选择邮寄的必须填写，文书寄到这个地址。", optional: true, width: "long",
      autocomplete: "street-address")
    postalCode = .text(
      "postalCode", "邮政编码", value: typed.postalCode, optional: true, width: "short", autocomplete: "postal-code",
      inputmode: "numeric")
  }

  private mutating func addMatter(_ typed: ApplicationForm) {
    let limits = "最多 5 个，每个不超过 10 MB，PDF、Word 或者图片。"
    func attachments(_ label: String, _ hint: String, optional: Bool = true) -> Field {
      .file(
        "attachments", label, accept: FormSizes.papers.accept, hint: hint + limits, optional: optional, multiple: true,
        uploading: true, sizeLimit: FormSizes.papers.fileLimit)
    }
    switch typed.caseKind {
    case .disclosure:
      subject = .text(
        "subject", "所需信息的名称或者文号", value: typed.subject, hint: "一份申请只写一个事项，办理更快。", width: "long")
      features = .area(
        "features", "其他便于查找的特征", value: typed.features, hint: "例如形成的大致时间、制作机关、涉及的地块或者项目。", optional: true,
        rows: 5, limit: ApplicationForm.Limit.text)
      self.attachments = attachments("附件", "有助于查找的材料。")
    case .recordCorrection:
      subject = .text(
        "subject", "记录在哪一份信息里", value: typed.subject, hint: "写信息的名称或者文号，不要写个人情况。例如：2025年度村民建房登记表。",
        width: "long")
      features = .area(
        "features", "哪里不准确，应当怎样更正", value: typed.features, hint: "写明现在的记录、正确的内容和理由。", rows: 6,
        limit: ApplicationForm.Limit.text)
      self.attachments = attachments("证据材料", "能够证明记录不准确的材料。", optional: false)
    case .activeDisclosureProposal:
      subject = .text(
        "subject", "建议公开的信息的名称或者文号", value: typed.subject, hint: "一份建议只写一项信息。", width: "long")
      features = .area(
        "features", "为什么应当主动公开", value: typed.features, hint: "例如涉及哪些人的利益，需要哪些人知道。", rows: 5,
        limit: ApplicationForm.Limit.text)
      earlier = .text(
        "earlier", "以前申请这项信息的登记编号或者查询编号", value: typed.earlier, hint: "在登记回执上。不要填写查询密码。", optional: true)
      self.attachments = attachments("附件", "有助于说明的材料。")
    }
  }

  var all: [Field] { Self.paths.compactMap { self[keyPath: $0] } }

  func marked(_ problems: [FieldProblem]) -> ApplyFields {
    var fields = self
    for path in Self.paths { fields[keyPath: path] = self[keyPath: path]?.marked(problems) }
    return fields
  }

  /// Puts the words about refused files beside their fields.
  mutating func refuse(_ words: [String: [String]]) {
    for path in [\ApplyFields.attachments, \.identityFile, \.agentFile] {
      guard let name = self[keyPath: path]?.name, let words = words[name] else { continue }
      self[keyPath: path]?.error = words.joined(separator: "；")
    }
  }

  private static var paths: [WritableKeyPath<ApplyFields, Field?>] {
    [
      \.body, \.applicantKind, \.name, \.legalRepresentative, \.contactPerson, \.identityDocument, \.identityNumber,
      \.identityFile, \.agent, \.agentFile, \.telephone, \.email, \.address, \.postalCode, \.subject, \.features,
      \.earlier, \.attachments, \.formWanted, \.help, \.assistance,
    ]
  }
}
