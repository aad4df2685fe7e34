import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing
import WebSupport

@Suite struct ErrorPagesTests {
  @Test("An internal error shows an id and nothing of itself")
  func hidesItself() async throws {
    try await TestSite().application.test(.router) { client in
      let response = try await Browser(client).get("/broken?name=%E5%BC%A0")
      #expect(response.status == .internalServerError)
      #expect(response.text.contains("编号"))
      #expect(!response.text.contains("张三"))
      #expect(!response.text.contains("Hidden"))
      #expect(response.header("Content-Type") == "text/html; charset=utf-8")
    }
  }

  @Test("The log names method, route, status and id, and nothing a person typed")
  func log() async throws {
    let lines = LogLines()
    var logger = Logger(label: "test") { _ in lines }
    logger.logLevel = .trace
    let app = Application(router: TestSite().router(), logger: logger)
    try await app.test(.router) { client in
      _ = try await Browser(client).get("/follow/SECRETCODE?q=private")
    }
    let text = lines.text
    #expect(text.contains("/follow/{code}"))
    #expect(text.contains("500"))
    #expect(!text.contains("SECRETCODE"))
    #expect(!text.contains("private"))
    #expect(!text.contains("张三"))
  }

  @Test("Programs get JSON", arguments: ["/api/nothing", "/nothing"])
  func json(path: String) async throws {
    try await TestSite().application.test(.router) { client in
      let browser = Browser(client)
      browser.headers = [.accept: "application/json"]
      let response = try await browser.get(path)
      #expect(response.header("Content-Type") == "application/json; charset=utf-8")
      let object = try JSONSerialization.jsonObject(with: Data(response.text.utf8)) as? [String: [String: Any]]
      #expect(object?["error"]?["code"] as? String == "not_found")
      #expect(object?["error"]?["status"] as? Int == 404)
      #expect(object?["error"]?["requestID"] is String)
    }
  }

  @Test("HEAD gets the head alone")
  func head() async throws {
    try await TestSite().application.test(.router) { client in
      let response = try await Browser(client).send(.head, "/forbidden")
      #expect(response.status == .forbidden)
      #expect(response.text.isEmpty)
    }
  }

  @Test("A wrong method names the right ones")
  func methods() async throws {
    try await TestSite().application.test(.router) { client in
      let response = try await Browser(client).send(.delete, "/form")
      #expect(response.status == .methodNotAllowed)
      #expect(response.header("Allow") == "GET, HEAD, POST")
      #expect(try await Browser(client).send(.delete, "/follow/x").status == .methodNotAllowed)
      #expect(try await Browser(client).send(.delete, "/follow/x/y").status == .notFound)
    }
  }

  @Test("A renderer that fails gives way to the plain page")
  func failingRenderer() async throws {
    let router = Router(context: TestContext.self)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ErrorPages { _, _, _ in throw TestSite.Hidden() })
    try await Application(router: router).test(.router) { client in
      let response = try await Browser(client).get("/nothing")
      #expect(response.status == .notFound)
      #expect(response.text.contains("没有找到这个页面"))
    }
  }

  @Test("Every code has its words", arguments: ErrorCode.allCases)
  func wording(code: ErrorCode) {
    let page = ErrorPage(status: .badRequest, code: code, requestID: "1")
    #expect(!page.title.isEmpty)
    #expect(page.advice.hasSuffix("。"))
  }
}

/// A log handler that keeps its lines.
final class LogLines: LogHandler {
  private let lines = Mutex<[String]>([])

  var text: String { lines.withLock { $0.joined(separator: "\n") } }
  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  subscript(metadataKey _: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) {
    lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
  }
}
