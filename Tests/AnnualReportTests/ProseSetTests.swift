import Statute
import Testing

@testable import AnnualReport

/// Sentences beside one table: those that contradict it are found, those that agree with it or speak of something else
/// are left alone.
@Suite struct ProseSetTests {
  /// A report that closes, for 云溪县人民政府 in 2024.
  static func report(_ sentence: String) -> AnnualReport {
    var report = ChecksTests.clean()
    report.activeDisclosure.regulations = FileCounts(issued: 0, repealed: 0, inForce: 1)
    report.activeDisclosure.normativeDocuments = FileCounts(issued: 3, repealed: 2, inForce: 15)
    report.activeDisclosure.licensing = 120
    report.activeDisclosure.penalties = 36
    report.activeDisclosure.coercion = 4
    report.activeDisclosure.feesTenThousandYuan = DecimalAmount("18.8710")
    report.requests[.outcome(.notHeld)] = [4, 1, 0, 0, 0, 0, 5]
    report.requests[.outcome(.needsCreation)] = [2, 0, 0, 0, 0, 0, 2]
    report.disputes[.reconsideration, .upheld] = 3
    report.disputes[.reconsideration, .corrected] = 1
    report.disputes[.reconsideration, .pending] = 1
    report.disputes[.reconsideration, .total] = 5
    report.disputes[.litigationAfterReconsideration, .upheld] = 2
    report.disputes[.litigationAfterReconsideration, .total] = 2
    report.sections[0].text = sentence
    return report
  }

  static func findings(_ sentence: String) -> [Finding] {
    CheckRegistry.findings(in: report(sentence)).filter { $0.rule.hasPrefix("prose.") }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var sentence: String
    var at: String
    var testDescription: String { sentence }

    init(_ sentence: String, _ at: String) {
      self.sentence = sentence
      self.at = at
    }
  }

  static let received = "requests.newlyReceived.total"
  static let over = "requests.carriedOver.total"
  static let into = "requests.carriedIn.total"
  static let total = "requests.total.total"

