import Statute
import Ledger
import Desk
import WebSupport

/// The application form, to be filled in or put right.
struct ApplyPage {
  let hasErrors: Bool
  let errors: [ErrorLink]
  let fields: ApplyForm.Fields
  /// The body, when there is no choice.
  let bodyName: String?
  /// The sealed draft: the files that were accepted already.
  let draft: String?
  let hasKept: Bool
  let kept: [Kept]
  /// The question that keeps machines out; nil once it was answered.
  let challenge: Field?
  let challengeToken: String?

  /// A file that was accepted and need not be chosen again.
  struct Kept {
    let id: String
    let sha256: String
    let name: String
    let size: String
  }

  init(
    _ form: ApplyForm, problems: [FieldProblem] = [], wrongFiles: [String: [String]] = [:], draft: String?,
    files: [ApplyDraft.File] = [], question: (question: String, token: String)?, verdict: ChallengeVerdict? = nil
  ) {
    var fields = form.fields.marked(problems)
    if let words = wrongFiles["attachments"] { fields.attachments.error = words.joined(separator: "；") }
    if let words = wrongFiles["identityFile"] { fields.identityFile.error = words.joined(separator: "；") }
    var challenge = question.map { question in
      Field.text(
        Challenge.answerField, question.question, hint: "用来防止程序自动提交。", width: "short", autocomplete: "off")
    }
    challenge?.error = verdict.flatMap(Self.words)
    self.fields = fields
    self.challenge = challenge
    challengeToken = question?.token
    errors = ErrorLink.links(problems, fields: fields.all + [challenge].compactMap(\.self))
    hasErrors = !errors.isEmpty
    bodyName = form.bodies.count == 1 ? form.bodies.first?.facts.name : nil
    self.draft = draft
    kept = files.enumerated().map { index, file in
      Kept(id: "keep-\(index)", sha256: file.sha256, name: file.name, size: FileSize.text(file.size))
    }
    hasKept = !kept.isEmpty
  }

  /// What to do after an answer that was not the right one.
  private static func words(_ verdict: ChallengeVerdict) -> String? {
    switch verdict {
    case .passed: nil
    case .wrong, .malformed, .machine: "答案不对，请回答新的问题"
    case .expired, .used: "问题已经过期，请回答新的问题"
    case .tooFast: "提交得太快，请稍等几秒，回答新的问题后再提交"
    }
  }
}

/// All answers once more, before they are sent.
struct ApplyCheckPage {
  let draft: String
  let groups: [Group]
  /// What may be public already; no obstacle to going on.
  let suggestions: [Suggestion]
  let hasSuggestions: Bool

  struct Suggestion {
    let name: String
    /// Where it can be read; nil for what was given out on request.
    let url: String?
  }

  struct Group {
    let title: String
    let part: String
    let facts: [Fact]
  }

  init(
    _ application: ApplicationForm, bodyName: String, files: [ApplyDraft.File], draft: String, related: [RelatedItem]
  ) {
    self.draft = draft
    suggestions = related.map { item in
      switch item.source {
      case .report(let id): Suggestion(name: item.title, url: Route.report(.id(id)).path)
      case .grantedCase: Suggestion(name: item.title, url: nil)
      }
    }
    hasSuggestions = !related.isEmpty
    func line(_ name: String, _ text: String) -> Fact? { text.trimmed.nonEmpty.map { Fact(name, $0) } }
    func chosen(_ field: String) -> Fact? {
      let names = files.filter { $0.field == field }.map { "\($0.name)（\(FileSize.text($0.size))）" }
      return line(field == "attachments" ? "附件" : "身份证明的图片", names.joined(separator: "，"))
    }
    let isOrganisation = application.applicantKind?.isOrganisation ?? false
    groups = [
      Group(
        title: "申请人", part: "applicantKind",
        facts: [
          line("类别", application.applicantKind?.formLabel ?? ""),
          line(isOrganisation ? "名称" : "姓名", application.name),
          line("法定代表人或者负责人", application.legalRepresentative), line("联系人", application.contactPerson),
          line("身份证明", application.identityDocument?.label ?? ""), line("证件号码", application.identityNumber),
          chosen("identityFile"),
        ].compactMap(\.self)),
      Group(
        title: "联系方式", part: "telephone",
        facts: [
          line("联系电话", application.telephone), line("电子邮箱", application.email),
          line("通信地址", application.address), line("邮政编码", application.postalCode),
        ].compactMap(\.self)),
      Group(
        title: "需要的政府信息", part: "subject",
        facts: [
          line("受理机关", bodyName), line("名称或者文号", application.subject), line("其他特征", application.features),
          chosen("attachments"),
        ].compactMap(\.self)),
      Group(
        title: "希望怎样得到", part: "formWanted",
        facts: [
          line("获取方式", application.formWanted?.formLabel ?? ""), line("需要的帮助", application.assistance),
        ].compactMap(\.self)),
    ]
  }
}
