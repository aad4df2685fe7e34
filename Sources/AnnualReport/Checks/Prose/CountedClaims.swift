import Statute

/// The claims of a sentence that are numbers with what they count before or behind them.
enum CountedClaims {
  static func claims(in sentence: ProseText.Sentence, scope: ClaimScope) -> [PlacedClaim] {
    let letters = sentence.letters
    var claims: [PlacedClaim] = []
    var edge = 0
    for mention in sentence.mentions {
      let start = max(scope.clauseStart(of: mention.range.lowerBound), edge)
      let after = mention.range.upperBound + 1
      edge = after
      guard !mention.isRough, ["件", "起", "宗", "例", "条", "份", "项"].contains(mention.unit),
        !scope.isElsewhere(at: mention.range.lowerBound)
      else { continue }
      let lead = letters[min(start, mention.range.lowerBound)..<mention.range.lowerBound]
      guard !isEndOfList(letters, start) else { continue }
      let tail = letters[min(after, letters.count)...].prefix(20).prefix { !ends.contains($0) }
      let context = Context(letters: letters[..<start], lead: lead, last: claims.last?.subject)
      let subject =
        context.subject(of: lead, tail: tail, scope: scope)
        ?? ProseClaim.Subject(lead: lead, scope: scope, unit: mention.unit)
        ?? trailing(lead, tail, scope: scope)
      let wide = letters[wideStart(letters, start)..<mention.range.lowerBound]
      if let found = subject ?? ProseClaim.Subject.applications(wide, scope: scope),
        !isUnrelated(
          found, lead: lead, clause: wide, isFirst: mention.range == sentence.mentions.first?.range, claims: claims,
          letters)
      {
        claims.append(PlacedClaim(subject: found, value: mention.value, range: mention.range))
      }
    }
    return claims
  }

  /// Whether the number belongs to something else that the words before tell of: items published, messages answered.
  private static func isUnrelated(
    _ subject: ProseClaim.Subject, lead: ArraySlice<Unicode.Scalar>, clause: ArraySlice<Unicode.Scalar>, isFirst: Bool,
    claims: [PlacedClaim], _ letters: Scalars
  ) -> Bool {
    switch subject {
    case .decisions, .files: return publishing.isIn(clause)
    case .answered:
      if application.isIn(lead) { return false }
      return (!isFirst && claims.isEmpty) || messages.isIn(letters[..<lead.startIndex])
    case .received, .carriedIn, .carriedOver, .nothingLeft, .group, .row, .applicant, .organisations, .dispute:
      return false
    }
  }

  /// Where the stretch between commas begins, names between 、 included.
  private static func wideStart(_ letters: Scalars, _ start: Int) -> Int {
    var index = start
    while index > 0, start - index < 60, letters[index - 1] != ",", letters[index - 1] != ":", letters[index - 1] != "("
    {
      index -= 1
    }
    return index
  }

  private static let publishing = WordSet("公开 公示 公布 发布")
  private static let application = WordSet("申请")
  private static let messages = WordSet("留言 信箱 热线 建议 提案 来信 咨询 诉求 投诉 网民 信件 问题 来电 意见")

  private static let ends: Set<Unicode.Scalar> = [",", ":", "、", "(", ")"]

  /// 收到25件政府信息公开申请; 13件予以公开.
  private static func trailing(
    _ lead: ArraySlice<Unicode.Scalar>, _ tail: ArraySlice<Unicode.Scalar>, scope: ClaimScope
  ) -> ProseClaim.Subject? {
    if applications.length(in: tail) != nil {
      let whole = lead + Array("申请".unicodeScalars)
      return ProseClaim.Subject(lead: ArraySlice(whole), scope: scope, unit: "件")
    }
    guard ProseClaim.Subject.isNeutral(lead, scope: scope) else { return nil }
    return ProseClaim.Subject(tail: tail, scope: scope)
  }

  /// Whether the clause is the last of several names that share the number: 行政复议、行政诉讼共9件.
  private static func isEndOfList(_ letters: Scalars, _ start: Int) -> Bool {
    guard start > 1, letters[start - 1] == "、" else { return false }
    let before = letters[..<(start - 1)]
    let clause = before.suffix(12)
    return !clause.contains { $0.isDigit }
      && listed.suffixLength(of: ProseClaim.Subject.fillers.trimming(endOf: clause)) != nil
  }

