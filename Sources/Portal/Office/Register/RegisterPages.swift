import Desk
import Hummingbird
import Ledger
import WebSupport

/// Registering an application that did not come through the site (登记申请).
enum RegisterPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .register, { try await show($0) }), (.post, .register, { try await submit($0) }),
  ]

  private static func bodies(_ visit: Visit) async throws -> [Body] {
    try visit.require(.registerApplication)
    return try await visit.desk.bodies(where: .registerApplication, of: visit.person)
  }

  private static func show(_ visit: Visit, problems: [FieldProblem] = [], submitted: Bool = false) async throws
    -> Response
  {
    let bodies = try await bodies(visit)
    let typed = submitted ? visit.form : nil
    let groups = RegisterForm.groups(bodies: bodies.map { ($0.id, $0.facts.name) }, today: visit.today)
    let shown = groups.map { ActionPage.Group(title: $0.title, fields: $0.fields.shown(typed, problems: problems)) }
    var page = ActionPage(
      title: "登记申请", action: .register, cancel: .office, fields: shown.flatMap(\.fields), problems: problems)
    page.fields = []
    page.groups = shown
    page.hasGroups = true
    page.multipart = true
    page.explanation = ["登记信函、当面、传真、电子邮件和口头提出的申请。登记后再确认收到日期，期限从确认的日期起算。"]
    page.citation = "《政府信息公开条例》第二十九条"
    page.button = "登记申请"
    if submitted, !visit.form.files.isEmpty { page.add("请重新选择扫描件，文件不能在两次填写之间保留。") }
    return try await visit.show(
      "office/action", title: "登记申请", crumbs: [Crumb("工作台", .office), Crumb("登记申请")],
      status: submitted ? .unprocessableContent : .ok, page)
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let bodies = try await bodies(visit)
    var input = FormInput(visit.form)
    let (form, body, arrival) = RegisterForm.read(&input)
    let uploads = try OfficeUploads.read("papers", &input)
    if let body, !bodies.contains(where: { $0.id == body }) { throw DeskRefusal.notAllowed(.registerApplication) }
    let problems = input.problems + form.problems
    guard problems.isEmpty, let body, let arrival else {
      return try await show(visit, problems: problems, submitted: true)
    }
    do {
      let filed = try await visit.desk.registerApplication(
        form, uploads: uploads, to: body, arrival: arrival, by: visit.person)
      // Shown in the answer itself: a flash would keep the secret in the database until it was read.
      return try await visit.show(
        "office/message", title: "已登记",
        OfficeMessage(
          title: "已登记，编号\(filed.number)",
          text: [
            "申请人的查询码：\(filed.follow.code)", "查询密码：\(filed.follow.secret)",
            "密码只显示这一次，请写入登记回执，交给申请人。接着请确认收到日期，期限从那一天起算。",
          ],
          actions: [
            Action("打开这件申请", Route.officeCase(.id(filed.caseID)).path, main: true),
            Action("再登记一件", Route.register.path),
          ]))
    } catch DeskRefusal.fields(let problems) {
      return try await show(visit, problems: problems, submitted: true)
    }
  }
}
