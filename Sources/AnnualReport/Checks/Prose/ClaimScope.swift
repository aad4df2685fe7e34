/// Of what a sentence speaks, place by place: another year, a part of the year, one unit or one channel is not what the
/// tables count.
struct ClaimScope {
  let year: Int?
  private let letters: Scalars
  private let agency: Scalars
  /// Where the sentence turns to another year, unit or channel, and where it turns back.
  private var turns: [(place: Int, isElsewhere: Bool)] = []
  private var hasOtherYear = false

  init(_ sentence: ProseText.Sentence, year: Int?, agency: Scalars) {
    letters = sentence.letters
    self.year = year
    self.agency = agency
    findYears()
    findPeriods()
    findUnitsAndChannels()
    turns.sort { $0.place < $1.place }
  }

  /// Whether the words at a place speak of something else than the body's whole year.
  func isElsewhere(at place: Int) -> Bool {
    let lead = letters[clauseStart(of: place)..<place]
    if hasOtherYear, Self.cumulative.isIn(lead) { return true }
    return turns.last { $0.place <= place }?.isElsewhere ?? false
  }

  /// Where the clause that holds the position begins.
  func clauseStart(of position: Int) -> Int {
    var index = position
    while index > 0, position - index < 80 {
      if Self.isEnd(letters[index - 1]) { return index }
      index -= 1
    }
    return index
  }

  /// The words without the name of the body itself at their start: 区政府, 我局, 全县, 云溪县教育局.
  func withoutOwnName(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    if let length = Self.ourselves.length(in: words), isOwnKind(words.prefix(length)) {
      return words.dropFirst(length)
    }
    guard agency.count >= 3 else { return words }
    for length in stride(from: min(20, words.count), through: 2, by: -1)
    where words.prefix(length).allSatisfy(\.isHan) && isOwnName(words.prefix(length)) {
      return words.dropFirst(length)
    }
    return words
  }

  /// Whether 我局, 本镇 and the like fit the name of the body: a county does not call itself 我局.
  private func isOwnKind(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = words.first, first == "我" || first == "本", let kind = words.last else { return true }
    return agency.isEmpty || agency.contains(kind) || !Self.kinds.contains(kind)
  }

  private static let kinds: Set<Unicode.Scalar> = ["局", "镇", "乡", "厅", "道", "委", "院"]