  private static let applications = WordSet("政府信息公开申请 依申请公开 信息公开申请 申请 的申请")
  private static let listed = WordSet(
    "复议 诉讼 予以公开 部分公开 不予公开 无法提供 不予处理 其他处理 行政许可 行政处罚 行政强制 制发 废止 新收 上年结转 规章 自然人 维持 纠正")
}

/// What the words before a clause have brought into the sentence: a way of dispute, a kind of document, an application.
private struct Context {
  var letters: ArraySlice<Unicode.Scalar>
  var lead: ArraySlice<Unicode.Scalar>
  var last: ProseClaim.Subject?

  /// What the number counts, where the clause alone does not say it.
  func subject(
    of lead: ArraySlice<Unicode.Scalar>, tail: ArraySlice<Unicode.Scalar>, scope: ClaimScope
  ) -> ProseClaim.Subject? {
    guard !Self.comparing.isIn(lead) else { return nil }
    let words = ProseClaim.Subject.fillers.trimming(endOf: lead)
    return dispute(words, scope: scope) ?? documents(words, scope: scope) ?? applicant(lead, scope: scope)
  }

  private func dispute(_ words: ArraySlice<Unicode.Scalar>, scope: ClaimScope) -> ProseClaim.Subject? {
    if let (forum, head) = Self.forum(endOf: words) {
      return isNeutral(head, with: Self.disputing, scope: scope) ? .dispute(forum, .total) : nil
    }
    for (title, outcome) in Self.outcomes where words.suffix(title.count).elementsEqual(title) {
      let head = words.dropLast(title.count)
      let named = Self.forums.last(in: head)
      guard let place = named ?? Self.forums.last(in: letters),
        let forum = Self.forum(endOf: (named == nil ? letters : head)[..<place.upperBound])?.0
      else { return nil }
      let rest = named.map { head[$0.upperBound...] } ?? head
      return isNeutral(rest, with: Self.disputing, scope: scope) ? .dispute(forum, outcome) : nil
    }
    return nil
  }

  private func documents(_ words: ArraySlice<Unicode.Scalar>, scope: ClaimScope) -> ProseClaim.Subject? {
    var rest = words
    var kind: FileKind?
    var column: FileColumn?
    var changed = true
    while changed {
      changed = false
      if kind == nil, let (found, length) = Self.kind(endOf: rest) {
        (kind, rest, changed) = (found, rest.dropLast(length), true)
      }
      if column == nil {
        for (verbs, found) in Self.columns {
          guard let length = verbs.suffixLength(of: rest) else { continue }
          (column, rest, changed) = (found, rest.dropLast(length), true)
          break
        }
      }
      rest = ProseClaim.Subject.fillers.trimming(endOf: rest)
    }
    guard let column else { return nil }
    let earlier = Self.kinds.last(in: letters).flatMap { Self.kind(endOf: letters[..<$0.upperBound])?.0 }
    guard let kind = kind ?? earlier, isNeutral(rest, with: Self.issuing, scope: scope) else { return nil }
    return .files(kind, column)
  }

  private func applicant(_ lead: ArraySlice<Unicode.Scalar>, scope: ClaimScope) -> ProseClaim.Subject? {
    let words = ProseClaim.Subject.fillers.trimming(endOf: lead)
    guard
      let (subject, length) = Self.applicants.first(where: { words.suffix($0.0.count).elementsEqual($0.0) })
        .map({ ($0.1, $0.0.count) })
    else { return nil }
    if letters.last == "、", letters.dropLast().last != "件" { return nil }
    switch last {
    case .received, .applicant, .organisations: break
    case nil: guard Self.receiving.isIn(letters) || Self.receiving.isIn(lead) else { return nil }
    case .carriedIn, .carriedOver, .answered, .nothingLeft, .group, .row, .dispute, .files, .decisions: return nil
    }
    return isNeutral(words.dropLast(length), with: Self.receiving, scope: scope) ? subject : nil
  }

