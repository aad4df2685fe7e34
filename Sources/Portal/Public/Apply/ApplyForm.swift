import Desk
import Ledger
import Statute
import WebSupport

/// The application form as a page: its fields with what was typed, and reading them back.
/// 条例第二十九条 names all that may be asked, and nothing else is asked.
struct ApplyForm {
  var application = ApplicationForm()
  var body: Int64
  /// The bodies that take applications here.
  var bodies: [Body]

  init(body: Int64, bodies: [Body], application: ApplicationForm = ApplicationForm()) {
    self.body = body
    self.bodies = bodies
    self.application = application
  }

  init(_ form: Form, body: Int64, bodies: [Body]) {
    self.body = form["body"].flatMap { Int64($0) } ?? body
    self.bodies = bodies
    application.applicantKind = form["applicantKind"].flatMap(ApplicantKind.init(rawValue:))
    application.name = form["name"] ?? ""
    application.identityDocument = form["identityDocument"].flatMap(IdentityDocument.init(rawValue:))
    application.identityNumber = form["identityNumber"] ?? ""
    application.legalRepresentative = form["legalRepresentative"] ?? ""
    application.contactPerson = form["contactPerson"] ?? ""
    application.telephone = form["telephone"] ?? ""
    application.email = form["email"] ?? ""
    application.postalCode = form["postalCode"] ?? ""
    application.address = form["address"] ?? ""
    application.subject = form["subject"] ?? ""
    application.features = form["features"] ?? ""
    application.formWanted = form["formWanted"].flatMap(FormWanted.init(rawValue:)).flatMap {
      Self.formsWanted.contains($0) ? $0 : nil
    }
    application.assistance = form["assistance"] ?? ""
  }

  /// The ways that are offered here.
  static let formsWanted: [FormWanted] = [.portal, .email, .post, .inPerson, .readOnSite]

  /// What must be put right, the form's own rules and those of the desk together.
  func problems(files: [ApplyDraft.File]) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if !bodies.contains(where: { $0.id == body }) { problems.append(FieldProblem("body", .notAChoice)) }
    problems += application.problems
    let needsCopy: Set<IdentityDocument> = [.passport, .travelPermit, .other]
    if let document = application.identityDocument, needsCopy.contains(document),
      !files.contains(where: { $0.field == "identityFile" })
    {
      problems.append(FieldProblem("identityFile", .missing))
    }
    return problems
  }

  var fields: Fields { Fields(self) }

  /// The fields by the place they stand at.
  struct Fields {
    var body: Field?
    var applicantKind, name, legalRepresentative, contactPerson, identityDocument, identityNumber, identityFile: Field
    var telephone, email, address, postalCode: Field
    var subject, features, attachments: Field
    var formWanted, assistance: Field

    init(_ form: ApplyForm) {
      let typed = form.application
      if form.bodies.count > 1 {
        body = .select(
          "body", "受理机关", options: form.bodies.map { (String($0.id), $0.facts.name) }, chosen: String(form.body),
          hint: "向制作或者保存这一信息的机关申请。不确定时选择\(form.bodies.first?.facts.name ?? "")。", width: "long")
      }
      applicantKind = .radios(
        "applicantKind", "申请人类别", options: ApplicantKind.allCases.map { ($0.rawValue, $0.formLabel, nil) },
        chosen: typed.applicantKind?.rawValue, inColumns: true)
      name = .text(
        "name", "姓名或者名称", value: typed.name, hint: "自然人填写证件上的姓名，单位填写证照上的全称。", width: "long",
        autocomplete: "name")
      legalRepresentative = .text(
        "legalRepresentative", "法定代表人或者负责人", value: typed.legalRepresentative, hint: "单位申请时填写。", optional: true)
      contactPerson = .text("contactPerson", "联系人", value: typed.contactPerson, hint: "单位申请时必须填写。", optional: true)
      identityDocument = .select(
        "identityDocument", "身份证明",
        options: [("", "请选择")] + IdentityDocument.allCases.map { ($0.rawValue, $0.label) },
        chosen: typed.identityDocument?.rawValue ?? "")
      identityNumber = .text(
        "identityNumber", "证件号码", value: typed.identityNumber, hint: "居民身份证和统一社会信用代码都是18位。", autocomplete: "off")
      identityFile = .file(
        "identityFile", "身份证明的图片", accept: FormSizes.identity.accept,
        hint: "只有护照、通行证和其他证件需要上传。PDF、JPG 或者 PNG，不超过 10 MB。")
      telephone = .text(
        "telephone", "联系电话", value: typed.telephone, type: "tel", autocomplete: "tel")
      email = .text(
        "email", "电子邮箱", value: typed.email, hint: "选择电子邮件获取的必须填写。", optional: true, type: "email",
        autocomplete: "email")
      address = .text(
        "address", "通信地址", value: typed.address, hint: "选择邮寄的必须填写，答复寄到这个地址。", optional: true, width: "long",
        autocomplete: "street-address")
      postalCode = .text(
        "postalCode", "邮政编码", value: typed.postalCode, optional: true, width: "short", autocomplete: "postal-code",
        inputmode: "numeric")
      subject = .text(
        "subject", "所需信息的名称或者文号", value: typed.subject, hint: "一份申请只写一个事项，办理更快。", width: "long")
      features = .area(
        "features", "其他便于查找的特征", value: typed.features, hint: "例如形成的大致时间、制作机关、涉及的地块或者项目。", optional: true,
        rows: 5, limit: ApplicationForm.Limit.text)
      attachments = .file(
        "attachments", "附件", accept: FormSizes.papers.accept,
        hint: "有助于查找的材料。最多 5 个，每个不超过 10 MB，PDF、Word 或者图片。", multiple: true)
      formWanted = .radios(
        "formWanted", "获取方式", options: ApplyForm.formsWanted.map { ($0.rawValue, $0.formLabel, $0.formHint) },
        chosen: typed.formWanted?.rawValue)
      assistance = .text(
        "assistance", "阅读、视听有困难，需要的帮助", value: typed.assistance, hint: "例如：需要大字文本；听力不便，请用短信联系。",
        optional: true, width: "long")
    }

    var all: [Field] {
      [body].compactMap(\.self) + [
        applicantKind, name, legalRepresentative, contactPerson, identityDocument, identityNumber, identityFile,
        telephone, email, address, postalCode, subject, features, attachments, formWanted, assistance,
      ]
    }

    func marked(_ problems: [FieldProblem]) -> Fields {
      var fields = self
      fields.body = body?.marked(problems)
      for path in Self.paths { fields[keyPath: path] = self[keyPath: path].marked(problems) }
      return fields
    }

    private static var paths: [WritableKeyPath<Fields, Field>] {
      [
        \.applicantKind, \.name, \.legalRepresentative, \.contactPerson, \.identityDocument, \.identityNumber,
        \.identityFile, \.telephone, \.email, \.address, \.postalCode, \.subject, \.features, \.attachments,
        \.formWanted, \.assistance,
      ]
    }
  }
}

extension ApplicantKind {
  /// The choice as the form words it.
  var formLabel: String { self == .other ? "其他组织" : label }
}

extension FormWanted {
  var formLabel: String { self == .portal ? "在本网站领取电子文档" : label }

  var formHint: String? {
    switch self {
    case .portal: "凭查询编号和密码下载。"
    case .post: "通过邮政企业寄送。"
    default: nil
    }
  }
}
