import Civil
import Statute
import Testing

/// Letters made from cases that went through the steps before them, by the standard templates.
struct SampleLetters {
  static let letterhead = BodyLetterhead(
    name: "临江市南湖区自然资源局", kind: .department, office: "临江市南湖区自然资源局办公室",
    address: "临江市南湖区人民路18号政务中心3楼306室", postcode: "400123", telephone: "023-12345678",
    authority: "临江市南湖区人民政府", court: "临江市南湖区人民法院",
    payment: "凭缴款码到非税收入代收银行网点或者通过财政电子票据公共服务平台缴纳，缴款码5001000001234567890")

  private var file: Case?
  private var event: CaseEvent?
  private var context: CaseContext

  /// A case registered, and where it is not to be passed on, with its receipt confirmed.
  private init(_ kind: CaseKind = .disclosure, requested: String, confirmed: Bool = true) throws {
    context = CaseContext(
      today: try Self.day("2025-03-03"), approvals: .init(head: true, secrecyReview: true), earlier: .assumed)
    let day = try Self.day("2025-03-03")
    try run(
      .register(
        Registration(
          id: "c1", number: "NH-2025-0017", bodyID: "b1", applicantID: "p1", kind: kind, applicantKind: .naturalPerson,
          channel: .portal, requested: requested, submittedOn: day, arrivedOn: day)), on: "2025-03-03")
    if confirmed { try run(.confirmReceipt(confirmedOn: day, delayReason: nil), on: "2025-03-03") }
  }

  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private mutating func run(_ command: CaseCommand, on day: String) throws {
    context.today = try Self.day(day)
    for next in try Case.decide(command, file, in: context) {
      if file == nil { file = Case.replaying([next]) } else { file?.apply(next) }
      event = next
    }
  }

  static let road = "南湖区滨江路（人民路至解放路段）道路改造工程的立项批复、用地批准文件和征收补偿安置方案"

  /// The letter of a kind.
  static func letter(_ kind: LetterKind) throws -> Letter {
    if kind == LetterKind(.reply) { return try reply(ReplyKind.allCases.filter(\.answersAnItem)) }
    var sample = try SampleLetters(
      kind.paper == .transferLetter ? .recordCorrection : kind.matter, requested: road,
      confirmed: ![.registrationForm, .transferLetter].contains(kind.paper))
    let addressee = try sample.steps(to: kind)
    return try sample.compose(kind, addressee: addressee)
  }

  /// A reply with one item of each kind.
  static func reply(_ kinds: [ReplyKind]) throws -> Letter {
    var sample = try SampleLetters(requested: road)
    try sample.run(
      .requestCorrection(points: ["立项批复的年度"], periodWorkingDays: nil, on: try day("2025-03-05")), on: "2025-03-05")
    try sample.run(.supplyCorrection(requested: nil, acceptedReason: nil, on: try day("2025-03-12")), on: "2025-03-12")
    try sample.run(.extend(workingDays: 10, reason: "检索量大", notifiedOn: try day("2025-03-20")), on: "2025-03-20")
    let items = kinds.map { kind in
      ReplyItem(
        subject: kinds.count == 1 ? road : "\(kind.label)一项", kind: kind,
        ground: kind.needsGround ? .deliberative : nil, note: "")
    }
    let service = Service(method: .post, sentOn: try day("2025-04-01"))
    try sample.run(.reply(ReplyDraft(items: items, service: service)), on: "2025-04-01")
    return try sample.compose(LetterKind(.reply), details: kinds.map(details))
  }

  /// The letter that carries a situation, be it a reply or a paper of its own.
  static func letter(for kind: ReplyKind) throws -> Letter {
    switch kind {
    case .deferred: try letter(LetterKind(.deferralNotice))
    case .notCorrected: try letter(LetterKind(.noFurtherHandling))
    case .feeUnpaid: try unpaid()
    case .endedOtherwise: try letter(LetterKind(.terminationNotice))
    default: try reply([kind])
    }
  }

  private static func unpaid() throws -> Letter {
    var sample = try SampleLetters(requested: road)
    try sample.run(.chargeFee(.pages(250), on: try day("2025-03-10")), on: "2025-03-10")
    let service = Service(method: .post, sentOn: try day("2025-04-15"))
    try sample.run(.closeUnpaid(note: "你于2025年3月10日收到缴费通知书，至2025年4月8日缴费期限届满未缴费", service: service), on: "2025-04-15")
    return try sample.compose(LetterKind(.noFurtherHandling))
  }

  /// What an answer of the kind says, one sample text for each statement.
  static func details(_ kind: ReplyKind) -> [ReplyElement: String] {
    var details: [ReplyElement: String] = [:]
    for element in kind.requiredElements + kind.optionalElements { details[element] = text(element) }
    return details
  }

  private static func text(_ element: ReplyElement) -> String {
    switch element {
    case .wayToObtain: "登录临江市南湖区人民政府网站“政府信息公开”专栏查阅，或者到本机关办公室领取纸质件"
    case .timeToObtain: "自收到本答复之日起的工作日上午9时至12时、下午2时至5时"
    case .information: "《关于滨江路道路改造工程立项的批复》（南自然资〔2024〕31号）复印件，共3页"
    case .reasons: "该信息系本机关内部讨论过程中形成的征求意见稿，尚未最终确定，公开后会影响决策的正常进行"
    case .searchRecord: "2025年3月14日至18日，以“滨江路”“道路改造”为关键词检索了本机关档案管理系统和办公自动化系统，并人工查阅了2019年至2024年的项目档案，均未检索到该信息"
    case .responsibleBody: "临江市南湖区住房和城乡建设局，地址：临江市南湖区建设路6号，电话：023-87654321"
    case .specialRegime: "《不动产登记暂行条例》"
    case .withheldPart: "方案中被征收人的姓名、身份证件号码和银行账号"
    case .earlierReply: "2024年11月6日《政府信息公开告知书》（南自然资公开〔2024〕9号）"
    case .otherRoute: "临江市南湖区信访局，或者国家信访局网上投诉平台"
    case .unclearPoints: "补正材料仍未写明所需文件的名称、文号或者便于查询的其他特征"
    case .deferredUntil: "2025年6月30日"
    }
  }

