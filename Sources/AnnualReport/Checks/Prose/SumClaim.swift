/// A number in prose and the parts it is said to consist of.
struct SumClaim: ProseCheck {
  let rule = "prose.sum"
  let title = "正文分项之和"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "Where section one gives a number, then 其中 or 包括 and a list of parts that ends with 其他, names three channels "
      + "or more, or names natural persons and organisations, the parts add up to the number; parts of one kind never "
      + "exceed it. Other lists and rough numbers are left aside, because they may be incomplete.",
    chinese: "第一部分先述总数、再以“其中”“包括”列举至“其他”的，各分项之和应等于总数。")

  func findings(in report: AnnualReport, prose: ReportProse) -> [Finding] {
    guard let text = prose.text else { return [] }
    return text.sentences.compactMap { sentence in
      let mentions = sentence.mentions
      guard let list = Self.listing.first(in: sentence.letters[...]),
        let whole = mentions.last(where: { $0.range.upperBound <= list.lowerBound }), !whole.isRough
      else { return nil }
      let parts = Self.parts(of: whole, in: sentence, after: list.upperBound)
      guard parts.values.count >= 2, let sum = RequestTable.sum(parts.values.map { $0 }) else { return nil }
      guard parts.isComplete ? sum != whole.value : parts.isAlike && sum > whole.value else { return nil }
      return finding(
        at: "sections.1", expected: String(sum), actual: String(whole.value),
        "第一部分所述\(whole.value)\(whole.unit)的各分项之和为\(sum)（\(parts.values.map(String.init).joined(separator: "+"))）",
        prose: text.range(sentence, whole.range))
    }
  }

  /// The parts of a list, and whether the list names all of them.
  private struct Parts {
    var values: [Int] = []
    /// The list ends with 其他, names three channels or more, or both natural persons and organisations.
    var isComplete = false
    /// All parts are channels, or all are kinds of applicants, so that none counts twice.
    var isAlike = false
  }

  private static func parts(of whole: NumberMention, in sentence: ProseText.Sentence, after start: Int) -> Parts {
    var parts = Parts()
    var channels = 0
    var people = 0
    var organisations = 0
    var edge = start
    for mention in sentence.mentions where mention.range.lowerBound >= start && mention.unit == whole.unit {
      let place = mention.range.lowerBound
      let lead = sentence.letters[max(edge, place - 20, sentence.clauseStart(of: place))..<place]
      edge = mention.range.upperBound + 1
      if mention.isRough { return Parts() }
      if isInBrackets(sentence.letters, from: start, to: place) { continue }
      parts.values.append(mention.value)
      if rest.isIn(lead) {
        parts.isComplete = true
        return parts
      }
      if ClaimScope.channels.isIn(lead) { channels += 1 }
      if persons.isIn(lead) { people += 1 }
      if bodies.isIn(lead) { organisations += 1 }
    }
    let count = parts.values.count
    parts.isAlike = channels == count || people + organisations == count
    parts.isComplete = (channels == count && count >= 3) || (people == 1 && organisations == 1 && count == 2)
    return parts
  }

  private static func isInBrackets(_ letters: Scalars, from start: Int, to place: Int) -> Bool {
    let stretch = letters[start..<place]
    return stretch.count { $0 == "(" } > stretch.count { $0 == ")" }
  }

  private static let listing = WordSet("其中 包括")
  private static let rest = WordSet("其他 其它 其余")
  private static let persons = WordSet("自然人 公民")
  private static let bodies = WordSet("法人 组织")
}
