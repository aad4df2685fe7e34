import PageKit
import Desk
import Documents
import HTTPTypes
import Hummingbird
import Logging
import WebSupport

/// One message in place of a page: what went wrong, and what can be done.
struct MessagePage {
  let title: String
  let text: [String]
  var status: String?
  var reference: String?
  var hasActions = false
  var actions: [Action] = []
  var again: Again?

  /// A refused form, to be sent once more.
  struct Again {
    let action: String
    let token: String
    let fields: [Value]
    let lostFiles: Bool

    struct Value {
      let name: String
      let value: String
    }
  }

  /// The page for an error that a middleware or the framework raised.
  ///
  /// - Parameter policy: what the form that was sent takes, so that a file that is too large is told its limit.
  static func error(_ error: ErrorPage, policy: UploadPolicy? = nil) -> PublicPage {
    var text = [error.advice]
    if error.code == .tooLarge, let policy {
      text = [
        "每个文件不能超过\(policy.fileLimit >> 20) MB，最多\(policy.count)个。这一次没有提交。",
        "请用浏览器的“后退”回到刚才的页面，填写的文字一般还在；去掉过大的文件，或者压缩、拆分后重新选择，再提交。",
      ]
    }
    if let seconds = error.retryAfter { text.append("请在\(wait(seconds))后再试。") }
    var message = MessagePage(
      title: error.title, text: text, status: "错误代码 \(error.status.code)",
      reference: error.requestID == "-" ? nil : error.requestID)
    if let again = error.resubmission {
      message.again = Again(
        action: again.action, token: again.token,
        fields: again.fields.map { Again.Value(name: $0.name, value: $0.value) }, lostFiles: again.lostFiles)
    }
    message.actions = [Action("返回首页", Route.home.path), Action("搜索", Route.search.path)]
    message.hasActions = true
    return page(message, status: error.status)
  }

  /// The page for what the desk refuses.
  static func refusal(_ refusal: DeskRefusal, reference: String?) -> PublicPage {
    let wording = DeskWording.message(for: refusal)
    var message = MessagePage(
      title: wording.title, text: wording.text, status: "错误代码 \(wording.status.code)", reference: reference)
    message.actions = [Action("返回首页", Route.home.path), Action("查询申请", Route.follow.path)]
    message.hasActions = true
    return page(message, status: wording.status)
  }

  /// The page for a PDF that could not be made.
  static func failure(_ error: PDFError, reference: String?) -> PublicPage {
    var message = MessagePage(
      title: "暂时不能生成 PDF", text: [error.message, "可以先用网页打印。"], status: "错误代码 503", reference: reference)
    message.actions = [Action("查询申请", Route.follow.path)]
    message.hasActions = true
    return page(message, status: .serviceUnavailable)
  }

  /// A plain announcement with one way on.
  static func notice(title: String, text: [String], actions: [Action], status: HTTPResponse.Status = .ok) -> PublicPage
  {
    page(MessagePage(title: title, text: text, hasActions: !actions.isEmpty, actions: actions), status: status)
  }

  private static func page(_ message: MessagePage, status: HTTPResponse.Status) -> PublicPage {
    var page = PublicPage(
      .message, title: message.title, crumbs: [Crumb(message.title)], content: message, caching: .never)
    page.status = status
    return page
  }

  private static func wait(_ seconds: Int) -> String {
    seconds < 120 ? "\(seconds)秒" : "\((seconds + 59) / 60)分钟"
  }
}

/// Answers with a page what the desk refuses and no page dealt with itself.
struct RefusalPages: RouterMiddleware {
  let core: PortalCore

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    // Error pages cannot wait for the database: what they say about the site is read before it is needed.
    try? await core.pages.cache.refresh()
    do {
      return try await next(request, context)
    } catch let refusal as DeskRefusal {
      return try await core.pages.render(
        MessagePage.refusal(refusal, reference: context.web.requestID), request, context)
    } catch let error as PDFError {
      core.logger.error("pdf failed", metadata: ["code": .string(error.code)])
      return try await core.pages.render(
        MessagePage.failure(error, reference: context.web.requestID), request, context)
    }
  }
}
