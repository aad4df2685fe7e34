/// A place in a legal text (法律依据), such as 《政府信息公开条例》第三十三条第二款.
public struct Citation: Hashable, Codable, Sendable {
  /// The text's title without brackets, or a document number.
  public let document: String
  /// The article, paragraph and item, in Chinese; empty when the whole text is meant.
  public let article: String

  /// A place in a text.
  public init(document: String, article: String) {
    self.document = document
    self.article = article
  }

  /// `《政府信息公开条例》第三十三条第二款`.
  public var chinese: String { "《\(document)》\(article)" }

  /// A place in the Regulations on Open Government Information (政府信息公开条例).
  public static func regulations(_ article: String) -> Citation {
    Citation(document: "政府信息公开条例", article: article)
  }

  /// A place in the Administrative Reconsideration Law (行政复议法).
  public static func reconsiderationLaw(_ article: String) -> Citation {
    Citation(document: "行政复议法", article: article)
  }

  /// A place in the Administrative Litigation Law (行政诉讼法).
  public static func litigationLaw(_ article: String) -> Citation {
    Citation(document: "行政诉讼法", article: article)
  }

  /// A place in the Supreme People's Court's interpretation of the Administrative Litigation Law (法释〔2018〕1号).
  public static func litigationInterpretation(_ article: String) -> Citation {
    Citation(document: "最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释", article: article)
  }

  /// A place in the Civil Procedure Law (民事诉讼法).
  public static func civilProcedureLaw(_ article: String) -> Citation {
    Citation(document: "民事诉讼法", article: article)
  }

  /// The rules on the information-processing fee (政府信息公开信息处理费管理办法).
  public static let feeRules = Citation(document: "政府信息公开信息处理费管理办法", article: "（国办函〔2020〕109号）")

  /// The 2016 answer of the disclosure office of the State Council on the service of decisions (送达).
  public static let serviceAnswer = Citation(
    document: "国务院办公厅政府信息与政务公开办公室关于政府信息公开处理决定送达问题的解释", article: "（国办公开办函〔2016〕235号）")

  /// The format of the annual report (政府信息公开工作年度报告格式).
  public static let reportFormat = Citation(
    document: "中华人民共和国政府信息公开工作年度报告格式", article: "（国办公开办函〔2021〕30号）")
}
