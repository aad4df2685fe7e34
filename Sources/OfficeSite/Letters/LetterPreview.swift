import PageKit
import Desk
import Statute

/// A letter to be read before it is sent (see office/paper), with what it still lacks and where that is written down.
struct LetterPreview: Sendable {
  struct Missing: Sendable, Equatable {
    let name: String
    let place: String
    let url: String?
  }

  let name: String
  let number: String
  let backURL: String
  let letter: LetterModel?
  /// Why there is no letter to show.
  let problem: String?
  let hasMissing: Bool
  let missing: [Missing]
  let isComplete: Bool
  let isForApplicant: Bool
  let fillURL: String?
  let docxURL: String?
  let pdfURL: String?
  let pdfNote: String?
  let templateNote: String
  let templateURL: String?

  init(_ found: CaseLetter, body: Int64, mayFill: Bool, mayManage: Bool, makesPDF: Bool) {
    let links = LetterLinks(caseID: found.caseID, event: found.event, paper: found.paper, makesPDF: makesPDF)
    name = found.kind.label
    number = found.number
    backURL = Route.officeCase(.id(found.caseID)).path
    switch found.composed {
    case .success(let text): (letter, problem) = (LetterModel(text), nil)
    case .failure(let error): (letter, problem) = (nil, error.message)
    }
    missing = Self.missing(found, fill: mayFill ? links.fill.path : nil, body: mayManage ? body : nil)
    hasMissing = !missing.isEmpty
    isComplete = found.isComplete
    isForApplicant = found.paper.isForApplicant
    fillURL = mayFill && !found.asks.isEmpty ? links.fill.path : nil
    docxURL = letter == nil ? nil : links.docxURL
    pdfURL = letter == nil ? nil : links.pdfURL
    pdfNote = makesPDF ? nil : "本机没有配置 PDF 生成组件，可以下载 Word 文件或者直接打印。"
    templateNote = found.hasOwnTemplate ? "使用本机关修改过的模板" : "使用标准模板"
    templateURL =
      mayManage
      ? Route.officeTemplate(body: .id(body), template: .value(TemplateName.letter(found.kind).id)).path : nil
  }

  /// What is missing, each with the place where it is written down.
  private static func missing(_ found: CaseLetter, fill: String?, body: Int64?) -> [Missing] {
    guard let letter = found.letter else { return [] }
    let asked = found.asks.map { ask -> Missing in
      let item = if case .item(let index, _) = ask, found.itemKinds.count > 1 { "第\(index + 1)项：" } else { "" }
      return Missing(name: item + ask.label, place: "在补充内容中填写", url: fill)
    }
    let covered = Set(
      found.asks.flatMap { ask -> [LetterField] in
        switch ask {
        case .documentNumber: []
        case .addressee: [.addressee]
        case .field(let field): [field]
        case .item(_, let element): [element.letterField]
        }
      })
    var fields = letter.gaps
    for element in letter.missingElements where ![.documentNumber, .addressee, .findings].contains(element) {
      fields += element.fields.filter { !$0.isOfAnItem }.prefix(1)
    }
    var seen = covered
    let others = fields.filter { seen.insert($0).inserted }.map { place(of: $0, body: body) }
    return asked + others
  }

  private static func place(of field: LetterField, body: Int64?) -> Missing {
    switch field {
    case .contact, .payment, .office, .bodyName:
      Missing(name: field.name, place: "在机关信息中填写", url: body.map { Route.letterhead(.id($0)).path })
    case .dueDay, .originalDueDay, .newDueDay, .paymentDueDay:
      Missing(name: field.name, place: "在工作日历中录入当年的节假日", url: Route.calendar.path)
    case .receivedOn: Missing(name: field.name, place: "在申请页确认收到日期", url: nil)
    default: Missing(name: field.name, place: "由这一步的登记内容得出", url: nil)
    }
  }
}
