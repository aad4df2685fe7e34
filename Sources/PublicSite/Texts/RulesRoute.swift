import PageKit
import Civil
import Hummingbird
import Statute

/// 公开制度: the rules about disclosure itself.
struct RulesRoute {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.rules.path)) { request, context in
      try await core.page(request, context) { _ in
        PublicPage(.rules, title: "政府信息公开制度", column: .rules, crumbs: [Crumb("公开制度")], content: RulesPage())
      }
    }
  }
}

struct RulesPage {
  struct Group {
    let id: String
    let title: String
    let hasRules: Bool
    let rules: [Rule]
    let empty = "暂时没有列入。"

    init(_ id: String, _ title: String, _ rules: [Rule]) {
      self.id = id
      self.title = title
      self.rules = rules
      hasRules = !rules.isEmpty
    }
  }

  struct Rule {
    let title: String
    let number: String
    let date: String
    let isoDate: String

    init?(_ title: String, _ number: String, made iso: String) {
      guard let day = Day(iso) else { return nil }
      self.title = title
      self.number = number
      date = day.chinese
      isoDate = day.description
    }
  }

  let groups: [Group] = [
    Group(
      "national", "国家规定",
      [
        Rule("中华人民共和国政府信息公开条例", "国务院令第711号修订", made: "2019-04-03"),
        Rule("政府信息公开信息处理费管理办法", "国办函〔2020〕109号", made: "2020-11-17"),
        Rule("中华人民共和国行政复议法", "主席令第九号修订", made: "2023-09-01"),
        Rule("中华人民共和国行政诉讼法", "主席令第七十一号修正", made: "2017-06-27"),
        Rule("最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释", "法释〔2025〕8号", made: "2025-05-19"),
        Rule("中华人民共和国政府信息公开工作年度报告格式", "国办公开办函〔2021〕30号", made: "2021-09-26"),
      ].compactMap(\.self)),
    Group("local", "省、市规定", []), Group("own", "本机关制度", []),
  ]
}
