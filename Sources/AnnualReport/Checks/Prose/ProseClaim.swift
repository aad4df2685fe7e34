/// A number that the prose states about something the tables count too.
struct ProseClaim {
  enum Subject: Hashable {
    case received, carriedIn, carriedOver, answered
    case group(DispositionGroup)
    case reconsideration, litigation
  }

  var subject: Subject
  var value: Int
  var prose: ProseRange?

  /// The claims of a section.
  static func all(in section: ReportSection, year: Int?) -> [ProseClaim] {
    let text = ProseText(section)
    return text.sentences.flatMap { sentence -> [ProseClaim] in
      guard sentence.letters.contains(where: telling.contains), !sentence.isAboutAnotherYear(than: year) else {
        return []
      }
      let counted = NumberMention.all(in: sentence).compactMap { mention -> ProseClaim? in
        guard !mention.isRough, ["件", "起", "宗", "例", "条", "份"].contains(mention.unit),
          let subject = subject(of: mention, in: sentence)
        else { return nil }
        return ProseClaim(subject: subject, value: mention.value, prose: text.range(sentence, mention.range))
      }
      return counted + denials(in: sentence, of: text)
    }
  }

  /// Letters of 申请, 答复, 办结, 公开, 提供, 处理, 复议 and 诉讼, one of which every claim has.
  private static let telling: Set<Unicode.Scalar> = ["申", "复", "结", "供", "理", "诉", "予", "部"]

  // MARK: - Counted claims

  private static let channels = [
    "其中", "网络", "网上", "线上", "邮寄", "信函", "信件", "当面", "平台", "邮箱", "邮件", "窗口", "传真", "现场", "自然人", "法人",
    "企业", "机构", "街道", "镇", "部门", "单位", "延期", "撤回", "补正",
  ]

  private static func subject(of mention: NumberMention, in sentence: ProseText.Sentence) -> Subject? {
    let start = sentence.clauseStart(of: mention.range.lowerBound)
    let before = start..<mention.range.lowerBound
    let lead = Array(sentence.letters[before])
    let after = sentence.letters[mention.range.upperBound...].dropFirst()
    if let group = group(lead) { return .group(group) }
    if sentence.contains(["上年结转", "上年度结转", "上一年结转", "上一年度结转", "去年结转"], in: before) { return .carriedIn }
    let next = ["结转下", "结转至下", "结转到下", "转结下", "转至下", "结转至20", "结转到20"]
    if sentence.contains(next, in: before) { return .carriedOver }
    if ends(lead, with: ["行政复议", "行政复议案件", "行政复议申请", "行政复议案", "行政复议共"]) { return .reconsideration }
    if ends(lead, with: ["行政诉讼", "行政诉讼案件", "行政诉讼案", "行政诉讼共"]) { return .litigation }
    guard !sentence.contains(channels, in: before) || sentence.contains(["等多种", "等渠道", "等方式"], in: before) else {
      return nil
    }
    let receipts = ["收到", "新收", "受理", "接收", "接到", "接受"]
    let isReceipt = sentence.contains(receipts, in: before) && !sentence.contains(["未收到", "答复", "办结"], in: before)
    if isReceipt, ends(lead, with: ["申请", "申请共", "申请共计", "申请总数", "申请数量", "申请数量为", "申请事项", "公开共"]) {
      return .received
    }
    if ends(lead, with: receipts),
      after.starts(with: Array("政府信息公开申请".unicodeScalars))
        || after.starts(with: Array("依申请公开".unicodeScalars)) || after.starts(with: Array("信息公开申请".unicodeScalars))
    {
      return .received
    }
    if ends(lead, with: ["答复", "共答复", "办结", "答复申请", "答复共", "办理答复", "均已答复", "答复政府信息公开申请"]) { return .answered }
    return nil
  }

  /// A group of outcomes named right before the number, with nothing before it that narrows it down.
  private static func group(_ lead: Scalars) -> DispositionGroup? {
    var words = lead
    for tail in ["共计", "共", "的有", "的", "有", "为", "情况", "决定", "答复", "类"] { drop(&words, suffix: tail) }
    for group in DispositionGroup.allCases {
      let title = Array(group.title.unicodeScalars)
      guard words.suffix(title.count).elementsEqual(title) else { continue }
      var head = Array(words.dropLast(title.count))
      if head.last == "不" { return nil }
      for word in ["作出", "其中", "分别为", "分别", "包括", "属于", "已", "均", "本年度", "予以", "全年", "年", "决定"] {
        drop(&head, suffix: word)
      }
      return head.allSatisfy(\.isDigit) ? group : nil
    }
    return nil
  }

  private static func drop(_ words: inout Scalars, suffix: String) {
    let suffix = Array(suffix.unicodeScalars)
    if words.count >= suffix.count, words.suffix(suffix.count).elementsEqual(suffix) { words.removeLast(suffix.count) }
  }

  private static func ends(_ words: Scalars, with endings: [String]) -> Bool {
    endings.contains { ending in
      let ending = Array(ending.unicodeScalars)
      return words.count >= ending.count && words.suffix(ending.count).elementsEqual(ending)
    }
  }

  // MARK: - Claims that there were none

  private static let denying = ["未收到", "没有收到", "未接到", "未发生", "没有发生", "未有", "没有", "未产生", "未出现", "无"]
    .map { Array($0.unicodeScalars) }

  private static func denials(in sentence: ProseText.Sentence, of text: ProseText) -> [ProseClaim] {
    var claims: [ProseClaim] = []
    var start = 0
    for end in sentence.letters.indices where sentence.letters[end] == "," || end == sentence.letters.count - 1 {
      let clause = start..<(sentence.letters[end] == "," ? end : end + 1)
      start = end + 1
      guard let denial = denial(in: sentence, clause: clause) else { continue }
      guard !sentence.contains(["败诉", "纠正", "撤销", "败议", "投诉举报"], in: clause) else { continue }
      let rest = denial.upperBound..<min(clause.upperBound, denial.upperBound + 24)
      let place = text.range(sentence, clause)
      if sentence.contains(["行政复议"], in: rest) {
        claims.append(.init(subject: .reconsideration, value: 0, prose: place))
      }
      if sentence.contains(["行政诉讼"], in: rest) { claims.append(.init(subject: .litigation, value: 0, prose: place)) }
      let isReceipt = sentence.contains(["收到", "接到"], in: denial)
      if isReceipt, claims.isEmpty, sentence.contains(["申请"], in: rest), !sentence.contains(["复议"], in: clause) {
        claims.append(.init(subject: .received, value: 0, prose: place))
      }
    }
    return claims
  }

  /// The first words of a clause that say there was none; a clause without 未, 没 or 无 has none.
  private static func denial(in sentence: ProseText.Sentence, clause: Range<Int>) -> Range<Int>? {
    let letters = Array(sentence.letters[clause])
    guard letters.contains(where: { $0 == "未" || $0 == "没" || $0 == "无" }) else { return nil }
    for word in denying {
      guard let found = letters.firstRange(ofWord: word) else { continue }
      return (clause.lowerBound + found.lowerBound)..<(clause.lowerBound + found.upperBound)
    }
    return nil
  }
}
