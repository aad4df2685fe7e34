import PageKit
import Desk
import Ledger
import Statute

/// One template to edit (see office/template), with its fields explained and what is wrong told beside the text.
struct TemplatePage: Sendable {
  struct Explained: Sendable {
    let name: String
    let meaning: String
  }

  struct Group: Sendable {
    let title: String
    let fields: [Explained]
  }

  let bodyID: Int64
  let title: String
  let bodyName: String
  let action: String
  let cancelURL: String
  let isOwn: Bool
  let state: Badge
  let law: String
  let elements: [String]
  var fields: [Field]
  let number: Field
  let groups: [Group]
  let hasMarks: Bool
  /// What was stored when the page was made, in one word.
  let basis: String
  private(set) var problems: [FieldProblem] = []
  private(set) var hasErrors = false
  private(set) var errors: [ErrorLink] = []
  var preview: LetterModel?
  private(set) var noPreview: String?

  init(_ settings: LetterSettings, _ template: Template, number typed: String = "") {
    let name = template.name
    bodyID = settings.body.id
    basis = Self.basis(settings, name)
    bodyName = settings.body.facts.name
    title = name.label
    action = Route.officeTemplate(body: .id(bodyID), template: .value(name.id)).path
    cancelURL = Route.officeTemplates(.id(bodyID)).path
    isOwn = settings.templates.isOwn(name)
    state = isOwn ? Badge(.running, "本机关修改") : Badge(.plain, "标准模板")
    number = Field.text("number", "用一件申请预览", value: typed, hint: "填登记编号，例如“云政公开申〔2025〕12号”。申请人的姓名不显示。", optional: true)
    switch template {
    case .letter(let template):
      let kind = template.kind
      fields = [
        .text("title", "标题", value: template.title, width: "long"),
        .text("salutation", "称呼", value: template.salutation, optional: kind.isInternalForm, width: "long"),
        .area("body", "正文", value: template.body, hint: "一行是一个自然段。", rows: Self.rows(template.body)),
        .area("closing", "结尾", value: template.closing, optional: true, rows: 3),
      ]
      law = kind.citation.chinese
      elements = kind.requiredElements.map(\.label)
      groups = Self.groups(kind.fields)
      hasMarks = true
    case .answer(let template):
      fields = [
        .text("title", "只有这一种情形时的标题", value: template.title, width: "long"),
        .area("body", "正文", value: template.body, hint: "一行是一个自然段。", rows: Self.rows(template.body)),
      ]
      law = template.kind.citation.chinese
      elements = template.kind.requiredElements.map(\.label)
      groups = Self.groups(LetterKind(.reply).fields)
      hasMarks = false
    }
  }

  /// The stored template in one word, by which it shows that somebody else changed it.
  static func basis(_ settings: LetterSettings, _ name: TemplateName) -> String {
    let parts =
      switch settings.templates[name] {
      case .letter(let template): [template.title, template.salutation, template.body, template.closing]
      case .answer(let template): [template.title, template.body]
      }
    return FormBasis.word(parts)
  }

  /// Tells above the form why it was not done.
  mutating func add(_ refusal: String) {
    errors.append(ErrorLink(url: "#main", text: refusal))
    hasErrors = true
  }

  /// Marks what is wrong beside the text it is wrong in; each part tells all its problems.
  mutating func refuse(_ found: [FieldProblem]) {
    problems = found
    for index in fields.indices {
      let words = found.filter { $0.field == fields[index].name }
        .map { DeskWording.text($0, label: fields[index].label) }
      if !words.isEmpty { fields[index].error = words.joined(separator: "　") }
    }
    errors = found.map { problem in
      let field = fields.first { $0.name == problem.field }
      return ErrorLink(
        url: field?.anchor ?? "#main", text: DeskWording.text(problem, label: field?.label ?? ""))
    }
    hasErrors = !errors.isEmpty
  }

  mutating func noPreview(_ why: String) { noPreview = why }

  /// As many rows as the text takes at about forty characters a row, and two more.
  private static func rows(_ text: String) -> Int {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + 1 + $1.count / 40 }
    return min(max(rows + 2, 6), 30)
  }

  private static func groups(_ fields: [LetterField]) -> [Group] {
    let items = fields.filter(\.isOfAnItem)
    let whole = fields.filter { !$0.isOfAnItem }
    let parts = [Group(title: "整件文书", fields: whole.map(explained)), Group(title: "逐项", fields: items.map(explained))]
    return parts.filter { !$0.fields.isEmpty }
  }

  private static func explained(_ field: LetterField) -> Explained {
    Explained(name: "{{\(field.name)}}", meaning: field.meaning)
  }
}

/// All templates of a body (see office/templates).
struct TemplateList: Sendable {
  struct Row: Sendable {
    let name: String
    let url: String
    let law: String
    let state: Badge
  }

  struct Tab: Sendable {
    let text: String
    let url: String
    let current: Bool
  }

  let bodies: [Tab]
  let hasBodies: Bool
  let letterhead: [Fact]
  let letterheadURL: String
  let letters: [Row]
  let answers: [Row]

  init(_ settings: LetterSettings, bodies all: [Body]) {
    let body = settings.body.id
    bodies = all.map {
      Tab(text: $0.facts.name, url: Route.officeTemplates(.id($0.id)).path, current: $0.id == body)
    }
    hasBodies = all.count > 1
    let facts = settings.facts
    letterhead = [
      Fact("发文机关", settings.body.facts.name), Fact("工作机构", facts.office ?? "未填写"),
      Fact("地址", facts.address ?? "未填写"), Fact("联系电话", facts.phone ?? "未填写"),
      Fact("复议机关", facts.authority ?? "按机关类型描述"), Fact("管辖法院", facts.court ?? "按法律描述"),
      Fact("缴费方式", facts.payment ?? "未填写"),
    ]
    letterheadURL = Route.letterhead(.id(body)).path
    func row(_ name: TemplateName, _ law: String) -> Row {
      Row(
        name: name.label, url: Route.officeTemplate(body: .id(body), template: .value(name.id)).path, law: law,
        state: settings.templates.isOwn(name) ? Badge(.running, "本机关修改") : Badge(.plain, "标准"))
    }
    letters = LetterKind.all.map { row(.letter($0), $0.citation.chinese) }
    answers = ReplyKind.allCases.map { row(.answer($0), $0.citation.chinese) }
  }
}
