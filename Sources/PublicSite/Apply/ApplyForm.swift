import PageKit
import Civil
import Desk
import Ledger
import Statute
import WebSupport

/// The application form as a page: its fields with what was typed, and reading them back.
/// 条例第二十九条 names all that may be asked, and nothing else is asked.
struct ApplyForm {
  var application: ApplicationForm
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
    application = ApplicationForm()
    application.caseKind = form["caseKind"].flatMap(CaseKind.init(rawValue:)) ?? .disclosure
    application.applicantKind = form["applicantKind"].flatMap(ApplicantKind.init(rawValue:))
    application.name = form["name"] ?? ""
    application.identityDocument = form["identityDocument"].flatMap(IdentityDocument.init(rawValue:))
    application.identityNumber = form["identityNumber"] ?? ""
    application.legalRepresentative = form["legalRepresentative"] ?? ""
    application.contactPerson = form["contactPerson"] ?? ""
    application.agent = form["agent"] ?? ""
    application.telephone = form["telephone"] ?? ""
    application.email = form["email"] ?? ""
    application.postalCode = form["postalCode"] ?? ""
    application.address = form["address"] ?? ""
    application.subject = form["subject"] ?? ""
    application.features = form["features"] ?? ""
    application.earlier = form["earlier"] ?? ""
    application.formWanted = form["formWanted"].flatMap(FormWanted.init(rawValue:)).flatMap {
      Self.formsWanted(application.caseKind).contains($0) ? $0 : nil
    }
    application.help = HelpWanted.allCases.filter { form.all("help").contains($0.rawValue) }
    application.assistance = form["assistance"] ?? ""
    application = application.harmless.settled
  }

  /// The ways that are offered here.
  static func formsWanted(_ kind: CaseKind) -> [FormWanted] {
    kind == .disclosure ? [.portal, .email, .post, .inPerson, .readOnSite] : [.portal, .email, .post]
  }

  /// What must be put right, the form's own rules and those of the desk together.
  func problems(files: [DraftFile], on today: Day) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if !bodies.contains(where: { $0.id == body }) { problems.append(FieldProblem("body", .notAChoice)) }
    problems += application.problems(on: today)
    if let problem = documentProblem { problems.append(problem) }
    if application.caseKind != .disclosure, application.formWanted == nil {
      problems.append(FieldProblem("formWanted", .missing))
    }
    for purpose in needed where !files.contains(where: { $0.purpose == purpose }) {
      problems.append(FieldProblem(purpose.rawValue, .missing))
    }
    return problems
  }

  /// A paper that the applicant's kind does not have: a person no credit code, an organisation no identity card.
  private var documentProblem: FieldProblem? {
    guard application.caseKind != .activeDisclosureProposal, let kind = application.applicantKind,
      let document = application.identityDocument
    else { return nil }
    let personal: Set<IdentityDocument> = [.residentIdentity, .passport, .travelPermit]
    if kind.isOrganisation, personal.contains(document) {
      return FieldProblem("identityDocument", .unusable("单位申请的，请选择统一社会信用代码或者其他有效身份证明"))
    }
    if !kind.isOrganisation, document == .creditCode {
      return FieldProblem("identityDocument", .unusable("自然人申请的，请选择居民身份证或者其他身份证件"))
    }
    return nil
  }

  /// What must be uploaded with the answers given.
  private var needed: [DraftFile.Purpose] {
    var needed: [DraftFile.Purpose] = []
    let withoutCheckDigit: Set<IdentityDocument> = [.passport, .travelPermit, .other]
    if application.caseKind != .activeDisclosureProposal, let document = application.identityDocument,
      withoutCheckDigit.contains(document)
    {
      needed.append(.identityFile)
    }
    if application.agent.trimmed.nonEmpty != nil { needed.append(.agentFile) }
    // Whoever asks for a correction has evidence: 条例第四十一条.
    if application.caseKind == .recordCorrection { needed.append(.attachments) }
    return needed
  }

  var fields: ApplyFields { ApplyFields(self) }
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