  static let contradictions: [Case] = [
    Case("2024年共收到政府信息公开申请26件，同比增长10%。", received), Case("全年收到政府信息公开申请28件，较上年增加3件。", received),
    Case("全县共受理依申请公开24件。", received), Case("本年度依申请公开申请量为24件。", received), Case("2024年申请总量为30件。", received),
    Case("今年收到依申请公开0件。", received), Case("本年度无依申请公开事项。", received), Case("2024年，我县没有收到政府信息公开申请。", received),
    Case("共收到一百二十五件政府信息公开申请。", received), Case("全年共收到申请三十五件。", received), Case("共收到公民、法人和其他组织政府信息公开申请二十四件。", received),
    Case("收到28件政府信息公开申请，办结23件。", received), Case("云溪县人民政府2024年新收政府信息公开申请21件。", received),
    Case("通过网络、信函、当面等多种渠道共收到政府信息公开申请24件。", received), Case("县政府接到群众政府信息公开申请24件。", received),
    Case("收到申请25件，结转至2025年5件。", over), Case("答复23件，结转2025年继续办理3件。", over), Case("其余5件结转下年度继续办理。", over),
    Case("结转到下一年度办理的申请有3件。", over), Case("本年度收到的申请全部办结。", over), Case("收到申请25件，均已按期答复。", over),
    Case("除1件逾期未补正外，其他申请均已答复。", over), Case("年末无结转申请。", over), Case("无结转下年度继续办理的申请。", over),
    Case("2023年结转3件。", into), Case("上一年度结转政府信息公开申请1件。", into), Case("由2023年度结转至2024年办理的申请3件。", into),
    Case("无上年结转申请。", into), Case("加上年结转的12件，一并办理。", into),
    Case("全年答复政府信息公开申请24件。", total), Case("共办结申请20件。", total),
    Case("予以公开、部分公开、无法提供分别为13件、3件、7件。", "requests.partiallyGranted.total"),
    Case("予以公开和部分公开分别为12件和2件。", "requests.granted.total"), Case("答复23件，其中予以公开14件（占60.87%）。", "requests.granted.total"),
    Case("14件予以公开，2件部分公开。", "requests.granted.total"), Case("作出予以公开决定十二件。", "requests.granted.total"),
    Case("不予公开1件，部分公开2件。", "requests.denied.stateSecret.total"),
    Case("不予处理1件。", "requests.notProcessed.petition.total"),
    Case("无法提供8件，其中本机关不掌握相关政府信息5件。", "requests.unavailable.notHeld.total"),
    Case("其中本机关不掌握相关政府信息6件。", "requests.unavailable.notHeld.total"),
    Case("没有现成信息需要另行制作3件。", "requests.unavailable.needsCreation.total"),
    Case("属于国家秘密1件。", "requests.denied.stateSecret.total"), Case("重复申请2件。", "requests.notProcessed.duplicate.total"),
    Case("申请人无正当理由逾期不补正2件。", "requests.other.correctionLapsed.total"),
    Case("3件属于信访举报投诉类申请。", "requests.notProcessed.petition.total"),
    Case("收到申请25件，其中自然人申请21件。", "requests.newlyReceived.naturalPerson"),
    Case("收到申请25件，其中法人或其他组织6件。", "requests.newlyReceived.business"),
    Case("收到申请25件，其中自然人20件、商业企业4件。", "requests.newlyReceived.business"),
    Case("收到申请25件，其中自然人申请20件、法人申请6件。", "sections.1"),
    Case("收到申请25件，其中网络申请15件、信函申请6件、当面申请3件。", "sections.1"), Case("共收到申请25件，其中通过网络提交20件、邮寄6件。", "sections.1"),
    Case("部分公开2件（占9.7%）。", "sections.1"), Case("予以公开13件（66.52%）。", "sections.1"),
    Case("无法提供7件，占比达40.43%。", "sections.1"),
    Case("全年制发行政规范性文件4件。", "activeDisclosure.normativeDocuments.issued"),
    Case("本年度出台规范性文件2件，废止2件。", "activeDisclosure.normativeDocuments.issued"),
    Case("清理行政规范性文件，废止3件，现行有效15件。", "activeDisclosure.normativeDocuments.repealed"),
    Case("现行有效行政规范性文件16件。", "activeDisclosure.normativeDocuments.inForce"),
    Case("截至年底，现行有效规章2件。", "activeDisclosure.regulations.inForce"),
    Case("作出行政许可决定121件。", "activeDisclosure.licensing"), Case("全年办理行政许可119件、行政处罚36件。", "activeDisclosure.licensing"),
    Case("作出行政处罚决定35件，行政强制4件。", "activeDisclosure.penalties"),
    Case("行政许可、行政处罚、行政强制分别为120件、36件、5件。", "activeDisclosure.coercion"),
    Case("实施行政强制5件。", "activeDisclosure.coercion"), Case("行政事业性收费19.8710万元。", "activeDisclosure.feesTenThousandYuan"),
    Case("全年行政事业性收费总额为188.71万元。", "activeDisclosure.feesTenThousandYuan"),
    Case("因政府信息公开引发行政复议6件。", "disputes.reconsideration.total"),
    Case("行政复议5件，其中维持4件、纠正1件。", "disputes.reconsideration.upheld"),
    Case("被申请行政复议5件，结果维持3件，结果纠正2件，尚未审结1件。", "disputes.reconsideration.corrected"),
    Case("行政复议5件，尚未审结2件。", "disputes.reconsideration.pending"), Case("行政诉讼3件。", "disputes.litigationDirect.total"),
    Case("发生行政诉讼2件，结果维持1件。", "disputes.litigationDirect.upheld"),
    Case("全年未发生因政府信息公开引起的行政复议和行政诉讼案件。", "disputes.reconsideration.total"),
    Case("2024年无行政诉讼案件。", "disputes.litigationDirect.total"),
    Case("行政复议和行政诉讼分别为5件和1件。", "disputes.litigationDirect.total"),
    Case("复议后起诉3件。", "disputes.litigationAfterReconsideration.total"),
    Case("未经复议直接起诉1件。", "disputes.litigationDirect.total"),
    Case("2024年，全县共收到政府信息公开申请25件，上年结转2件，答复24件。", total),
    Case("共公开信息1,900条，其中动态1518条、财政9条、其他372条。", "sections.1"),
    Case("我县2024年度共收到政府信息公开申请24件，较2023年增加6件。", received),
    Case("2024年度，县人民政府共接收政府信息公开申请22件，其中22件已答复。", received),
    Case("本年新收政府信息公开申请数量为24件。", received),
    Case("共收到政府信息公开申请25件，同比上升38.9%，答复21件。", total),
    Case("依申请公开方面，全年收到申请29件。", received),
    Case("收到申请0件。", received),
    Case("2024年未收到依申请公开事项。", received),
    Case("本年度没有收到公民、法人和其他组织的政府信息公开申请。", received),
    Case("2024年无依申请公开申请。", received),
    Case("上年度结转3件，本年新收25件。", into),
    Case("上年结转0件，新收申请25件。", into),
    Case("结转至2025年度继续办理6件。", over),
    Case("结转下年度3件。", over),
    Case("转入2025年办理的有7件。", over),
    Case("年底无结转。", over),
    Case("申请均已全部办结。", over),
    Case("收到的25件申请全部办结。", over),
    Case("其余申请均已按时答复。", over),
    Case("收到申请25件，全部在法定期限内答复。", over),
    Case("本年度办理答复21件。", total),
    Case("按期答复申请二十件。", total),
    Case("共答复政府信息公开申请19件，答复率100%。", total),
    Case("予以公开11件，占47.83%。", "requests.granted.total"),
    Case("其中，予以公开的13件，部分公开的4件，无法提供的7件。", "requests.partiallyGranted.total"),
    Case("无法提供9件。", "requests.unavailable.notHeld.total"),
    Case("不予公开2件。", "requests.denied.stateSecret.total"),
    Case("其他处理3件。", "requests.other.correctionLapsed.total"),
    Case("予以公开、不予公开、无法提供分别为13件、1件、7件。", "requests.denied.stateSecret.total"),
    Case("本机关不掌握相关政府信息的6件。", "requests.unavailable.notHeld.total"),
    Case("逾期不补正3件。", "requests.other.correctionLapsed.total"),
    Case("信访举报投诉类申请1件。", "requests.notProcessed.petition.total"),
    Case("收到申请25件，自然人24件，法人或其他组织5件。", "requests.newlyReceived.naturalPerson"),
    Case("在收到的25件申请中，自然人提出19件。", "requests.newlyReceived.naturalPerson"),
    Case("收到申请25件，其中线上申请16件、邮寄申请8件、现场申请2件。", "sections.1"),
    Case("收到申请25件，其中自然人20件、法人4件。", "sections.1"),
    Case("不予处理0件，其他处理1件（占7.35%）。", "sections.1"),
    Case("本年制发规范性文件5件、废止2件、现行有效15件。", "activeDisclosure.normativeDocuments.issued"),
    Case("2024年，新制发行政规范性文件2件。", "activeDisclosure.normativeDocuments.issued"),
    Case("废止行政规范性文件4件。", "activeDisclosure.normativeDocuments.repealed"),
    Case("规范性文件现行有效14件。", "activeDisclosure.normativeDocuments.inForce"),
    Case("办理行政许可130件。", "activeDisclosure.licensing"),
    Case("行政处罚决定30件。", "activeDisclosure.penalties"),
    Case("收取行政事业性收费17.87万元。", "activeDisclosure.feesTenThousandYuan"),
    Case("行政事业性收费金额为1.8871万元。", "activeDisclosure.feesTenThousandYuan"),
    Case("行政复议案件4件。", "disputes.reconsideration.total"),
    Case("被提起行政复议7件、行政诉讼2件。", "disputes.reconsideration.total"),
    Case("因政府信息公开被申请行政复议5件，其中维持2件，纠正1件。", "disputes.reconsideration.upheld"),
    Case("行政复议5件，结果维持3件、结果纠正0件、尚未审结1件。", "disputes.reconsideration.corrected"),
    Case("未发生行政复议、行政诉讼。", "disputes.reconsideration.total"),
    Case("全年没有因政府信息公开引发的行政复议和行政诉讼。", "disputes.reconsideration.total"),
    Case("行政诉讼案件一件。", "disputes.litigationDirect.total"),
    Case("提起行政诉讼2件，尚未审结1件。", "disputes.litigationDirect.pending"),
  ]

