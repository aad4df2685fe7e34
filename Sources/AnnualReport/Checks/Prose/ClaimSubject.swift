import Statute

extension ProseClaim.Subject {
  /// What the words before a number say that it counts; `nil` when they say more than is understood here, because a word
  /// more (网络, 延期, 教育局) may mean a part.
  init?(lead: ArraySlice<Unicode.Scalar>, scope: ClaimScope, unit: Unicode.Scalar) {
    let words = Self.fillers.trimming(endOf: lead)
    guard !Self.comparing.isIn(lead) else { return nil }
    if let subject = Self.carriage(lead, scope: scope) {
      self = subject
      return
    }
    guard !Self.otherYears.isIn(lead) else { return nil }
    if let (subject, head) = Self.named(words), Self.isNeutral(head, scope: scope) {
      self = subject
    } else if let subject = Self.decisions(words, lead: lead, scope: scope, unit: unit)
      ?? Self.applications(lead, scope: scope)
    {
      self = subject
    } else {
      return nil
    }
  }

  /// What the words after a number say: 13件予以公开, 4件结转下年度.
  init?(tail: ArraySlice<Unicode.Scalar>, scope: ClaimScope) {
    if let subject = Self.carriage(tail.prefix(14), scope: scope), !Self.comparing.isIn(tail) {
      self = subject
      return
    }
    let words = Self.fillers.trimming(endOf: Self.neutral.trimming(startOf: tail))
    guard let (subject, head) = Self.named(words) ?? Self.named(Self.fillers.trimming(endOf: tail)),
      Self.isNeutral(head, scope: scope)
    else { return nil }
    self = subject
  }

  /// Whether words add nothing to what a number counts.
  static func isNeutral(_ words: ArraySlice<Unicode.Scalar>, scope: ClaimScope) -> Bool {
    let rest = withoutYear(neutral.trimming(startOf: words))
    return neutral.makeUp(rest) || neutral.makeUp(neutral.trimming(startOf: scope.withoutOwnName(rest)))
  }

  private static func withoutYear(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let rest = words.drop(while: \.isDigit)
    guard rest.count + 4 == words.count, rest.first == "年" else { return words }
    return neutral.trimming(startOf: rest.dropFirst(rest.dropFirst().first == "度" ? 2 : 1))
  }

  // MARK: - Carried in and over

  private static func carriage(_ words: ArraySlice<Unicode.Scalar>, scope: ClaimScope) -> Self? {
    guard carrying.isIn(words) else { return nil }
    if let year = scope.year {
      for index in words.indices {
        guard index == words.startIndex || !words[index - 1].isDigit, let found = CalendarYear.read(words[index...])
        else {
          continue
        }
        let before = words[..<index].suffix(4)
        if carryingTo.isIn(before) { return found == year + 1 ? .carriedOver : found == year ? .carriedIn : nil }
        if found == year - 1 { return .carriedIn }
        if found == year + 1 { return .carriedOver }
      }
    }
    if fromLastYear.isIn(words) { return .carriedIn }
    return toNextYear.isIn(words) ? .carriedOver : nil
  }

  // MARK: - Groups and rows of outcomes

  /// The group or row that the words end with, and what stands before it.
  static func named(_ words: ArraySlice<Unicode.Scalar>) -> (Self, ArraySlice<Unicode.Scalar>)? {
    for (title, subject) in titles where words.suffix(title.count).elementsEqual(title) {
      let head = words.dropLast(title.count)
      return head.last == "不" || head.last == "未" ? nil : (subject, head)
    }
    return nil
  }

  private static let titles: [(Scalars, Self)] = {
    let groups = DispositionGroup.allCases.map { ($0.label, Self.group($0)) }
    let rows: [(String, Disposition)] = [
      ("国家秘密", .stateSecret), ("法律行政法规禁止公开", .otherLaw), ("其他法律行政法规禁止公开", .otherLaw),
      ("三安全一稳定", .publicSafety), ("危及三安全一稳定", .publicSafety), ("保护第三方合法权益", .thirdParty),
      ("三类内部事务", .internalAffairs), ("内部事务", .internalAffairs), ("四类过程性", .deliberative),
      ("过程性", .deliberative), ("行政执法案卷", .enforcementFile), ("行政查询", .administrativeQuery),
      ("本机关不掌握相关政府", .notHeld), ("不掌握相关政府", .notHeld), ("不掌握相关", .notHeld),
      ("本机关不掌握相关", .notHeld),
      ("本机关不掌握", .notHeld),
      ("没有现成信息需要另行制作", .needsCreation), ("没有现成信息需另行制作", .needsCreation),
      ("需要另行制作", .needsCreation), ("补正后申请内容仍不明确", .stillUnclear),
      ("信访举报投诉", .petition), ("信访投诉举报", .petition), ("重复", .duplicate),
      ("要求提供公开出版物", .publication), ("无正当理由大量反复", .excessive),
      ("大量反复", .excessive), ("重新出具已获取", .reconfirmation),
      ("确认或重新出具已获取", .reconfirmation), ("要求行政机关确认或重新出具已获取", .reconfirmation),
      ("无正当理由逾期不补正", .correctionLapsed), ("申请人逾期不补正", .correctionLapsed), ("逾期不补正", .correctionLapsed),
      ("申请人无正当理由逾期不补正", .correctionLapsed), ("逾期未按收费通知要求缴纳费用", .feeLapsed),
      ("逾期未缴费", .feeLapsed), ("逾期未缴纳费用", .feeLapsed),
    ]
    let all = groups + rows.map { ($0.0, Self.row(.outcome($0.1))) }
    return all.map { (Array($0.0.unicodeScalars), $0.1) }.sorted { $0.0.count > $1.0.count }
  }()

