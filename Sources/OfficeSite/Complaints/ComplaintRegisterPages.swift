import Civil
import PageKit
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Registering a complaint that came by telephone, letter, mail or visit (登记投诉举报).
enum ComplaintRegisterPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .complaintNew, { try await form($0).show($0) }), (.post, .complaintNew, { try await submit($0) }),
  ]

  private static let channels: [ComplaintChannel] = [.telephone, .letter, .visit, .email]

  private static func form(_ visit: Visit) async throws -> WorkForm {
    try visit.require(.handleComplaints)
    let offices = try await visit.desk.bodies(where: .handleComplaints, of: visit.person)
    let bodies = try await visit.desk.complaintRespondents(for: visit.person)
    let places = offices.map { OfficeChoice(String($0.id), $0.facts.name) }
    return WorkForm(
      title: "登记投诉举报", route: .complaintNew, back: .complaints,
      crumbs: [Crumb("投诉举报", .complaints), Crumb("登记")],
      explanation: ["登记来电、来信、来访和电子邮件提出的投诉举报。姓名和联系方式加密保存，被投诉的机关看不到。"],
      citation: "《政府信息公开条例》第四十七条、第五十一条",
      fields: [
        OfficeField("office", "受理机关", .list(places), initial: places.first?.value ?? ""),
        OfficeField("channel", "怎样收到的", .radios(channels.map { OfficeChoice($0.rawValue, $0.label) })),
        OfficeField("receivedOn", "收到日期", .day, initial: visit.today.description),
        OfficeField("kind", "类型", .radios(ComplaintKind.allCases.map { OfficeChoice($0.rawValue, $0.label) })),
        OfficeField(
          "respondent", "被投诉的机关",
          .list([OfficeChoice("", "本系统以外的机关")] + bodies.map { OfficeChoice(String($0.id), $0.facts.name) }),
          isOptional: true),
        OfficeField("respondentName", "本系统以外的机关名称", .line, isOptional: true),
        OfficeField("matter", "反映的问题", .radios(ComplaintMatter.allCases.map { OfficeChoice($0.rawValue, $0.label) })),
        OfficeField("title", "标题", .line, hint: "列表里显示这一行，不要写个人信息。"),
        OfficeField("text", "内容", .text(rows: 6)),
        OfficeField("anonymous", "匿名", .checks([OfficeChoice("yes", "没有留姓名")]), isOptional: true),
        OfficeField("name", "姓名或者名称", .line, isOptional: true),
        OfficeField("telephone", "联系电话", .line, isOptional: true),
        OfficeField("email", "电子邮箱", .line, isOptional: true),
        OfficeField("address", "通信地址", .line, isOptional: true), .papers("来信等材料的扫描件"),
      ], button: "登记")
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let form = try await form(visit)
    var input = FormInput(visit.form)
    let typed = visit.form
    var complaint = ComplaintForm()
    complaint.kind = typed.text("kind").flatMap(ComplaintKind.init)
    complaint.matter = typed.text("matter").flatMap(ComplaintMatter.init)
    complaint.respondent = typed.text("respondent").flatMap { Int64($0) }
    complaint.respondentName = HarmlessText.line(typed["respondentName"] ?? "")
    complaint.title = HarmlessText.line(typed["title"] ?? "")
    complaint.text = HarmlessText.lines(typed["text"] ?? "")
    complaint.isAnonymous = typed["anonymous"] == "yes"
    complaint.name = HarmlessText.line(typed["name"] ?? "")
    complaint.telephone = HarmlessText.line(typed["telephone"] ?? "")
    complaint.email = HarmlessText.line(typed["email"] ?? "")
    complaint.address = HarmlessText.line(typed["address"] ?? "")
    let (channel, day) = (input.choice("channel", of: ComplaintChannel.self), input.day("receivedOn"))
    let office = input.text("office").flatMap { Int64($0) }
    let uploads = try await OfficeUploads.read("papers", &input, visit)
    let problems = input.problems + complaint.problems
    guard problems.isEmpty, let channel, let day, let office else {
      return try await form.show(visit, problems: problems, submitted: true)
    }
    do {
      let filed = try await visit.desk.registerComplaint(
        complaint, uploads: uploads, at: office, channel: channel, receivedOn: day, by: visit.person)
      // In the answer itself: a flash would keep the secret in the database until it was read.
      return try await visit.show(
        .message, title: "已登记",
        OfficeMessage(
          title: "已登记，编号\(filed.number)",
          text: ["查询编号：\(filed.follow.code)", "查询密码：\(filed.follow.secret)", "密码只显示这一次，请交给投诉举报人。"],
          actions: [
            Action("打开", Route.officeComplaint(.id(filed.id)).path, main: true),
            Action("再登记一件", Route.complaintNew.path),
          ]))
    } catch DeskRefusal.fields(let problems) {
      return try await form.show(visit, problems: problems, submitted: true)
    } catch DeskRefusal.complaint(let reason) {
      return try await form.show(visit, refusal: reason.chinese, submitted: true)
    }
  }
}
