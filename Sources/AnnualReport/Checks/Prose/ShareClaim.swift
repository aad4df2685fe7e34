/// A share in prose (占17.46%) and the numbers it can be a share of.
struct ShareClaim: ProseCheck {
  let rule = "prose.share"
  let title = "正文占比"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "A share that follows a number of applications is, rounded as written, that number over some total that the "
      + "report names: in section one before it, or in the table.",
    chinese: "第一部分“某数件，占百分之几”的占比，应能由该数与正文或表中的某个总数算出。")

  func findings(in report: AnnualReport, prose: ReportProse) -> [Finding] {
    guard let text = prose.text else { return [] }
    let requests = report.requests
    let new = requests[.newlyReceived, .total]
    var wholes = Set(
      [new, requests[.total, .total], RequestTable.sum([new, requests[.carriedIn, .total]])].compactMap { $0 })
    var findings: [Finding] = []
    for sentence in text.sentences {
      let mentions = sentence.mentions
      wholes.formUnion(mentions.map(\.value))
      for share in Self.shares(in: sentence) {
        guard let part = mentions.last(where: { $0.range.upperBound <= share.range.lowerBound }), part.unit == "件",
          share.range.lowerBound - part.range.upperBound <= (share.isBracketed ? 2 : 14), !part.isRough
        else { continue }
        guard !wholes.contains(where: { share.isShare(part.value, of: $0) }) else { continue }
        findings.append(
          finding(
            at: "sections.1", actual: share.amount.description + "%",
            "第一部分所述\(part.value)件占\(share.amount.description)%，与正文和表中的任何总数都不相符",
            prose: text.range(sentence, share.range)))
      }
    }
    return findings
  }

  private struct Share {
    var amount: DecimalAmount
    var range: Range<Int>
    /// It follows its number in brackets: 13件（56.52%）.
    var isBracketed: Bool

    /// Whether part/whole, rounded half up to the digits of the share, is the share; a unit more or less in the last
    /// digit is allowed, because bodies also cut instead of rounding.
    func isShare(_ part: Int, of whole: Int) -> Bool {
      guard whole > 0, part >= 0, part <= whole, amount.scale <= 4 else { return false }
      var factor = 100
      for _ in 0..<amount.scale { factor *= 10 }
      let (scaled, overflow) = part.multipliedReportingOverflow(by: factor)
      guard !overflow else { return true }
      return abs(scaled / whole - Int(amount.unscaled)) <= 1
    }
  }

  private static func shares(in sentence: ProseText.Sentence) -> [Share] {
    var found: [Share] = []
    for index in sentence.letters.indices where sentence.letters[index] == "%" {
      var start = index
      while start > 0, sentence.letters[start - 1].isDigit || sentence.letters[start - 1] == "." { start -= 1 }
      let lead = sentence.letters[max(0, start - 10)..<start]
      let isBracketed = lead.last == "("
      guard start < index, isBracketed || lead.contains("占"),
        let amount = DecimalAmount(sentence.letters[start..<index].text)
      else { continue }
      found.append(Share(amount: amount, range: start..<(index + 1), isBracketed: isBracketed))
    }
    return found
  }
}
