import PageKit
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// What a body's letters and its guide say about the body (机关信息).
enum LetterheadPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .letterhead(.key), { try await show($0) }), (.post, .letterhead(.key), { try await submit($0) }),
  ]

  private static func fields(_ settings: LetterSettings) -> [OfficeField] {
    let facts = settings.facts
    func line(_ name: String, _ label: String, _ value: String?, hint: String? = nil) -> OfficeField {
      OfficeField(name, label, .line, hint: hint, isOptional: true, initial: value ?? "")
    }
    return [
      line("office", "工作机构", facts.office, hint: "政府信息公开工作机构的全称。"), line("officeAddress", "办公地址", facts.address),
      line("officePostcode", "邮政编码", facts.postcode), line("officePhone", "联系电话", facts.phone),
      line("authority", "复议机关", facts.authority, hint: "留空时按机关类型描述，例如“本级人民政府”。"),
      line("court", "管辖法院", facts.court, hint: "留空时按法律描述。"),
      OfficeField(
        "payment", "缴费方式", .text(rows: 3), hint: "收费通知书写明怎样缴纳；不收费的机关可以不填。", isOptional: true,
        initial: facts.payment ?? ""),
    ]
  }

  private static func show(_ visit: Visit) async throws -> Response {
    let settings = try await visit.desk.letterSettings(of: try visit.id("body"), for: visit.person)
    return try await page(visit, settings, form: nil, problems: [])
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let settings = try await visit.desk.letterSettings(of: try visit.id("body"), for: visit.person)
    if let basis = visit.form[FormBasis.name], basis != FormBasis.word(fields(settings)) {
      return try await page(visit, settings, form: visit.form, problems: [], refusal: FormBasis.changed)
    }
    var input = FormInput(visit.form)
    var facts = settings.facts
    facts.office = input.optionalText("office")
    facts.address = input.optionalText("officeAddress")
    facts.postcode = input.optionalText("officePostcode")
    facts.phone = input.optionalText("officePhone")
    facts.authority = input.optionalText("authority")
    facts.court = input.optionalText("court")
    facts.payment = input.optionalText("payment", limit: FormInput.textLimit)
    guard input.problems.isEmpty else {
      return try await page(visit, settings, form: visit.form, problems: input.problems)
    }
    do {
      try await visit.desk.saveLetterhead(
        facts, of: settings.body.id, by: visit.person, requestID: visit.context.web.requestID)
    } catch DeskRefusal.fields(let problems) {
      return try await page(visit, settings, form: visit.form, problems: problems)
    }
    return try await visit.redirect(.officeTemplates(.id(settings.body.id)), .done, "机关信息已保存。")
  }

  private static func page(
    _ visit: Visit, _ settings: LetterSettings, form: Form?, problems: [FieldProblem], refusal: String? = nil
  ) async throws -> Response {
    let list = Route.officeTemplates(.id(settings.body.id))
    var page = ActionPage(
      title: "机关信息", action: .letterhead(.id(settings.body.id)), cancel: list,
      fields: fields(settings).shown(form, problems: problems), problems: problems)
    page.explanation = ["\(settings.body.facts.name)的文书和公开指南都用这些信息。"]
    page.fields.append(.hidden(FormBasis.name, value: FormBasis.word(fields(settings))))
    if let refusal { page.add(refusal) }
    page.button = "保存"
    return try await visit.show(
      .action, title: page.title, crumbs: [Crumb("文书模板", list), Crumb(page.title)],
      status: page.hasErrors ? .unprocessableContent : .ok, page)
  }
}
