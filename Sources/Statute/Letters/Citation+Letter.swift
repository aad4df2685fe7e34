extension Citation {
  /// The place as an official letter names it: laws by their full title, and the fee rules with their document number.
  public var inLetter: String {
    if self == .feeRules { return "《\(document)》（国办函〔2020〕109号）" }
    let national = ["政府信息公开条例", "行政复议法", "行政诉讼法", "民事诉讼法"].contains(document)
    return "《\(national ? "中华人民共和国" : "")\(document)》\(article)"
  }
}
