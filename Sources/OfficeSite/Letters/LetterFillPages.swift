import PageKit
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Writing down what a letter still lacks (补充文书内容).
enum LetterFillPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .officeLetterFill(case: .key, event: .key, paper: .key), { try await show($0) }),
    (.post, .officeLetterFill(case: .key, event: .key, paper: .key), { try await submit($0) }),
  ]

  private static func open(_ visit: Visit) async throws -> CaseLetter {
    let opened = try await visit.desk.openCase(try visit.id("case"), for: visit.person)
    try await visit.require(.handleCase, at: opened.body.id)
    return try await LetterPages.open(visit)
  }

  private static func show(_ visit: Visit) async throws -> Response {
    let letter = try await open(visit)
    guard !letter.asks.isEmpty else { return Redirect.to(LetterLinks(letter).preview) }
    return try await page(visit, letter, form: nil, problems: [])
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let letter = try await open(visit)
    var input = FormInput(visit.form)
    var answers: [LetterAsk: String] = [:]
    let late = late(visit.form, letter)
    guard late.isEmpty else { return try await page(visit, letter, form: visit.form, problems: [], late: late) }
    for ask in letter.asks { answers[ask] = input.optionalText(ask.name, limit: FormInput.textLimit) }
    let fromNumber = letter.asks.contains(.documentNumber)
    if answers.isEmpty, !fromNumber, let first = letter.asks.first { input.refuse(first.name, .missing) }
    guard input.problems.isEmpty else {
      return try await page(visit, letter, form: visit.form, problems: input.problems)
    }
    do {
      try await visit.desk.completeLetter(
        letter.paper, event: letter.event, ofCase: letter.caseID, with: answers, by: visit.person,
        requestID: visit.context.web.requestID)
    } catch DeskRefusal.fields(let problems) {
      return try await page(visit, letter, form: visit.form, problems: problems)
    }
    return try await visit.redirect(LetterLinks(letter).preview, .done, "已记入文书。")
  }

  /// What was typed for something that somebody else wrote down meanwhile.
  private static func late(_ form: Form, _ letter: CaseLetter) -> [String] {
    let asked = Set(letter.asks.map(\.name))
    let names = Set(form.fields.map(\.name)).filter { name in
      ["field-", "item-"].contains(where: name.hasPrefix) || ["documentNumber", "addressee"].contains(name)
    }
    return names.subtracting(asked).sorted().compactMap { form.text($0) }
  }

  private static func page(
    _ visit: Visit, _ letter: CaseLetter, form: Form?, problems: [FieldProblem], late: [String] = []
  ) async throws -> Response {
    let links = LetterLinks(letter)
    let fields = letter.asks.map { field($0, of: letter) }.shown(form, problems: problems)
    var page = ActionPage(
      title: "补充“\(letter.kind.label)”的内容", action: links.fill, cancel: links.preview, fields: fields,
      problems: problems)
    page.explanation = ["这些内容由法律要求写明，系统不能从办理过程中得出。填写后记入办理过程，不能再修改。"]
    for text in late { page.add("他人刚刚补充了同一项内容，以先记入的为准。您填写的没有记入：\(text)") }
    page.button = letter.asks.isEmpty ? nil : "记入文书"
    return try await visit.show(
      .action, title: page.title,
      crumbs: [
        Crumb("工作台", .office), Crumb(letter.number, .officeCase(.id(letter.caseID))),
        Crumb(letter.kind.label, links.preview), Crumb("补充内容"),
      ], status: page.hasErrors ? .unprocessableContent : .ok, page)
  }

  private static func field(_ ask: LetterAsk, of letter: CaseLetter) -> OfficeField {
    switch ask {
    case .documentNumber:
      OfficeField(ask.name, ask.label, .line, hint: "留空由系统按顺序编号。", isOptional: true)
    case .addressee:
      OfficeField(ask.name, ask.label, .line, hint: "姓名或者全称；加密保存。", isOptional: true)
    case .field(let field):
      OfficeField(ask.name, ask.label, .text(rows: 3), hint: "\(field.meaning)。", isOptional: true)
    case .item(let index, let element):
      OfficeField(
        ask.name, (letter.itemKinds.count > 1 ? "第\(index + 1)项：" : "") + element.label, .text(rows: 3),
        hint: letter.itemKinds.indices.contains(index)
          ? "\(letter.itemKinds[index].label)：\(element.letterField.meaning)。" : nil, isOptional: true)
    }
  }
}

extension LetterLinks {
  init(_ letter: CaseLetter) {
    self.init(caseID: letter.caseID, event: letter.event, paper: letter.paper, makesPDF: false)
  }

  var preview: Route {
    guard case .officeLetterFill(let id, let event, let paper) = fill else { return .office }
    return .officeLetter(case: id, event: event, paper: paper)
  }
}
