/// What a template may ask for (字段), written as `{{申请人}}`. The raw value is the name that officials type.
public enum LetterField: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
  // The body.
  case bodyName = "机关名称"
  case office = "工作机构"
  case contact = "联系方式"
  case documentNumber = "文号"
  case letterDay = "落款日期"

  // The application.
  case addressee = "收件人"
  case applicant = "申请人"
  case you = "称谓"
  case registerNumber = "登记编号"
  case matter = "事项类型"
  case applicantKind = "申请人类别"
  case requested = "申请内容"
  case channel = "提交方式"
  case submittedOn = "提交日期"
  case receivedOn = "收到日期"
  case dueDay = "答复截止日期"
  case formWanted = "获取方式"
  case earlierSteps = "办理经过"
  case basis = "法律依据"
  case remedy = "救济途径"

  // The step.
  case reason = "理由"
  case unclearPoints = "补正事项"
  case period = "办理期限"
  case silenceEffect = "逾期后果"
  case newClock = "期限计算"
  case frequencyFacts = "申请数量频次"
  case originalDueDay = "原答复截止日期"
  case newDueDay = "延长后答复截止日期"
  case extensionDays = "延长工作日数"
  case approval = "批准情况"
  case consulted = "征求意见对象"
  case concern = "涉及权益说明"
  case suspendedFrom = "不计期限起始日期"
  case feeScale = "计收方式"
  case feeCount = "计费数量"
  case feeSlices = "计费明细"
  case feeTotal = "应缴金额"
  case payment = "缴费方式"
  case paymentDueDay = "缴费截止日期"
  case disclosed = "公开内容"
  case publicInterest = "公共利益理由"
  case transferTo = "转送机关"
  case closingFacts = "终结事由"
  case result = "办理结果"
  case resultNote = "办理说明"
  case title = "答复标题"
  case proposal = "拟办意见"
  case drafter = "承办人"

  // One item of an answer.
  case itemNumber = "事项序号"
  case itemSubject = "事项内容"
  case itemKind = "答复情形"
  case itemAnswer = "事项答复"
  case itemBasis = "事项依据"
  case itemNote = "事项说明"
  case ground = "不予公开情形"
  case groundBasis = "不予公开依据"
  case wayToObtain = "获取途径"
  case timeToObtain = "获取时间"
  case information = "所提供的信息"
  case itemReasons = "事项理由"
  case searchRecord = "检索情况"
  case responsibleBody = "负责公开的机关"
  case specialRegime = "应当依照的规定"
  case withheldPart = "不予公开的部分"
  case earlierReply = "先前答复"
  case otherRoute = "其他办理渠道"
  case itemUnclearPoints = "仍不明确之处"
  case deferredUntil = "延迟答复期限"

  /// The name that officials type.
  public var name: String { rawValue }

  /// Whether it belongs to one item, so that it stands between `{{逐项}}` and `{{逐项止}}` or in an answer.
  public var isOfAnItem: Bool { Self.itemFields.contains(self) }

  static let itemFields: Set<LetterField> =
    Set(ReplyElement.allCases.map(\.letterField)).union([
      .itemNumber, .itemSubject, .itemKind, .itemAnswer, .itemBasis, .itemNote, .ground, .groundBasis,
    ])
}

extension ReplyElement {
  /// The field that says it.
  public var letterField: LetterField {
    switch self {
    case .wayToObtain: .wayToObtain
    case .timeToObtain: .timeToObtain
    case .information: .information
    case .reasons: .itemReasons
    case .searchRecord: .searchRecord
    case .responsibleBody: .responsibleBody
    case .specialRegime: .specialRegime
    case .withheldPart: .withheldPart
    case .earlierReply: .earlierReply
    case .otherRoute: .otherRoute
    case .unclearPoints: .itemUnclearPoints
    case .deferredUntil: .deferredUntil
    }
  }
}
