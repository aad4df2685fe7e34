/// A number in prose and the parts it is said to consist of.
struct SumClaim: ReportCheck {
  let rule = "prose.sum"
  let title = "正文分项之和"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "Where section one gives a number, then 其中 or 包括 and a list of parts that ends with 其他, the parts add up to "
      + "the number. Lists with rough numbers or without 其他 are left aside, because they may be incomplete.",
    chinese: "第一部分先述总数、再以“其中”“包括”列举至“其他”的，各分项之和应等于总数。")

  func findings(in report: AnnualReport) -> [Finding] {
    guard let section = report.section(1) else { return [] }
    let text = ProseText(section)
    return text.sentences.compactMap { sentence in
      let mentions = NumberMention.all(in: sentence)
      guard
        let list = ["其中", "包括"].compactMap({ sentence.letters.firstRange(ofWord: Array($0.unicodeScalars)) })
          .min(by: { $0.lowerBound < $1.lowerBound }),
        let whole = mentions.last(where: { $0.range.upperBound <= list.lowerBound })
      else { return nil }
      var parts: [NumberMention] = []
      var isComplete = false
      for mention in mentions where mention.range.lowerBound >= list.upperBound && mention.unit == whole.unit {
        parts.append(mention)
        let start = sentence.clauseStart(of: mention.range.lowerBound)
        if sentence.contains(["其他", "其它"], in: start..<mention.range.lowerBound) {
          isComplete = true
          break
        }
      }
      guard isComplete, parts.count >= 2, !whole.isRough, !parts.contains(where: \.isRough) else { return nil }
      guard let sum = RequestTable.sum(parts.map { $0.value }), sum != whole.value else { return nil }
      return finding(
        at: "sections.1", expected: String(sum), actual: String(whole.value),
        "第一部分所述\(whole.value)\(whole.unit)的各分项之和为\(sum)（\(parts.map { String($0.value) }.joined(separator: "+"))）",
        prose: text.range(sentence, whole.range))
    }
  }
}