  /// Whether the letters are those of the body's name in their order, some left out, as short names do.
  private func isOwnName(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = agency[...]
    for letter in words {
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  // MARK: - Years and periods

  private mutating func findYears() {
    guard let year else { return }
    var index = 0
    while index + 4 < letters.count {
      defer { index += 1 }
      guard index == 0 || !letters[index - 1].isDigit, let found = CalendarYear.read(letters[index...]) else {
        continue
      }
      guard letters[index + 4] == "年" else { continue }
      let before = letters[max(0, index - 4)..<index]
      let after = letters[(index + 5)..<min(letters.count, index + 12)]
      if Self.carrying.isIn(before) || Self.carried.length(in: Self.afterDegree(after)) != nil { continue }
      if Self.enacting.isIn(after) { continue }
      if found != year { hasOtherYear = true }
      let isRange = hasOtherYear && before.last.map { ["至", "到", "-", "—", "和", "、"].contains($0) } ?? false
      turns.append((index, found != year || isRange))
    }
  }

  private static func afterDegree(_ letters: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    letters.first == "度" ? letters.dropFirst() : letters
  }

  private mutating func findPeriods() {
    for index in letters.indices {
      if Self.periods.length(in: letters[...], at: index) != nil { turns.append((index, true)) }
      if Self.thisYear.length(in: letters[...], at: index) != nil { turns.append((index, false)) }
      if letters[index] == "月", isPartOfYear(endingAt: index) { turns.append((index, true)) }
    }
  }

  /// Whether a month is the end of a part of the year: not 1月1日 and not 12月.
  private func isPartOfYear(endingAt index: Int) -> Bool {
    let digits = letters[..<index].reversed().prefix(2).prefix { $0.isDigit }
    guard let month = Int(digits.reversed().text), (1...12).contains(month), month != 12 else { return false }
    let after = letters[(index + 1)..<min(letters.count, index + 3)]
    return !(month == 1 && after.elementsEqual(["1", "日"]))
  }

  // MARK: - Units and channels

  private mutating func findUnitsAndChannels() {
    var start = 0
    for end in 0...letters.count {
      guard end == letters.count || Self.isEnd(letters[end]) else { continue }
      let clause = letters[start..<end]
      if let place = clause.indices.first {
        let subject = withoutYear(Self.openers.trimming(startOf: clause))
        if isForeignUnit(subject) {
          turns.append((place, true))
        } else if let length = Self.ourselves.length(in: subject), isOwnKind(subject.prefix(length)) {
          turns.append((place, false))
        }
        if let verb = Self.through.first(in: clause), Self.channels.isIn(clause[verb.upperBound...]),
          !Self.several.isIn(letters[verb.upperBound...].prefix(40).prefix { $0 != "," })
        {
          turns.append((verb.lowerBound, true))
        }
        if clause.last == "中", Self.channels.isIn(clause) || Self.applicants.isIn(clause) {
          turns.append((place, true))
        }
      }
      start = end + 1
    }
  }

  private func withoutYear(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let rest = words.drop { $0.isDigit }
    guard rest.count < words.count, rest.first == "年" else { return words }
    return Self.openers.trimming(startOf: Self.afterDegree(rest.dropFirst()))
  }

  /// Whether the clause begins with the name of a unit that is not the body itself.
  private func isForeignUnit(_ subject: ArraySlice<Unicode.Scalar>) -> Bool {
    guard Self.prepositions.length(in: subject) == nil else { return false }
    if let length = Self.ourselves.length(in: subject) { return !isOwnKind(subject.prefix(length)) }
    let name = subject.prefix(16).prefix(while: \.isHan)
    guard let unit = Self.units.first(in: name), unit.lowerBound > name.startIndex else { return false }
    let words = name[..<unit.upperBound]
    return !Self.verbs.isIn(words) && !isOwnName(words)
  }

  // MARK: - Words

  /// Whether a clause ends before the letter.
  private static func isEnd(_ letter: Unicode.Scalar) -> Bool {
    letter == "," || letter == ":" || letter == "、" || letter == "(" || letter == ")"
  }

  private static let carrying = WordSet("结转 转至 转到 转入 留至 延至 结转到 结转至")
  private static let carried = WordSet("结转 转入 继续办理 办理 继续处理 继续答复 转结")
  private static let enacting = WordSet("修订 修正 印发 出台 施行 实施 制定 版 工作要点 工作安排 第")
  private static let cumulative = WordSet("累计 总共 以来")
  private static let periods = WordSet("上半年 下半年 季度 月份 每月 每年 月均 年均 近年 近三年 近两年 三年来 五年来 历年 往年 当年 次年 去年 上年度共 上年共 上一年度共 以来")
  private static let thisYear = WordSet("今年 本年度 本年 报告年度 全年")
  private static let openers = WordSet("其中 另外 此外 同时 今年 本年度 本年 全年 年内 截至 一是 二是 三是 四是 五是 六是 据统计")
  private static let prepositions = WordSet("通过 会同 联合 协调 指导 督促 组织 向 对 由 在 为 按照 根据 依托 加强 各 与 经 把 将 因 针对 就")
  private static let units = WordSet("局 厅 镇 乡 街道 街道办 委员会 中心 部门 单位 公司 学校 医院 法院 支队 分局 管委会 开发区 村")
  private static let verbs = WordSet("收到 答复 办理 公开 申请 受理 接收 办结 发布 制发 通过")
  private static let ourselves = WordSet(
    "我局 我县 我区 我市 我镇 我乡 我街道 我办 我单位 我委 我厅 我省 我院 我中心 我机关 本机关 本单位 本局 本级 本镇 本乡 本县 本区 本市 本委 本街道 全县 全区 全市 全镇 全乡 全街道 全局 全省 全系统 全年"
  )
  private static let through = WordSet("通过 经由 从 以")
  private static let several = WordSet("等多 等渠道 等方式 等形式 等途径 等各 等")
  static let channels = WordSet("网络 网上 线上 线下 邮寄 信函 信件 当面 平台 邮箱 邮件 窗口 传真 现场 网站 来信 电子 快递 其他渠道 其他方式")
  static let applicants = WordSet("自然人 法人 企业 机构 组织 公民 律师")
}

extension WordSet {
  /// The length of the longest word that the letters begin with.
  func length(in letters: ArraySlice<Unicode.Scalar>) -> Int? {
    letters.isEmpty ? nil : length(in: letters, at: letters.startIndex)
  }
}
