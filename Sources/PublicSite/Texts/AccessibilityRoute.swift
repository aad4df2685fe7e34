import PageKit
import Hummingbird

/// The accessibility statement (无障碍声明).
struct AccessibilityRoute {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.accessibility.path)) { request, context in
      try await core.page(request, context) { _ in
        let site = try await core.pages.site()
        let page = TextPage(
          title: "无障碍声明",
          sections: [
            .init(
              "done", "我们做到的", ["全部功能不依赖鼠标、不依赖颜色、不依赖脚本。"],
              list: [
                .init("可以只用键盘操作，焦点位置清楚可见"), .init("标题、区域、表格和表单都有名称，可以用读屏软件使用"),
                .init("文字放大到400%、屏幕窄到320像素时内容不缺失"), .init("图表都有文字说明，状态都有文字，不只用颜色区分"),
                .init("页面顶部可以切换到长辈版，文字和按钮更大"), .init("防止程序提交的问题是文字，不用看图、不用听音"),
              ]),
            .init("help", "申请时需要帮助", ["阅读、视听有困难的，可以在申请表“需要的帮助”一栏写明，也可以请工作人员代为填写。"]),
            .init("trouble", "遇到困难", ["请告诉我们是哪一页、用的什么设备，我们会先用其他方式为您办理。"], facts: site.contacts),
          ])
        return PublicPage(.text, title: page.title, crumbs: [Crumb(page.title)], content: page)
      }
    }
  }
}
