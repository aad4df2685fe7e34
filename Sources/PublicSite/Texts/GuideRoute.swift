import PageKit
import Hummingbird

/// 公开指南: what 条例第十二条 wants told about finding information and applying for it.
struct GuideRoute {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.guide.path)) { request, context in
      try await core.page(request, context) { _ in
        let site = try await core.pages.site()
        return PublicPage(
          .text, title: "政府信息公开指南", column: .guide, crumbs: [Crumb("公开指南")], content: Self.page(site))
      }
    }
  }

  private static func page(_ site: Site) -> TextPage {
    TextPage(
      title: "政府信息公开指南", lead: "怎样查找\(site.body)已经公开的信息，怎样申请没有公开的信息，对答复不满意时可以怎样做。",
      sections: [
        .init(
          "arranged", "信息的分类和编排",
          ["主动公开的内容按照《政府信息公开条例》第二十条、第二十一条所列事项分类。年度报告按机构和年度排列，每份附有数据和核对结果。"],
          list: [
            .init("法定主动公开内容", .disclosed), .init("政府信息公开制度", .rules), .init("政府信息公开年报", .reports),
          ]),
        .init("find", "怎样查找", ["在本网站首页输入关键词搜索，或者从栏目逐级查找。也可以到政务服务场所、档案馆、公共图书馆的查阅点查阅。"], list: [.init("搜索", .search)]),
        .init(
          "apply", "怎样申请",
          [
            "公民、法人和其他组织可以申请获取政府信息，不需要说明用途。",
            "申请应当写明：姓名或者名称、身份证明、联系方式；所需信息的名称、文号或者便于查询的其他特征；要求的形式和获取方式。采用书面形式确有困难的，可以口头提出，由工作人员代为填写。",
            "可以在网上申请，也可以当面提交、邮寄、传真或者发送电子邮件。网上填写的内容可以保存为草稿，凭编号和密码继续填写。",
            "有证据证明行政机关提供的与自己有关的政府信息记录不准确的，可以要求更正（条例第四十一条）。申请过的信息，认为应当让所有人看到的，可以建议主动公开（第四十四条）。",
          ],
          list: [
            .init("申请公开政府信息", .apply), .init("申请更正与自己有关的政府信息", .applyCorrection),
            .init("建议主动公开政府信息", .applyProposal),
          ]),
        .init(
          "handled", "申请怎样办理",
          [
            "内容不明确的，自收到申请之日起7个工作日内一次性告知补正（条例第三十条）。",
            "能够当场答复的当场答复；不能当场答复的，自收到申请之日起20个工作日内答复；经公开工作机构负责人同意并告知申请人，可以延长，最长20个工作日。征求第三方和其他机关意见所需时间不计算在内（条例第三十三条）。",
            "提供政府信息不收取费用；申请的数量、频次明显超过合理范围的，可以收取信息处理费（条例第四十二条）。",
          ]),
        .init(
          "remedy", "不满意怎么办",
          [
            "认为行政机关没有按照要求主动公开，或者没有依法答复申请的，可以向政府信息公开工作主管部门提出（条例第四十七条第二款）。",
            "认为行政机关在政府信息公开工作中侵犯自己合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼（条例第五十一条）。",
            "每份答复都写明可以走的救济途径和期限。",
          ], list: [.init("投诉举报", .complaint)]),
        .init("contact", "联系方式", facts: site.contacts),
      ], action: Link("申请公开政府信息", Route.apply.path))
  }
}
