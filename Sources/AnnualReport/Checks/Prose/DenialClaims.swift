/// The claims of a sentence that there was none: 未收到申请, 无结转, 未发生行政复议; and that nothing is left: 全部办结.
enum DenialClaims {
  static func claims(in sentence: ProseText.Sentence, scope: ClaimScope) -> [PlacedClaim] {
    let letters = sentence.letters
    guard mayDeny(sentence) else { return [] }
    var claims: [PlacedClaim] = []
    var start = 0
    for end in 0...letters.count {
      guard end == letters.count || letters[end] == "," || letters[end] == ":" else { continue }
      let clause = letters[start..<end]
      start = end + 1
      guard let first = clause.indices.first, !scope.isElsewhere(at: first) else { continue }
      if let range = Self.wholeAnswer(clause, in: letters) {
        claims.append(PlacedClaim(subject: .nothingLeft, value: 0, range: range))
      }
      guard let denial = denying.first(in: clause), !limiting.isIn(clause), !scope.isElsewhere(at: denial.lowerBound)
      else { continue }
      let after = letters[denial.lowerBound] == "无" ? denial.lowerBound + 1 : denial.upperBound
      let rest = clause[after...].prefix(36)
      func add(_ subject: ProseClaim.Subject) {
        claims.append(PlacedClaim(subject: subject, value: 0, range: clause.startIndex..<clause.endIndex))
      }
      let isReconsideration = reconsideration.isIn(rest)
      if isReconsideration { add(.dispute(.reconsideration, .total)) }
      if litigation.isIn(rest) { add(.dispute(.litigation, .total)) }
      if isReconsideration || litigation.isIn(rest) { continue }
      if let carried = carrying.first(in: rest), rest[..<carried.lowerBound].count <= 2 {
        add(carriedIn.isIn(clause) ? .carriedIn : .carriedOver)
      } else if isAboutApplications(rest, scope: scope) {
        add(.received)
      }
    }
    return claims
  }

  /// Whether the sentence has a letter that every such claim has.
  static func mayDeny(_ sentence: ProseText.Sentence) -> Bool {
    sentence.letters.contains { $0 == "未" || $0 == "没" || $0 == "无" || $0 == "零" || $0 == "全" || $0 == "均" }
  }

  /// Whether the words after 未收到 are nothing but a name for applications.
  private static func isAboutApplications(_ words: ArraySlice<Unicode.Scalar>, scope: ClaimScope) -> Bool {
    guard applying.isIn(words) else { return false }
    return application.makeUp(scope.withoutOwnName(words))
  }

  /// 全部办结, 均已答复: nothing is left over, unless the clause speaks of those that were due, or the sentence of those
  /// that were carried over.
  private static func wholeAnswer(
    _ clause: ArraySlice<Unicode.Scalar>, in sentence: Scalars
  ) -> Range<Int>? {
    guard let found = whole.first(in: clause), !due.isIn(sentence[...]) else { return nil }
    let before = clause[..<found.lowerBound]
    let isAboutApplications = about.isIn(sentence[...]) && !unrelated.isIn(clause)
    return isAboutApplications && !narrowing.isIn(before) ? clause.startIndex..<clause.endIndex : nil
  }

  private static let denying = WordSet(
    "未收到 没有收到 未接到 没有接到 未接收 未受理 未发生 没有发生 未有 没有 未产生 没有产生 未出现 无因 无行政复议 无行政诉讼 无复议 无依申请 无政府信息公开申请 无申请 无结转 无上年结转 无上年度结转 无下年结转 无公民 无信息公开申请 未引发 未被 无政府信息公开 无被"
  )
  private static let limiting = WordSet("败诉 纠正 纠错 撤销 败议 投诉 举报 改判 违法 异议 责任 不满 维持")
  private static let reconsideration = WordSet("行政复议 复议")
  private static let litigation = WordSet("行政诉讼 诉讼")
  private static let carrying = WordSet("结转 上年结转 上年度结转 下年结转")
  private static let carriedIn = WordSet("上年 上一年 上年度 去年 往年")
  private static let applying = WordSet("申请 依申请公开")
  private static let application = WordSet(
    "依申请公开 政府信息公开 信息公开 政务公开 申请 公开 事项 件 办理 业务 的 任何 公民 法人 或 其他组织 其他 组织 和 、 群众 书面 提出 要求 情况 社会 公众 政府信息 有关 相关 关于 及 案件 信息 获取 申请人 提交"
  )
  private static let whole = WordSet(
    "全部办结 均已办结 已全部办结 全部答复 均已答复 全部办理完毕 均办结 均已办理完毕 全部按时办结 全部按期办结 全部按时答复 全部按期答复 均按时办结 均按期办结 均按时答复 均按期答复 全部予以答复 均予以答复 均已按时答复 均已按期答复 均已按时办结 均已按期办结 均已依法答复 全部依法答复 均依法答复 均已按照 均在法定期限内答复 均在规定期限内答复 均在法定时限内答复 均已在法定期限内 全部在法定期限内 均在法定期限内办结 均已回复 全部回复 均已予以答复 均已作出答复 均作出答复 均已按期 均已按时"
  )
  private static let due = WordSet("结转 到期 应办 应答复 未到期 正在办理 办理中 除上年 尚未")
  private static let about = WordSet("申请 依申请公开")
  private static let unrelated = WordSet("留言 信箱 热线 建议 提案 复议 诉讼 来信 咨询 问题 信件")
  private static let narrowing = WordSet("网络 网上 邮寄 信函 当面 其中")
}
