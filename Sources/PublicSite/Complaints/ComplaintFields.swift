import PageKit
import Desk
import Ledger
import Statute
import WebSupport

/// The form of a complaint as typed, and its fields.
struct ComplaintFields {
  var form = ComplaintForm()
  let bodies: [Body]

  init(bodies: [Body]) {
    self.bodies = bodies
    form.choice = .supervisoryOffice
    if bodies.count == 1 { form.respondent = bodies.first?.id }
  }

  init(_ typed: Form, bodies: [Body]) {
    self.bodies = bodies
    func line(_ name: String) -> String { HarmlessText.line(typed[name] ?? "") }
    form.kind = typed.text("kind").flatMap(ComplaintKind.init)
    form.matter = typed.text("matter").flatMap(ComplaintMatter.init)
    form.respondent = typed.text("respondent").flatMap { Int64($0) }
    form.choice = typed.text("choice").flatMap(ComplaintRouting.Choice.init)
    form.title = line("title")
    form.text = HarmlessText.lines(typed["text"] ?? "")
    form.isAnonymous = typed["anonymous"] == "yes"
    form.name = line("name")
    form.telephone = line("telephone")
    form.email = line("email")
    form.address = line("address")
  }

  var matter: [Field] {
    [
      .radios(
        "kind", "投诉还是举报",
        options: [
          (ComplaintKind.complaint.rawValue, "投诉", "与自己的权益有关，希望得到处理和答复。"),
          (ComplaintKind.report.rawValue, "举报", "反映发现的问题，可以不留姓名。"),
        ], chosen: form.kind?.rawValue),
      .select(
        "respondent", "被投诉举报的机关",
        options: [("", "请选择")] + bodies.map { (String($0.id), $0.facts.name) },
        chosen: form.respondent.map { String($0) } ?? ""),
      .radios(
        "matter", "反映的问题",
        options: ComplaintMatter.allCases.map { ($0.rawValue, $0.label, Self.hint($0)) }, chosen: form.matter?.rawValue),
      .radios(
        "choice", "向谁提出",
        options: ComplaintRouting.Choice.allCases.map { ($0.rawValue, $0.label, nil) }, chosen: form.choice?.rawValue,
        hint: "两者都有权处理（条例第五十一条）。被投诉举报的机关自己不处理，也看不到您是谁。"),
      .text("title", "标题", value: form.title, hint: "一句话写明反映什么，例如：没有公开2024年部门决算。", width: "long"),
      .area("text", "事实和理由", value: form.text, hint: "写明时间、经过和依据；已经申请过的，写明登记编号。", rows: 8),
    ]
  }

  var person: [Field] {
    [
      .checks(
        "anonymous", "匿名", options: [("yes", "不留姓名和联系方式", "勾选后下面的内容不用填写，也不保存；结果只能凭查询编号和密码查看。")],
        chosen: form.isAnonymous ? ["yes"] : []),
      .text("name", "姓名或者名称", value: form.name, autocomplete: "name"),
      .text("telephone", "联系电话", value: form.telephone, type: "tel", autocomplete: "tel", inputmode: "tel"),
      .text("email", "电子邮箱", value: form.email, optional: true, type: "email", autocomplete: "email"),
      .text(
        "address", "通信地址", value: form.address, hint: "需要邮寄答复书的，请填写。", optional: true, width: "long",
        autocomplete: "street-address"),
    ]
  }

  private static func hint(_ matter: ComplaintMatter) -> String {
    switch matter {
    case .notPublished: "应当主动公开的没有公开、没有及时更新（条例第四十七条第二款）。"
    case .notAnswered: "对申请逾期不答复，或者不依法答复处理（条例第四十七条第二款）。"
    case .other: "例如公开指南不更新、违规收费。"
    }
  }
}