  // MARK: - Applications and decisions

  static func applications(_ lead: ArraySlice<Unicode.Scalar>, scope: ClaimScope) -> Self? {
    let words = lead.filter { $0 != "\"" && $0 != "“" && $0 != "”" }[...]
    let rest: ArraySlice<Unicode.Scalar> =
      if let several = several.last(in: words) { words[several.upperBound...] } else { words }
    let receives = receiving.isIn(rest)
    let answers = answering.isIn(rest)
    guard receives != answers else { return nil }
    if receives {
      guard !rest.isEmpty, isNeutral(rest, scope: scope, with: receiptWords) else { return nil }
      return .received
    }
    return isNeutral(rest, scope: scope, with: answerWords) ? .answered : nil
  }

  private static func isNeutral(
    _ words: ArraySlice<Unicode.Scalar>, scope: ClaimScope, with more: WordSet
  ) -> Bool {
    var rest = withoutYear(neutral.trimming(startOf: words))
    rest = scope.withoutOwnName(rest)
    rest = withoutYear(rest)
    while let start = rest.indices.first {
      guard let length = more.length(in: rest, at: start) ?? neutral.length(in: rest, at: start) else {
        let named = scope.withoutOwnName(rest)
        guard named.count < rest.count else { return false }
        rest = named
        continue
      }
      rest = rest.dropFirst(length)
    }
    return true
  }

  private static func decisions(
    _ words: ArraySlice<Unicode.Scalar>, lead: ArraySlice<Unicode.Scalar>, scope: ClaimScope, unit: Unicode.Scalar
  ) -> Self? {
    guard ["件", "起", "宗", "例", "项"].contains(unit), !publishing.isIn(lead) else { return nil }
    let bare = handling.trimming(endOf: words)
    for kind in DecisionKind.allCases {
      let title = Array(kind.label.unicodeScalars)
      guard bare.suffix(title.count).elementsEqual(title) else { continue }
      return isNeutral(bare.dropLast(title.count), scope: scope, with: deciding) ? .decisions(kind) : nil
    }
    return nil
  }

  // MARK: - Words

  static let fillers = WordSet(
    "共计 共 合计 总计 计 为 有 的 了 数量 件数 数 情况 决定 答复 类 申请 案件 案 达 是 信息 情形 事项 分别 政府信息 告知书 公开申请 书 : 总数 累计 提出 提交")
  static let neutral = WordSet(
    "其中 包括 包含 作出 做出 分别为 分别 属于 属 因 为 系 已 均 本年度 本年 全年 今年 年内 年度 予以 决定 以 有 被 按照 情形 情况 共 共计 的 申请 告知 一是 二是 三是 四是 五是 六是 及 和 与 并 依法 依规 其余 另有 另 还有 区分处理 区分处理的 了 由于 答复 结果 类 信息 申请人 其 累计 政府信息公开 依申请公开 政府信息 合计 总计 危及 保护 涉及 要求 行政机关 经 含 则 :"
  )
  private static let receiptWords = WordSet(
    "公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 收到 新收 收 受理 接收 接到 接受 收悉 登记 新增 新 各类 群众 公众 社会公众 公民 提交 提出 有效 信息公开 政务公开 公开 事项 件 数量 总量 量 数 达 总数 书面 来 县政府 区政府 市政府 社会各界 依申请 办件 人民 共收到 总共 当年"
  )
  private static let answerWords = WordSet(
    "答复 办结 回复 办理 完成 全部 按时 按期 及时 规范 在法定期限内 法定期限内 在法定时限内 法定时限内 法定时限 规定时限内 在规定时限内 期限内 均已 给予 信息公开 公开 事项 数量 总数 件 了 数 量 应 区政府 县政府 市政府 依申请 共"
  )
  private static let receiving = WordSet("收到 新收 受理 接收 接到 接受 申请量 申请总量 申请数量 收悉")
  private static let answering = WordSet("答复 办结 回复")
  static let several = WordSet("多种渠道 各种渠道 等渠道 等方式 等形式 等途径 多种方式 多渠道 各渠道 多种形式 各类渠道 等多种途径")
  private static let comparing = WordSet("同比 较上年 比上年 较去年 比去年 较上一年 比上一年 去年同期 上年同期 增加 减少 增长 下降 上升 环比 增幅 降幅 多收 少收 较 相比")
  private static let otherYears = WordSet("去年 上年 上一年 往年 历年 前年")
  private static let carrying = WordSet("结转 转入 转结 转至 继续办理 继续处理 继续答复 留至")
  private static let carryingTo = WordSet("结转至 结转到 结转 转至 转入 转到 转结至 留至 延至")
  private static let fromLastYear = WordSet("上年结转 上年度结转 上一年结转 上一年度结转 去年结转 上年转结 上年度转入 上年转入 上一年度转入 上年度转结 结转上年")
  private static let toNextYear = WordSet(
    "结转下 结转至下 结转到下 转结下 转至下 转入下 结转次年 结转至次年 下年度继续 下一年度继续 下年继续 次年继续 留至下 结转明年 结转至明年 转结至下")
  private static let publishing = WordSet("公开 公示 公布 发布 信息 事项 目录 清单")
  private static let handling = WordSet("处理 决定 案件 措施 处理决定 事项")
  private static let deciding = WordSet("作出 做出 办理 办结 实施 各类 各项 下达 处理 依法 行政 案件 全年 完成 受理 其他")
}
