import PageKit
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The texts letters are made from (文书模板): their list, and one to edit.
enum TemplatePages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .templates, { try await first($0) }),
    (.get, .officeTemplates(.key), { try await list($0) }),
    (.get, .officeTemplate(body: .key, template: .key), { try await edit($0) }),
    (.post, .officeTemplate(body: .key, template: .key), { try await submit($0) }),
  ]

  private static func first(_ visit: Visit) async throws -> Response {
    guard let body = try await visit.desk.bodies(where: .manageTemplates, of: visit.person).first else {
      throw DeskRefusal.notAllowed(.manageTemplates)
    }
    return Redirect.to(.officeTemplates(.id(body.id)))
  }

  private static func list(_ visit: Visit) async throws -> Response {
    let settings = try await visit.desk.letterSettings(of: try visit.id("body"), for: visit.person)
    let bodies = try await visit.desk.bodies(where: .manageTemplates, of: visit.person)
    return try await visit.show(
      .templates, title: "文书模板", crumbs: [Crumb("文书模板")], TemplateList(settings, bodies: bodies))
  }

  private static func edit(_ visit: Visit) async throws -> Response {
    let (settings, name) = try await open(visit)
    return try await show(visit, TemplatePage(settings, settings.templates[name]))
  }

  private static func open(_ visit: Visit) async throws -> (LetterSettings, TemplateName) {
    let settings = try await visit.desk.letterSettings(of: try visit.id("body"), for: visit.person)
    guard let name = TemplateName(id: try visit.part("template")) else { throw DeskRefusal.notFound }
    return (settings, name)
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let (settings, name) = try await open(visit)
    let body = settings.body.id
    let request = visit.context.web.requestID
    let back = Route.officeTemplate(body: .id(body), template: .value(name.id))
    if visit.form["step"] == "reset" {
      try await visit.desk.resetTemplate(name, of: body, by: visit.person, requestID: request)
      return try await visit.redirect(back, .done, "已恢复标准模板。")
    }
    let typed = TemplateInput(visit.form, name)
    var page = TemplatePage(settings, typed.template, number: visit.form.text("number") ?? "")
    page.refuse(typed.problems)
    if let basis = visit.form[FormBasis.name], basis != TemplatePage.basis(settings, name),
      visit.form["step"] != "preview"
    {
      page.add(FormBasis.changed)
      return try await show(visit, page)
    }
    guard page.problems.isEmpty else { return try await show(visit, page) }
    if visit.form["step"] == "preview" {
      try await preview(visit, typed.template, body: body, on: &page)
      return try await show(visit, page)
    }
    try await visit.desk.saveTemplate(typed.template, of: body, by: visit.person, requestID: request)
    return try await visit.redirect(back, .done, "模板已保存，今后的文书按它写成。")
  }

  /// The letter of a real case, or in words why there is none.
  private static func preview(
    _ visit: Visit, _ template: Template, body: Int64, on page: inout TemplatePage
  ) async throws {
    guard let number = visit.form.text("number") else { return page.noPreview("请填写一件申请的登记编号。") }
    do {
      guard
        let letter = try await visit.desk.previewTemplate(template, of: body, withCase: number, for: visit.person)
      else { return page.noPreview("这件申请没有这种文书，请换一件。") }
      switch letter.composed {
      case .success(let text): page.preview = LetterModel(text)
      case .failure(let error): page.noPreview(error.message)
      }
    } catch DeskRefusal.notFound {
      page.noPreview("本机关没有登记编号为“\(number)”的申请。")
    } catch DeskRefusal.notAllowed(let right) {
      page.noPreview("预览需要“\(DeskWording.label(of: right))”的权限，您的账号没有；模板可以照常保存。")
    }
  }

  private static func show(_ visit: Visit, _ page: TemplatePage) async throws -> Response {
    try await visit.show(
      .template, title: page.title,
      crumbs: [Crumb("文书模板", .officeTemplates(.id(page.bodyID))), Crumb(page.title)],
      status: page.hasErrors ? .unprocessableContent : .ok, page)
  }
}