  static let consistent: [String] = [
    "2024年共收到政府信息公开申请25件，同比增长10%。", "全年收到政府信息公开申请25件，较上年增加9件。", "去年收到申请18件，今年收到申请25件。",
    "与去年同期的18件相比，增加7件。", "2023年收到政府信息公开申请77件，答复70件。", "2023年至2024年共收到申请102件。", "自2019年以来，累计收到申请300件。",
    "近三年来共收到申请210件。", "上半年收到政府信息公开申请12件。", "截至6月30日，收到政府信息公开申请12件。", "第一季度收到申请5件。",
    "其中，县教育局收到政府信息公开申请8件，答复8件。", "县自然资源局受理申请9件，予以公开3件。", "柳塘镇收到申请1件。", "通过网络收到申请11件。",
    "其中网络申请15件、信函申请6件。", "收到申请25件，其中网络申请15件、信函申请6件、当面申请4件。", "收到申请25件，其中延期答复3件。", "当场答复3件，电话答复12件。",
    "主动与申请人沟通后撤回2件。", "收到申请25件，上年结转2件，全部依法办理。", "收到申请25件，其中23件已办结，4件结转下年。", "答复23件，已到期的申请均已答复。",
    "收到申请25件，均已按期答复或结转下年度办理。", "所有留言均已答复。", "全年收到群众来信300件，全部办结。", "收到人大建议25件，均已办结。", "2024年申请量为25件。",
    "全县共受理依申请公开二十五件。", "共收到申请二十七件（含上年结转）。", "结转至2025年4件。", "结转2025年继续办理4件。", "4件结转下年度继续办理。", "2023年结转2件。",
    "上年结转两件。", "由2023年度结转至2024年办理的申请2件。", "予以公开、部分公开、无法提供分别为13件、2件、7件。", "予以公开、部分公开共15件。",
    "答复23件，其中予以公开13件（占56.52%），部分公开2件（8.70%）。", "13件予以公开，2件部分公开，7件无法提供。", "网络申请中，予以公开6件。", "延期后予以公开2件。",
    "本机关不掌握相关政府信息5件，没有现成信息需要另行制作2件。", "收到申请25件，其中自然人20件，法人或其他组织5件。", "收到申请25件，其中自然人申请20件、商业企业申请5件。",
    "予以公开13件，其中自然人10件。", "上年结转2件，其中自然人2件。", "全年制发行政规范性文件3件，废止2件，现行有效15件。", "公开行政规范性文件20件。", "修改规范性文件1件，拟废止6件。",
    "公示行政许可500件、行政处罚90件。", "公开行政许可信息500条。", "梳理行政许可事项340项。", "作出行政许可决定120件，行政处罚36件，行政强制4件。",
    "行政许可、行政处罚和行政强制分别为120件、36件和4件。", "行政事业性收费18.871万元。", "行政事业性收费同比减少3.2万元。", "行政事业性收费目录清单公开1次。",
    "因政府信息公开引发行政复议5件，其中维持3件、纠正1件、尚未审结1件。", "行政复议、行政诉讼共7件。", "行政复议5件，行政诉讼2件。", "未发生行政复议被纠正、行政诉讼败诉的情形。",
    "县公安局被提起行政复议3件。", "未经复议直接起诉0件，复议后起诉2件。", "行政诉讼2件，其中一审1件。", "行政复议和行政诉讼分别为5件和2件。", "未发生责任追究事项，未收到投诉举报。",
    "未收到涉密信息申请。", "按照2019年修订的条例，全年收到申请25件。", "组织培训3次，答复网民留言120件。", "办理人大代表建议80件，答复率100%。",
    "发布信息1900条，其中政策解读20条。", "约300件申请通过电话咨询解决。", "共公开信息1900条，其中动态1518条、财政9条、其他373条。", "受理12345热线诉求6000余件，办结5990件。",
    "在法定期限内答复23件。", "区分处理后部分公开2件。", "会同县司法局、县教育局开展培训，全年收到申请25件。", "2024年未收到重复申请。", "收到申请25件，答复率为100%。",
    "本年度政府信息公开申请中，涉及征地拆迁的12件，涉及民生的8件。", "办理结果为：予以公开13件，部分公开2件。", "开展业务培训2场，发放资料300份。", "处理信访举报投诉15件。",
    "政务服务中心受理行政许可申请2000件。", "我县共收到政府信息公开申请25件，比2023年多7件。", "三是规范办理，全年依法答复申请23件。",
    "2024年，县政府办公室会同各部门组织培训2次。",
    "2022年收到政府信息公开申请40件。",
    "全年收到申请25件，与2023年相比增加7件。",
    "其中，县住房和城乡建设局收到6件。",
    "县人社局、县民政局分别收到申请5件、3件。",
    "县直各部门共收到申请40件。",
    "通过县政府门户网站收到申请15件。",
    "以信函方式收到申请6件。",
    "电子邮件申请4件。",
    "收到申请25件，其中涉及土地征收的12件。",
    "收到补正材料4件。",
    "发出补正通知书5件。",
    "延期答复2件。",
    "收取信息处理费0件。",
    "征求第三方意见3件。",
    "25件申请中，予以公开13件。",
    "截至2024年12月31日，答复23件，结转4件。",
    "截至12月底，收到申请25件。",
    "5月份收到申请4件。",
    "月均收到申请2件。",
    "未收到行政复议决定纠正的案件。",
    "无被纠正或败诉的案件。",
    "举办新闻发布会5场，答复记者提问12件。",
    "对县教育局提起的行政复议1件。",
    "代县政府应诉行政诉讼9件。",
    "公布行政处罚案件60件。",
    "归集行政许可信息2000件。",
    "新增公开规范性文件3件。",
    "对12件规范性文件进行清理。",
    "起草规范性文件6件。",
    "修订制度3项，废止1项。",
    "行政事业性收费项目12项。",
    "减免行政事业性收费5万元。",
    "办理市长热线1200件，办结率100%。",
    "公开政府文件36件，其中规范性文件3件。",
    "2024年，共收到申请25件（含网络申请15件），上年结转2件，合计27件。",
    "全年申请总量为27件，其中新收25件、上年结转2件。",
    "收到申请25件，比上一年度增加7件，增长38.9%。",
    "处理依申请公开事项27件，其中23件已办结，其余4件结转下年度办理。",
    "除4件结转下年外，其他均已答复。",
    "2023年结转的2件均已办结。",
    "未到期的4件结转下年，其余均已答复。",
    "我局收到申请3件。",
    "本机关收到申请25件。",
    "全县各级行政机关收到政府信息公开申请112件。",
    "各乡镇收到申请30件。",
    "无行政复议被纠错情形。",
    "行政复议维持率100%。",
    "上年度收到申请18件。",
    "上一年度答复申请20件。",
    "年内公开预算9件，其他10件。",
    "收到不动产登记查询申请40件。",
    "受理营业执照申请300件。",
    "收到低保申请25件。",
    "行政许可事项120项，办件量5000件。",
    "1件申请因重复申请不予重复处理。",
    "依申请公开信息25件。",
    "答复网民留言45件，政府信息公开申请23件。",
    "网站收到咨询30件，答复30件。",
    "办理政协提案16件，全部办结。",
    "收到政府信息公开申请25件，涉及咨询类的2件。",
  ]

  @Test("a sentence that contradicts the tables is found where it stands", arguments: contradictions)
  func found(_ seeded: Case) {
    let found = Self.findings(seeded.sentence)
    if seeded.at.isEmpty {
      #expect(!found.isEmpty)
    } else {
      #expect(found.contains { $0.at == seeded.at }, "\(found.map(\.message))")
    }
  }

  @Test("a sentence that agrees with the tables, or speaks of something else, has no finding", arguments: consistent)
  func silent(sentence: String) {
    #expect(Self.findings(sentence).map(\.message) == [])
  }
}
