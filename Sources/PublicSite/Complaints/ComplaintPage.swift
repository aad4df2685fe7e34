import PageKit
import Civil
import Desk
import Ledger
import Statute
import WebSupport

/// 投诉举报: how the office is reached, and the form (see public/complaint).
struct ComplaintPage {
  let supervisor: String
  let contacts: [Fact]
  let hasContacts: Bool
  let period: String?
  let source: String
  let hasErrors: Bool
  let errors: [ErrorLink]
  let matter: [Field]
  let person: [Field]
  let attachments: UploadList?
  let challenge: Field
  let challengeToken: String
  let action: String = Route.complaint.path

  init(
    _ about: (office: ComplaintOffice, supervisor: String, bodies: [Body], contact: SiteFacts),
    _ fields: ComplaintFields,
    files: [DraftFile] = [], problems: [FieldProblem] = [], wrongFiles: [String] = [],
    question: (question: String, token: String), verdict: ChallengeVerdict? = nil, token: (DraftFile) throws -> String
  ) rethrows {
    let (office, contact) = (about.office, about.contact)
    supervisor = about.supervisor
    contacts = [
      ("主管部门", about.supervisor), ("电话", office.telephone ?? contact.phone),
      ("信箱", office.mailbox ?? contact.email), ("地址", office.address ?? contact.address),
      ("接待时间", office.hours ?? contact.hours),
    ].compactMap { name, text in text.map { Fact(name, $0) } }
    hasContacts = !contacts.isEmpty
    period = office.periods.replyWorkingDays.map { "自收到之日起\($0)个工作日内答复" }
    source = office.periods.source
    var challenge = Field.text(
      Challenge.answerField, question.question, hint: "用来防止程序自动提交。写数字或者汉字都可以。", width: "short",
      autocomplete: "off")
    challenge.error = verdict.flatMap(ApplyPage.words)
    self.challenge = challenge
    challengeToken = question.token
    matter = fields.matter.map { $0.marked(problems) }
    person = fields.person.map { $0.marked(problems) }
    var upload = Field.file(
      "attachments", "附件", accept: FormSizes.papers.accept, hint: "最多 5 个，每个不超过 10 MB，PDF、Word 或者图片。",
      multiple: true, uploading: true, sizeLimit: FormSizes.papers.fileLimit)
    upload.error = wrongFiles.isEmpty ? nil : wrongFiles.joined(separator: "；")
    attachments = try UploadList(upload, .attachments, files, token)
    let all = matter + [upload] + person + [challenge]
    errors = ErrorLink.links(problems.filter { $0.field != "attachments" }, fields: all)
    hasErrors = !errors.isEmpty
  }
}

/// The receipt, shown once (see public/complaint-receipt).
struct ComplaintReceiptPage {
  let title: String
  let number: String
  let followCode: String
  let secret: String
  let facts: [Fact]
  let explanation: [String]
  let office: String
  let date: String
  let followURL: String = Route.complaintCase.path

  init(_ followed: FollowedComplaint, _ access: FollowAccess) {
    let receipt = followed.receipt
    title = "\(receipt.kind.label)回执"
    number = receipt.number
    followCode = access.code
    secret = access.secret
    office = followed.office
    date = receipt.receivedOn.chinese
    facts = [
      Fact("受理机关", followed.office), Fact("被投诉举报的机关", receipt.respondent.name),
      Fact("反映的问题", receipt.matter.label), Fact("标题", receipt.title),
      Fact("姓名", receipt.isAnonymous ? "匿名" : "已经保存，不提供给被投诉举报的机关"),
    ]
    explanation = [
      ComplaintFollowPage.promise(followed),
      receipt.isAnonymous ? "匿名提出的，答复只能凭查询编号和密码查看，请保存好。" : "答复书会送给您，也可以凭查询编号和密码随时查看。",
      ComplaintRoads.remaining,
    ]
  }
}
