import PageKit
import Desk
import Ledger
import Statute

/// All answers once more, before they are sent.
struct ApplyCheckPage {
  let thing: String
  let title: String
  let draft: String
  let groups: [Group]
  /// What may be public already; no obstacle to going on.
  let suggestions: [Suggestion]
  let hasSuggestions: Bool

  struct Group {
    let title: String
    let part: String
    let facts: [Fact]
  }

  init(
    _ application: ApplicationForm, bodyName: String, files: [DraftFile], draft: String, suggestions: [Suggestion]
  ) {
    let wording = ApplyWording(kind: application.caseKind)
    self.draft = draft
    self.suggestions = suggestions
    hasSuggestions = !suggestions.isEmpty
    thing = wording.thing
    title = "核对\(wording.thing)内容"
    func line(_ name: String, _ text: String) -> Fact? { text.trimmed.nonEmpty.map { Fact(name, $0) } }
    func chosen(_ name: String, _ purpose: DraftFile.Purpose) -> Fact? {
      let names = files.filter { $0.purpose == purpose }.map { "\($0.name)（\(FileSize.text($0.size))）" }
      return line(name, names.joined(separator: "，"))
    }
    let isOrganisation = application.applicantKind?.isOrganisation ?? false
    let fields = ApplyForm(body: 0, bodies: [], application: application).fields
    groups = [
      Group(
        title: "\(wording.thing)人", part: "applicantKind",
        facts: [
          line("类别", application.applicantKind?.formLabel ?? ""),
          line(isOrganisation ? "名称" : "姓名", application.name),
          line("法定代表人或者负责人", application.legalRepresentative), line("联系人", application.contactPerson),
          fields.identityDocument.flatMap { line($0.label, application.identityDocument?.label ?? "") },
          fields.identityNumber.flatMap { line($0.label, application.identityNumber) },
          chosen("身份证明的图片", .identityFile), line("代理人", application.agent), chosen("授权委托书", .agentFile),
        ].compactMap(\.self)),
      Group(
        title: "联系方式", part: "telephone",
        facts: [
          line("联系电话", application.telephone), line("电子邮箱", application.email),
          line("通信地址", application.address), line("邮政编码", application.postalCode),
        ].compactMap(\.self)),
      Group(
        title: wording.matter, part: "subject",
        facts: [
          line("受理机关", bodyName), line(fields.subject?.label ?? "", application.subject),
          line(fields.features?.label ?? "", application.features),
          fields.earlier.flatMap { line($0.label, application.earlier) },
          chosen(fields.attachments?.label ?? "", .attachments),
        ].compactMap(\.self)),
      Group(
        title: wording.result, part: "formWanted",
        facts: [
          line(wording.form, application.formWanted?.formLabel ?? ""), line("需要的帮助", application.helpText),
        ].compactMap(\.self)),
    ]
  }
}
