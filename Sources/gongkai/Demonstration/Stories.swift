import Statute

/// The thirty applications of the demonstration: every state, every group of outcomes, every channel.
enum Stories {
  static let all: [Story] = open + waiting + answered + closed + lastYear

  private static let open: [Story] = [
    Story("2026年城区老旧小区改造项目清单及资金安排", "要求列明每个小区的改造内容、投资额和计划工期。", name: "张海燕", daysAgo: 0),
    Story(
      "云岭大道北延工程环境影响评价批复", by: .business, name: "云岭恒通物流有限公司", .ordinaryMail, daysAgo: 13,
      [.after(0, .confirm), .after(2, .withdraw)]),
    Story(
      "青溪片区土地征收补偿安置方案及批准文件", "2025年9月发布征收启动公告，涉及青溪镇柳湾村三、四组。", name: "王志强", daysAgo: 3,
      [.after(0, .confirm)]),
    Story(
      "全区公办幼儿园2026年秋季学位供给与招生计划表", name: "刘敏", .inPerson, daysAgo: 9, [.after(0, .confirm)]),
    Story(
      "云岭区餐厨垃圾收运特许经营协议", "协议全文及附件。", by: .legalService, name: "北川（云岭）律师事务所", .signedMail, daysAgo: 17,
      [.after(0, .confirm)]),
    Story(
      "区财政2025年产业扶持专项资金分配结果", by: .business, name: "云岭华晟新材料股份有限公司", daysAgo: 18, [.after(1, .confirm)]),
    Story("柳湾村土地承包经营权确权登记底册", name: "赵桂芳", .ordinaryMail, daysAgo: 24, [.after(0, .confirm)]),
    Story(
      "云岭河综合治理二期工程招标控制价及评标报告", by: .business, name: "云岭水工建设有限公司", daysAgo: 26,
      [.after(0, .confirm), .after(12, .extend(days: 15))]),
  ]

  private static let waiting: [Story] = [
    Story(
      "有关房屋的文件", name: "孙国强", daysAgo: 8, [.after(0, .confirm), .after(4, .askCorrection(["请写明所需文件的名称、文号或者房屋坐落。"]))]),
    Story(
      "人才公寓配租名单", "要求提供2025年全部配租人员名单。", name: "何俊", daysAgo: 12,
      [.after(1, .confirm), .after(3, .consult(.thirdParty)), .after(1, .delivered)]),
    Story(
      "与云岭市交通局联合印发的公交线网优化方案", by: .publicInterest, name: "云岭绿色出行促进会", daysAgo: 11,
      [.after(0, .confirm), .after(2, .consult(.coMaker))]),
    Story(
      "2023年至2025年全部信访办结报告", "申请人同月提交同类申请二十余件。", name: "马建国", daysAgo: 10,
      [.after(0, .confirm), .after(3, .askReasons)]),
    Story(
      "2020年以来区属国有企业全部合同文本", name: "冯立", daysAgo: 30,
      [.after(0, .confirm), .after(2, .askReasons), .after(5, .giveReasons), .after(1, .defer(days: 90))]),
    Story(
      "云岭新区控制性详细规划图集（纸质复制件）", "共约250页。", by: .research, name: "云岭大学城市规划研究所", .email, daysAgo: 14,
      [.after(0, .confirm), .after(4, .charge(pages: 250))]),
  ]

