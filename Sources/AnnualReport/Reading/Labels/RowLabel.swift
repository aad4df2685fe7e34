import Statute

/// What a label in the first columns of a table says.
enum RowLabel: Hashable, Sendable {
  case request(RequestRow)
  case group(DispositionGroup)
  /// 其他 alone, which its number or its place must explain.
  case bareOther
  case files(FileKind)
  case decisions(DecisionKind)
  case otherServices
  case fees
  case procurement
  /// A heading that carries no numbers of its own.
  case heading

  /// Whether the label is long or peculiar enough to be recognised wherever it stands.
  var isStrong: Bool {
    switch self {
    case .request(let row): row != .total
    case .group, .bareOther, .heading: false
    default: true
    }
  }

  /// Whether a row of numbers belongs to such a label.
  var isLeaf: Bool {
    switch self {
    case .group, .heading: false
    default: true
    }
  }
}

extension LabelCatalogue<RowLabel> {
  /// The row labels of the three tables in both editions, and the shorter wordings that published reports use.
  static let rows = LabelCatalogue(
    RequestRow.allCases.filter { ![RequestRow.otherUndivided, .outcome(.miscellaneous)].contains($0) }
      .map { ($0.label, RowLabel.request($0)) }
      + ([
        ("一、本年新收政府信息公开申请", .request(.newlyReceived)),
        ("一、本年新收申请数量", .request(.newlyReceived)),
        ("二、上年结转政府信息公开申请", .request(.carriedIn)),
        ("二、上年结转申请数量", .request(.carriedIn)),
        ("（二）部分公开", .request(.outcome(.partiallyGranted))),
        ("（二）部分公开（区分处理的，只计这一情形）", .request(.outcome(.partiallyGranted))),
        ("2.其他法律法规禁止公开", .request(.outcome(.otherLaw))),
        ("3.危及三安全一稳定", .request(.outcome(.publicSafety))),
        ("5.三类内部事务信息", .request(.outcome(.internalAffairs))),
        ("6.四类过程性信息", .request(.outcome(.deliberative))),
        ("1.逾期不补正", .request(.outcome(.correctionLapsed))),
        ("1.申请人逾期不补正", .request(.outcome(.correctionLapsed))),
        ("1.无正当理由逾期不补正", .request(.outcome(.correctionLapsed))),
        ("1.申请人无正当理由逾期不补正", .request(.outcome(.correctionLapsed))),
        ("2.逾期未缴纳费用", .request(.outcome(.feeLapsed))),
        ("2.逾期未按收费通知要求缴纳费用", .request(.outcome(.feeLapsed))),
        ("2.申请人逾期未按收费通知要求缴纳费用", .request(.outcome(.feeLapsed))),
        ("四、结转下年度继续办理数量", .request(.carriedOver)),
        ("（七）合计", .request(.total)),
        ("其他", .bareOther),
        ("（三）不予公开", .group(.denied)),
        ("（四）无法提供", .group(.unavailable)),
        ("（五）不予处理", .group(.notProcessed)),
        ("（六）其他处理", .group(.other)),
        ("（六）其他处理情况", .group(.other)),
        ("三、本年度办理结果", .heading),
        ("规章", .files(.regulations)),
        ("行政规范性文件", .files(.normativeDocuments)),
        ("规范性文件", .files(.normativeDocuments)),
        ("行政许可", .decisions(.licensing)),
        ("行政处罚", .decisions(.penalties)),
        ("行政强制", .decisions(.coercion)),
        ("其他对外管理服务事项", .otherServices),
        ("行政事业性收费", .fees),
        ("政府集中采购", .procurement),
        ("信息内容", .heading),
        ("申请人情况", .heading),
        ("法人或其他组织", .heading),
        ("行政复议", .heading),
        ("行政诉讼", .heading),
      ] as [(String, RowLabel)]))
}

extension LabelCatalogue<RequestColumn> {
  /// The column heads of the applications table.
  static let applicants = LabelCatalogue(
    RequestColumn.allCases.map { ($0.label, $0) } + [("合计", .total), ("社会公益机构", .applicant(.publicInterest))])
}

/// What a column head of the disputes table says.
enum DisputeHead: Hashable, Sendable {
  case path(DisputePath)
  case outcome(DisputeOutcome)
  /// 行政诉讼 over its two blocks.
  case litigation
}

extension LabelCatalogue<DisputeHead> {
  /// The column heads of the disputes table.
  static let disputes = LabelCatalogue(
    DisputePath.allCases.map { ($0.label, DisputeHead.path($0)) }
      + DisputeOutcome.allCases.map { ($0.label, DisputeHead.outcome($0)) }
      + [("行政诉讼", .litigation), ("合计", .outcome(.total))])
}

extension LabelCatalogue<Int> {
  /// The headings of the six sections in both editions and the other wordings that published reports use.
  static let sections = LabelCatalogue([
    ("总体情况", 1), ("总体工作情况", 1), ("工作总体情况", 1), ("政府信息公开工作总体情况", 1), ("概述", 1),
    ("主动公开政府信息情况", 2), ("主动公开政府信息的情况", 2), ("行政机关主动公开政府信息情况", 2),
    ("收到和处理政府信息公开申请情况", 3), ("收到和处理政府信息公开申请的情况", 3),
    ("行政机关收到和处理政府信息公开申请情况", 3),
    ("政府信息公开行政复议、行政诉讼情况", 4), ("政府信息公开行政复议和行政诉讼情况", 4),
    ("因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4),
    ("存在的主要问题及改进情况", 5), ("存在的主要问题及整改措施", 5), ("存在的主要问题及改进措施", 5),
    ("存在的主要问题和改进情况", 5), ("存在的问题及改进情况", 5), ("存在的问题及改进措施", 5),
    ("存在问题及改进措施", 5), ("存在问题及整改措施", 5), ("主要问题及改进情况", 5), ("存在问题及改进情况", 5),
    ("政府信息公开工作存在的主要问题及改进情况", 5), ("工作存在的主要问题及改进情况", 5),
    ("其他需要报告的事项", 6), ("其他需要报告事项", 6), ("需要报告的其他事项", 6), ("其他需要说明的事项", 6),
  ])
}