  /// Takes the case to the event of the paper; the reader where it is not the applicant.
  private mutating func steps(to kind: LetterKind) throws -> String? {
    let day = try Self.day("2025-03-07")
    let service = Service(method: .post, sentOn: day)
    switch kind.paper {
    case .registrationForm, .receipt: return nil
    case .approvalForm: return nil
    case .correctionNotice:
      let points = ["所需信息的年度", "“用地批准文件”指农用地转用批准文件还是建设用地批准书", "身份证明复印件"]
      try run(.requestCorrection(points: points, periodWorkingDays: nil, on: day), on: "2025-03-07")
    case .reasonsNotice: try askReasons()
    case .deferralNotice:
      try askReasons()
      try run(.receiveReasons(on: try Self.day("2025-03-14")), on: "2025-03-14")
      let reason = "所申请信息数量大，需要逐件检索并作区分处理"
      try run(
        .deferReply(until: try Self.day("2025-06-30"), reason: reason, on: try Self.day("2025-03-17")), on: "2025-03-17"
      )
    case .extensionNotice:
      try run(.extend(workingDays: 20, reason: "所申请信息涉及多个年度、检索量大", notifiedOn: day), on: "2025-03-07")
    case .thirdPartyConsultation, .thirdPartyNotice:
      try run(.consult(id: "k1", party: .thirdParty, on: day), on: "2025-03-07")
      if kind.paper == .thirdPartyNotice { try overObjection() }
      return "临江宏远建设有限公司"
    case .coMakerConsultation:
      try run(.consult(id: "k1", party: .coMaker, on: day), on: "2025-03-07")
      return "临江市南湖区住房和城乡建设局"
    case .assistanceLetter:
      try run(.consult(id: "k1", party: .otherBody, on: day), on: "2025-03-07")
      return "临江市南湖区财政局"
    case .consultationNotice: try run(.consult(id: "k1", party: .thirdParty, on: day), on: "2025-03-07")
    case .feeNotice: try run(.chargeFee(.items(prior: 28, count: 7), on: day), on: "2025-03-07")
    case .reply:
      try run(
        kind.matter == .recordCorrection
          ? .concludeRecordCorrection(.corrected, note: "经核对原始档案，本机关已将登记面积更正为89.6平方米。", service: service)
          : .concludeProposal(.adopted, note: "该信息已于2025年3月7日在本机关网站公开。", service: service), on: "2025-03-07")
    case .noFurtherHandling:
      try run(.requestCorrection(points: ["年度"], periodWorkingDays: nil, on: day), on: "2025-03-07")
      let late = Service(method: .post, sentOn: try Self.day("2025-04-07"))
      try run(.closeUncorrected(note: "本机关于2025年3月7日要求补正，至2025年3月28日补正期限届满未收到补正材料", service: late), on: "2025-04-07")
    case .terminationNotice:
      try run(.closeOtherwise(note: "申请人于2025年3月5日死亡，申请的基础不复存在", service: service), on: "2025-03-07")
    case .transferLetter:
      try run(.transfer(to: "临江市南湖区不动产登记中心", reason: "所申请更正的登记信息由你单位负责更正", on: day), on: "2025-03-07")
      return "临江市南湖区不动产登记中心"
    }
    return nil
  }

  private mutating func askReasons() throws {
    let facts = "你自2025年1月1日以来向本机关提出政府信息公开申请46件，其中38件内容相近"
    try run(.askReasons(facts: facts, periodWorkingDays: nil, on: try Self.day("2025-03-07")), on: "2025-03-07")
  }

  private mutating func overObjection() throws {
    try run(.recordConsultationReceipt(id: "k1", on: try Self.day("2025-03-10")), on: "2025-03-10")
    try run(.recordOpinion(id: "k1", answer: .objects, on: try Self.day("2025-03-14")), on: "2025-03-14")
    let service = Service(method: .post, sentOn: try Self.day("2025-03-18"))
    let draft = ReplyDraft(
      items: [ReplyItem(subject: Self.road, kind: .provided)], service: service,
      publicInterestReason: "该工程涉及滨江路沿线居民的居住安全，不公开将使公众无法了解安全隐患的处置情况")
    try run(.reply(draft), on: "2025-03-18")
  }

  private func compose(
    _ kind: LetterKind, addressee: String? = nil, details: [[ReplyElement: String]] = []
  ) throws -> Letter {
    let letters = LetterContext(
      letterhead: Self.letterhead, applicant: "张建国", addressee: addressee, documentNumber: "南自然资公开[2025]第017号",
      day: context.today, calendar: context.calendar, details: details,
      supplement: [.concern: "所申请的征收补偿安置方案含有你单位的报价资料和施工组织方案"].filter { kind.fields.contains($0.key) })
    let facts = LetterFacts(kind.paper, case: try #require(file), event: try #require(event), in: letters)
    return try Letter.compose(.standard(for: kind), facts)
  }
}
