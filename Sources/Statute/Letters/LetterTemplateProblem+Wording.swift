extension LetterTemplateProblem {
  /// A stable code for programs.
  public var code: String {
    switch self {
    case .unknownField: "letterTemplate.unknownField"
    case .fieldOfAnotherPaper: "letterTemplate.fieldOfAnotherPaper"
    case .itemFieldOutsideItems: "letterTemplate.itemFieldOutsideItems"
    case .unclosedBraces: "letterTemplate.unclosedBraces"
    case .misplacedMark: "letterTemplate.misplacedMark"
    case .unclosedItems: "letterTemplate.unclosedItems"
    case .missingElement: "letterTemplate.missingElement"
    case .missingAnswerElement: "letterTemplate.missingAnswerElement"
    case .missingAnswerBasis: "letterTemplate.missingAnswerBasis"
    }
  }

  /// One Chinese sentence for the administrator.
  public var message: String {
    let place = position.map { "\($0.part.label)第\($0.line)行第\($0.column)字：" } ?? ""
    switch self {
    case .unknownField(let name, _): return "\(place)没有名为“\(name)”的字段。"
    case .fieldOfAnotherPaper(let field, _): return "\(place)本文书没有“\(field.name)”这一字段。"
    case .itemFieldOutsideItems(let field, _): return "\(place)“\(field.name)”只能写在{{逐项}}与{{逐项止}}之间。"
    case .unclosedBraces: return "\(place)字段的括号没有在本行内写完。"
    case .misplacedMark(let mark, _): return "\(place)“{{\(mark)}}”不能写在这里。"
    case .unclosedItems: return "\(place){{逐项}}之后缺少{{逐项止}}。"
    case .missingElement(let element, let citation): return "缺少“\(element.label)”，依据：\(citation.chinese)。"
    case .missingAnswerElement(let element, let citation): return "缺少“\(element.label)”，依据：\(citation.chinese)。"
    case .missingAnswerBasis(let citation): return "没有写明法律依据（字段“事项依据”），依据：\(citation.chinese)。"
    }
  }
}
