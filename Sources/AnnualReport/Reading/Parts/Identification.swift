/// The body and the year, from the title of the report and from the period its prose names.
struct Identification {
  private(set) var agency: String?
  private(set) var year: Int?
  /// Whether a title was found.
  private(set) var hasTitle = false

  /// - Parameters:
  ///   - lines: the lines before the first section, in order.
  ///   - title: what the file says it is called.
  ///   - prose: the text of the sections.
  init(lines: [SourceLine], title: String?, prose: [String]) {
    let found = lines.indices.compactMap { index in
      Title(lines: lines[index...].prefix(3), before: index > 0 ? lines[index - 1] : nil)
    }
    let headings = lines.indices.filter { lines[$0].isHeading }.compactMap { index in
      Title(lines: lines[index...].prefix(3), before: index > 0 ? lines[index - 1] : nil)
    }
    let best = headings.last { $0.isComplete } ?? found.last { $0.isComplete } ?? headings.last ?? found.last
    let file = title.flatMap { Title(lines: [SourceLine(Self.ownPart(of: $0))], before: nil) }
    hasTitle = best != nil || file != nil
    agency = best?.agency ?? file?.agency
    let periods = Set(prose.flatMap { StatisticalPeriod.years(in: $0.foldedScalars) })
    year = best?.year ?? file?.year ?? (periods.count == 1 ? periods.first : nil)
  }

  /// The part of a page's title before the name of the site.
  private static func ownPart(of title: String) -> String {
    title.split { "_|-—–>".contains($0) }.map(String.init).first { $0.contains("信息公开") } ?? title
  }
}

/// A title such as 某县人民政府2024年政府信息公开工作年度报告, on one line or on up to three.
private struct Title {
  var agency: String?
  var year: Int?
  var isComplete: Bool { agency != nil && year != nil }

  private static let subject = Array("信息公开".unicodeScalars)
  private static let fullSubject = Array("政府信息公开".unicodeScalars)
  private static let report = Array("报告".unicodeScalars)
  private static let short = Array("年报".unicodeScalars)

  init?(lines: some Collection<SourceLine>, before: SourceLine?) {
    guard let first = lines.first, let text = Self.joined(lines), text.count <= 90 else { return nil }
    guard !text.contains(where: { [">", "›", "»", "|", "。", "→"].contains($0) }),
      !text.contains(word: Array("首页".unicodeScalars))
    else { return nil }
    guard let subject = text.firstRange(ofWord: Self.fullSubject) ?? text.firstRange(ofWord: Self.subject),
      text.firstRange(ofWord: Self.report, from: subject.upperBound) != nil
        || text.firstRange(ofWord: Self.short, from: subject.upperBound) != nil
    else { return nil }
    guard !Self.isSentence(text[..<subject.lowerBound]) else { return nil }
    let found = Self.year(in: text)
    year = found?.year
    let name: ArraySlice<Unicode.Scalar>
    if let range = found?.range, range.upperBound <= subject.lowerBound {
      let head = text[..<range.lowerBound]
      name = head.contains(where: \.isHan) ? head : text[range.upperBound..<subject.lowerBound]
    } else {
      name = text[..<subject.lowerBound]
    }
    agency = Self.body(name)
    if agency == nil, !name.contains(where: \.isHan), let before, before.folded.count <= 40, !first.folded.isEmpty {
      let candidate = before.folded.filter { !$0.isSpace }
      if Self.endings.contains(where: { candidate.suffix($0.count).elementsEqual($0) }) {
        agency = Self.body(candidate[...])
      }
    }
  }

  /// Whether the words before 政府信息公开 are part of a sentence that only speaks of the report: 根据《条例》，现公布……
  private static func isSentence(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    if words.contains(where: { [",", "《", "》", ":", ";", "“"].contains($0) }) { return true }
    let words = Array(words)
    return speaking.contains { words.contains(word: $0) }
  }

  private static let speaking = [
    "根据", "按照", "依据", "依照", "现将", "现公布", "现予", "本报告", "本年报", "编制", "编写", "撰写", "公布", "条例", "规定", "要求", "贯彻", "为了",
    "为做好", "为进一步",
    "我局", "我县", "我区", "我市", "我镇", "我办", "我单位", "我街道", "本单位", "本机关", "欢迎", "查询", "下载", "关注", "如下", "特此", "发布的", "印发",
  ].map { Array($0.unicodeScalars) }

  /// The first line, with the next ones as long as the word 报告 has not come.
  private static func joined(_ lines: some Collection<SourceLine>) -> Scalars? {
    var text: Scalars = []
    for line in lines {
      let part = line.folded.filter { !$0.isSpace }
      guard part.count <= 80 else { return nil }
      text += part
      if text.contains(word: report) || text.contains(word: short) { return text }
      guard text.contains(word: Array("信息公".unicodeScalars)) || year(in: text) != nil else { return nil }
    }
    return nil
  }

  /// The last year of the text: 2024年, 二〇二四年, (2024), and where it stands with 年度.
  private static func year(in text: Scalars) -> (year: Int, range: Range<Int>)? {
    for index in text.indices {
      guard let year = CalendarYear.read(text[index...]), index == 0 || !text[index - 1].isDigit else { continue }
      var end = index + 4
      let marks: Scalars = ["年", "度"]
      for mark in marks where end < text.count && text[end] == mark { end += 1 }
      return (year, index..<end)
    }
    return nil
  }

  private static let endings = [
    "政府", "局", "委员会", "办公室", "厅", "办事处", "乡", "镇", "街道", "中心", "院", "委", "办", "所", "队", "校",
  ].map { Array($0.unicodeScalars) }

  /// The name of a body, or `nil` when the words cannot be one.
  private static func body(_ words: ArraySlice<Unicode.Scalar>) -> String? {
    var name = words.filter { $0.isHan || $0 == "(" || $0 == ")" || $0 == "、" }
    for word in ["关于", "附件"] {
      let word = Array(word.unicodeScalars)
      if name.starts(with: word) { name.removeFirst(word.count) }
      if name.suffix(word.count).elementsEqual(word) { name.removeLast(word.count) }
    }
    if name.last == "的" { name.removeLast() }
    let half = name.count / 2
    if name.count >= 8, name.count.isMultiple(of: 2), name[..<half].elementsEqual(name[half...]) {
      name = Array(name[..<half])
    }
    guard (3...40).contains(name.count), !words.contains(where: \.isDigit) else { return nil }
    return name.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 }.text
  }
}
