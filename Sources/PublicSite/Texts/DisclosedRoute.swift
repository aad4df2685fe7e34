import PageKit
import Hummingbird

/// 法定主动公开内容: what 条例第二十条 and 第二十一条 want published, item by item, with what this site holds of it.
struct DisclosedRoute {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.disclosed.path)) { request, context in
      try await core.page(request, context) { _ in
        PublicPage(
          .disclosed, title: "法定主动公开内容", column: .disclosed, crumbs: [Crumb("法定主动公开内容")],
          content: DisclosedPage())
      }
    }
  }
}

struct DisclosedPage {
  struct Group {
    let id: String
    let title: String
    let lead: String
    let items: [Item]
  }

  struct Item {
    let article: String
    let title: String
    let count = ""
    let url: String?

    init(_ article: String, _ title: String, _ url: String? = nil) {
      self.article = article
      self.title = title
      self.url = url ?? Route.search.with(["q": title.split(separator: "、").first.map(String.init)])
    }
  }

  let groups: [Group] = [
    Group(
      id: "article-20", title: "第二十条", lead: "",
      items: [
        Item("第（一）项", "行政法规、规章和规范性文件"), Item("第（二）项", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
        Item("第（三）项", "国民经济和社会发展规划、专项规划、区域规划及相关政策"), Item("第（四）项", "国民经济和社会发展统计信息"),
        Item("第（五）项", "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
        Item("第（六）项", "实施行政处罚、行政强制的依据、条件、程序以及本机关认为有一定社会影响的处罚决定"), Item("第（七）项", "财政预算、决算信息"),
        Item("第（八）项", "行政事业性收费项目及其依据、标准"), Item("第（九）项", "政府集中采购项目的目录、标准及实施情况"),
        Item("第（十）项", "重大建设项目的批准和实施情况"), Item("第（十一）项", "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
        Item("第（十二）项", "突发公共事件的应急预案、预警信息及应对情况"),
        Item("第（十三）项", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"), Item("第（十四）项", "公务员招考的职位、名额、报考条件等事项以及录用结果"),
        Item("第（十五）项", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息"),
      ]),
    Group(
      id: "article-21", title: "第二十一条", lead: "",
      items: [
        Item("设区的市、县级政府及其部门", "市政建设、公共服务、公益事业、土地征收、房屋征收、治安管理、社会救助等方面的政府信息"),
        Item("乡镇政府", "农业农村政策、农田水利工程建设运营、土地承包经营权流转、宅基地使用审核、土地征收、房屋征收、筹资筹劳、社会救助等方面的政府信息"),
      ]),
    Group(
      id: "article-50", title: "第四十九条、第五十条", lead: "",
      items: [Item("年度报告", "政府信息公开工作年度报告", Route.reports.path)]),
  ]
}