  private static let answered: [Story] = [
    Story(
      "2026年度区级部门预算", name: "陈晓东", daysAgo: 60,
      [
        .after(0, .confirm),
        .reply(after: 1, .alreadyPublic, of: "2026年度区级部门预算", "已在区政府网站“财政预决算”专栏公开。"),
        .after(20, .archive),
      ]),
    Story(
      "云岭区国有土地上房屋征收补偿标准", name: "林芳", .inPerson, daysAgo: 55,
      [.after(0, .confirm), .reply(after: 11, .provided, of: "云岭区国有土地上房屋征收补偿标准", "随附纸质复制件一份。")]),
    Story(
      "柳湾村征收调查结果登记表", "含其他被征收人的登记信息。", name: "周桂兰", .signedMail, daysAgo: 52,
      [
        .after(0, .confirm), .after(3, .consult(.thirdParty)), .after(2, .delivered), .after(9, .opinion(.objects)),
        .reply(after: 4, .partlyProvided, .thirdParty, of: "柳湾村征收调查结果登记表", "遮盖其他被征收人的姓名、证件号码和账号后提供。"),
      ]),
    Story(
      "区政府第42次常务会议讨论记录", by: .legalService, name: "北川（云岭）律师事务所", daysAgo: 48,
      [
        .after(1, .confirm),
        .reply(after: 15, .withheld, .deliberative, of: "区政府第42次常务会议讨论记录", "属于讨论记录，公开会影响后续决策，经审查不予公开。"),
      ]),
    Story(
      "城管执法大队对翠屏路违建的行政处罚案卷", name: "吴强", .fax, daysAgo: 46,
      [
        .after(1, .confirm),
        .reply(after: 13, .withheld, .enforcementFile, of: "城管执法大队对翠屏路违建的行政处罚案卷", "属于行政执法案卷信息，法律、法规、规章未规定应当公开。"),
      ]),
    Story(
      "1996年青溪乡山林权属登记台账", name: "罗大山", .oral, daysAgo: 45,
      [
        .after(0, .confirm),
        .reply(after: 16, .notFound, of: "1996年青溪乡山林权属登记台账", "经检索区档案馆、林业站档案，未查找到该信息。"),
        .after(12, .reopen),
      ]),
    Story(
      "云岭监狱在押人员统计", name: "黄伟", daysAgo: 40,
      [.after(0, .confirm), .reply(after: 3, .otherBody, of: "云岭监狱在押人员统计", "不属于本机关负责公开，可以向省监狱管理局提出。")]),
    Story(
      "近五年各街道人口流入流出对比分析", by: .research, name: "云岭大学人口研究中心", daysAgo: 38,
      [.after(0, .confirm), .reply(after: 9, .needsProcessing, of: "近五年各街道人口流入流出对比分析", "现有信息需要加工、分析后才能形成。")]),
    Story(
      "举报翠屏路夜市噪声扰民", name: "许静", daysAgo: 33,
      [.after(0, .confirm), .reply(after: 4, .petition, of: "举报翠屏路夜市噪声扰民", "属于投诉举报，可以通过12345热线反映。")]),
    Story(
      "2026年度区级部门预算（再次申请）", name: "陈晓东", daysAgo: 28,
      [.after(0, .confirm), .reply(after: 3, .repeated, of: "2026年度区级部门预算", "本机关已就同一内容作出答复，不再重复处理。")]),
  ]

  private static let closed: [Story] = [
    Story(
      "土地的材料", name: "钱二毛", .ordinaryMail, daysAgo: 50,
      [
        .after(0, .confirm), .after(5, .askCorrection(["请写明地块位置和所需材料名称。"])), .after(16, .closeUncorrected),
      ]),
    Story(
      "云岭新区地下管线普查成果（全部图纸）", by: .business, name: "云岭智绘测绘有限公司", daysAgo: 54,
      [.after(0, .confirm), .after(6, .charge(pages: 400)), .after(21, .closeUnpaid)]),
    Story("区属中学食堂承包合同", name: "高洁", daysAgo: 22, [.after(1, .transfer("云岭区教育局"))]),
    Story(
      "城乡居民基本医疗保险参保登记中的出生日期", "登记为1985年，户口簿和身份证均为1958年。", name: "万年青", .inPerson, daysAgo: 8, [.after(0, .confirm)]
    ).about(.recordCorrection),
    Story(
      "农村宅基地审批台账中的户主姓名", "台账中姓名有一字写错，附身份证复印件。", name: "苗青", .inPerson, daysAgo: 30,
      [.after(0, .confirm), .after(9, .concludeRecord(.corrected)), .after(3, .archive)]
    ).about(.recordCorrection),
    Story(
      "全区公办幼儿园年度学位供给计划", "近两年多名家长申请过同一内容，建议每年主动公开。", name: "柯敏", .inPerson, daysAgo: 12,
      [.after(0, .confirm), .after(6, .concludeProposal(.adopted))]
    ).about(.activeDisclosureProposal),
    Story(
      "翠屏路拓宽工程和青溪大桥工程的审计报告", name: "丁洋", daysAgo: 6,
      [.after(0, .confirm), .after(2, .split(["翠屏路拓宽工程审计报告", "青溪大桥工程审计报告"]))]),
  ]

  private static let lastYear: [Story] = [
    Story(
      "2025年度冬季清洁取暖补贴发放明细", name: "沈秀英", .inPerson, inLastYear: 6,
      [.after(0, .confirm), .reply(after: 17, .provided, of: "2025年度冬季清洁取暖补贴发放明细", "隐去个人账号后提供。")]),
    Story(
      "云岭区“十四五”规划中期评估报告", by: .other, name: "云岭区第二中学学生社团", inLastYear: 3,
      [.after(0, .confirm), .reply(after: 10, .provided, of: "云岭区“十四五”规划中期评估报告", "随附电子文档。")]),
  ]
}
