import PageKit
import Desk
import Ledger
import Statute
import WebSupport

/// The application form, to be filled in or put right.
struct ApplyPage {
  let title: String
  let explanation: String
  let caseKind: String
  let thing: String
  let matterTitle: String
  let resultTitle: String
  let others: [Link]
  let hasErrors: Bool
  let errors: [ErrorLink]
  let fields: ApplyFields
  let attachments: UploadList?
  let identityFile: UploadList?
  let agentFile: UploadList?
  /// Whether the part about an agent is open from the start.
  let hasAgent: Bool
  /// The body, when there is no choice.
  let bodyName: String?
  /// The sealed draft: what is known besides the fields.
  let draft: String?
  /// Whether what is typed is compared with what is public.
  let suggests: Bool
  /// The question that keeps machines out; nil once it was answered.
  let challenge: Field?
  let challengeToken: String?

  /// - Parameter token: what stands for a file in the browser.
  init(
    _ form: ApplyForm, files: [DraftFile] = [], problems: [FieldProblem] = [], wrongFiles: [String: [String]] = [:],
    draft: String?, question: (question: String, token: String)?, verdict: ChallengeVerdict? = nil,
    token: (DraftFile) throws -> String
  ) rethrows {
    let wording = ApplyWording(kind: form.application.caseKind)
    var fields = form.fields.marked(problems)
    fields.refuse(wrongFiles)
    var challenge = question.map { question in
      Field.text(
        Challenge.answerField, question.question, hint: "用来防止程序自动提交。写数字或者汉字都可以。", width: "short",
        autocomplete: "off")
    }
    challenge?.error = verdict.flatMap(Self.words)
    self.fields = fields
    self.challenge = challenge
    challengeToken = question?.token
    title = wording.title
    explanation = wording.explanation
    caseKind = wording.kind.rawValue
    thing = wording.thing
    matterTitle = wording.matter
    resultTitle = wording.result
    others = ApplyWording.others(than: wording.kind)
    errors = ErrorLink.links(problems, fields: fields.all + [challenge].compactMap(\.self))
    hasErrors = !errors.isEmpty
    bodyName = form.bodies.count == 1 ? form.bodies.first?.facts.name : nil
    self.draft = draft
    suggests = wording.kind != .recordCorrection
    attachments = try UploadList(fields.attachments, .attachments, files, token)
    identityFile = try UploadList(fields.identityFile, .identityFile, files, token)
    agentFile = try UploadList(fields.agentFile, .agentFile, files, token)
    hasAgent =
      !form.application.agent.isEmpty || files.contains { $0.purpose == .agentFile }
      || fields.agent?.error != nil || fields.agentFile?.error != nil
  }

  /// What to do after an answer that was not the right one.
  static func words(_ verdict: ChallengeVerdict) -> String? {
    switch verdict {
    case .passed: nil
    case .wrong, .malformed: "答案不对，请回答新的问题"
    case .machine: "有一个不显示、应当留空的填写框被自动填上了，没有接收。请关闭浏览器的自动填写，回答新的问题"
    case .expired, .used: "问题已经过期，请回答新的问题"
    case .tooFast: "提交得太快，请稍等几秒，回答新的问题后再提交"
    }
  }
}