  private func isNeutral(_ words: ArraySlice<Unicode.Scalar>, with more: WordSet, scope: ClaimScope) -> Bool {
    var rest = words
    while let start = rest.indices.first {
      if let length = more.length(in: rest, at: start) ?? ProseClaim.Subject.neutral.length(in: rest, at: start) {
        rest = rest.dropFirst(length)
        continue
      }
      if rest.count >= 5, rest.prefix(4).allSatisfy(\.isDigit), rest[start + 4] == "年" {
        rest = rest.dropFirst(5)
        continue
      }
      let named = scope.withoutOwnName(rest)
      guard named.count < rest.count else { return false }
      rest = named
    }
    return true
  }

  private static func forum(
    endOf words: ArraySlice<Unicode.Scalar>
  ) -> (ProseClaim.Forum, ArraySlice<Unicode.Scalar>)? {
    for (title, forum) in forumTitles where words.suffix(title.count).elementsEqual(title) {
      return (forum, words.dropLast(title.count))
    }
    return nil
  }

  private static func kind(endOf words: ArraySlice<Unicode.Scalar>) -> (FileKind, Int)? {
    for (title, kind) in kindTitles where words.suffix(title.count).elementsEqual(title) { return (kind, title.count) }
    return nil
  }

  private static func words<Meaning>(_ table: [(String, Meaning)]) -> [(Scalars, Meaning)] {
    table.map { (Array($0.0.unicodeScalars), $0.1) }.sorted { $0.0.count > $1.0.count }
  }

  private static let comparing = WordSet("同比 较上年 比上年 较去年 比去年 去年 增加 减少 增长 下降 上升 相比")
  private static let forumTitles: [(Scalars, ProseClaim.Forum)] = words([
    ("行政复议", .reconsideration), ("复议", .reconsideration), ("行政诉讼", .litigation), ("诉讼", .litigation),
    ("未经复议直接起诉", .direct), ("直接起诉", .direct), ("复议后起诉", .afterReconsideration),
  ])
  private static let forums = WordSet("行政复议 行政诉讼 未经复议直接起诉 直接起诉 复议后起诉 诉讼 复议")
  private static let outcomes: [(Scalars, DisputeOutcome)] = words([
    ("结果维持", .upheld), ("维持", .upheld), ("结果纠正", .corrected), ("纠正", .corrected), ("其他结果", .other),
    ("尚未审结", .pending), ("未审结", .pending), ("正在审理", .pending), ("总计", .total),
  ])
  private static let disputing = WordSet(
    "引发 引起 被提起 提起 被申请 被 申请 发生 产生 涉 因 政府信息公开 政府信息公开工作 信息公开 工作 应诉 新 办理 收到 受理 行政 案件 涉及 而 机关 复议机关 人民法院 法院 判决 因政府信息公开")
  private static let kindTitles: [(Scalars, FileKind)] = words([
    ("行政规范性文件", .normativeDocuments), ("规范性文件", .normativeDocuments), ("规章", .regulations), ("政府规章", .regulations),
  ])
  private static let kinds = WordSet("规范性文件 规章")
  private static let columns: [(WordSet, FileColumn)] = [
    (WordSet("制发 制定 出台 印发 新制发 新制定 新出台 制定出台 制定印发 本年制发"), .issued), (WordSet("废止 宣布废止 本年废止"), .repealed),
    (WordSet("现行有效 现行有效的 有效"), .inForce),
  ]
  private static let issuing = WordSet("新 行政 截至 年底 目前 全年 我 部门 共 现 清理 集中 12月31日 底 保留 修改")
  private static let applicants: [(Scalars, ProseClaim.Subject)] = words([
    ("自然人", .applicant(.naturalPerson)), ("公民个人", .applicant(.naturalPerson)), ("商业企业", .applicant(.business)),
    ("科研机构", .applicant(.research)), ("社会公益组织", .applicant(.publicInterest)), ("法律服务机构", .applicant(.legalService)),
    ("法人或其他组织", .organisations), ("法人和其他组织", .organisations), ("法人及其他组织", .organisations), ("法人或者其他组织", .organisations),
  ])
  private static let receiving = WordSet("收到 新收 受理 接收 接到 申请量 申请 来自 提出 提交 政府信息公开")
}
