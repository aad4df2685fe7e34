/// The numbers of table two, in prose and table.
struct DisclosureClaim: ProseCheck {
  let rule = "prose.disclosure"
  let title = "正文主动公开数"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "The documents issued, repealed and in force, the decisions on licences, penalties and coercion and the amount of "
      + "fees that section one states are those of the table. Numbers of items published are left aside.",
    chinese: "第一部分所述规章、规范性文件的制发、废止、现行有效件数，行政许可、处罚、强制决定数和收费金额应与表中一致；公开信息的条数不在此列。")

  func findings(in report: AnnualReport, prose: ReportProse) -> [Finding] {
    let counts = compare(report, prose) { subject in
      switch subject {
      case .files, .decisions: true
      case .received, .carriedIn, .carriedOver, .answered, .nothingLeft, .group, .row, .dispute, .applicant,
        .organisations:
        false
      }
    }
    return counts + fees(in: report, prose: prose)
  }

  private func fees(in report: AnnualReport, prose: ReportProse) -> [Finding] {
    guard let table = report.activeDisclosure.feesTenThousandYuan, let text = prose.text else { return [] }
    let agency = Array((report.agency ?? "").foldedScalars.filter(\.isHan))
    return text.sentences.flatMap { sentence -> [Finding] in
      guard let fee = Self.fee.first(in: sentence.letters[...]),
        Self.waiving.suffixLength(of: sentence.letters[..<fee.lowerBound]) == nil
      else { return [] }
      let scope = ClaimScope(sentence, year: report.year, agency: agency)
      guard !scope.isElsewhere(at: fee.lowerBound), let (amount, range) = Self.amount(in: sentence.letters, after: fee)
      else { return [] }
      guard amount.decimal != table.decimal else { return [] }
      return [
        finding(
          at: CellAddress.fees.path, expected: table.description, actual: amount.description,
          "第一部分所述行政事业性收费为\(amount)万元，表中为\(table)万元", prose: text.range(sentence, range))
      ]
    }
  }

  /// The amount in 万元 that follows at once, with no word between that may mean a part or a change.
  private static func amount(in letters: Scalars, after fee: Range<Int>) -> (DecimalAmount, Range<Int>)? {
    guard let start = letters[fee.upperBound...].prefix(16).firstIndex(where: \.isDigit),
      between.makeUp(letters[fee.upperBound..<start])
    else { return nil }
    let end = letters[start...].firstIndex { !$0.isDigit && $0 != "." } ?? letters.count
    guard unit.length(in: letters[end...]) != nil, let amount = DecimalAmount(letters[start..<end].text) else {
      return nil
    }
    return (amount, start..<end)
  }

  private static let fee = WordSet("行政事业性收费")
  private static let waiving = WordSet("减免 免收 免征 减少 降低 取消 停征 减征")
  private static let between = WordSet("金额 收入 总额 总计 共计 合计 共 为 : , 本年度 全年 本年 收取 达 计 是 收费")
  private static let unit = WordSet("万元")
}
