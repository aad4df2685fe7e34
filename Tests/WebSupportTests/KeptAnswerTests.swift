import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import WebSupport

struct KeptAnswerTests {
  private static let text = String(repeating: "政府信息公开", count: 200)

  private func application() -> some ApplicationProtocol {
    let answer = KeptAnswer(Array(Self.text.utf8), headers: [.contentType: "text/html; charset=utf-8"])
    let router = Router(context: TestContext.self, options: .autoGenerateHeadEndpoints)
    router.get("/page") { request, _ in answer.response(to: request) }
    return Application(router: router)
  }

  @Test func `who has the bytes already is told so, whichever way they were sent`() async throws {
    try await application().test(.router) { client in
      let browser = Browser(client)
      let plain = try await browser.get("/page")
      let packed = try await browser.send(.get, "/page", extra: [.acceptEncoding: "br, gzip;q=0.5"])
      #expect(plain.text == Self.text && plain.header("Content-Encoding") == nil)
      #expect(packed.header("Content-Encoding") == "gzip" && packed.body.readableBytes < plain.body.readableBytes / 5)
      #expect(plain.header("Cache-Control") == "no-cache")
      #expect(plain.header("Vary") == "Cookie, Accept-Encoding")
      let tags = [try #require(plain.header("ETag")), try #require(packed.header("ETag"))]
      #expect(tags[0] != tags[1])
      for tag in tags + ["W/\(tags[0])", "\"other\", \(tags[1])", "*"] {
        let again = try await browser.send(.get, "/page", extra: [.ifNoneMatch: tag])
        #expect(again.status == .notModified && again.body.readableBytes == 0, "\(tag)")
        #expect(again.header("ETag") == tags[0])
      }
      #expect(try await browser.send(.get, "/page", extra: [.ifNoneMatch: "\"other\""]).status == .ok)
    }
  }

  @Test func `what was packed unpacks to the same bytes by another program`() throws {
    for bytes in [[UInt8](), Array(Self.text.utf8), (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }] {
      let packed = try #require(Gzip.packed(bytes))
      let script = "import gzip,sys,hashlib;print(hashlib.sha256(gzip.decompress(sys.stdin.buffer.read())).hexdigest())"
      let outcome = try StartedProgram.run("/usr/bin/python3", ["-c", script], input: Data(packed))
      let expected = try StartedProgram.run("/usr/bin/sha256sum", [], input: Data(bytes)).output.prefix(64)
      #expect(outcome.output.prefix(64) == expected)
    }
  }

  @Test(
    arguments: [
      ("gzip", true), ("deflate, GZIP ; q=0.1", true), ("x-gzip", true), ("gzip;q=0", false), ("identity", false),
      ("", false), (nil, false), ("gzipped", false),
    ] as [(String?, Bool)])
  func `compression is used only where it is accepted`(field: String?, accepted: Bool) {
    #expect(Gzip.isAccepted(by: field) == accepted)
  }

  @Test func `the store stays below its limit, and what was asked for last stays in it`() {
    let store = AnswerStore(limit: 100_000)
    let stamp = AnswerStore.Stamp(revision: 1, day: "2026-03-02")
    func answer(_ number: Int) -> KeptAnswer {
      KeptAnswer((0..<4_000).map { UInt8(truncatingIfNeeded: ($0 ^ number) &* 2_654_435_761 >> 7) }, headers: [:])
    }
    store.keep(answer(0), as: "first", stamp)
    for number in 1...200 {
      store.keep(answer(number), as: "\(number)", stamp)
      #expect(store.bytes <= 100_000)
      #expect(store.find("first", stamp) != nil, "asked for again and again")
    }
    #expect(store.find("1", stamp) == nil)
    #expect(store.find("200", stamp) != nil)
    store.keep(KeptAnswer(Array(repeating: 1, count: 50_000), headers: [:]), as: "large", stamp)
    #expect(store.find("large", stamp) == nil)
  }

  @Test func `an answer counts only as long as its stamp, and a new one takes its place`() {
    let store = AnswerStore(limit: 1 << 20)
    let old = AnswerStore.Stamp(revision: 1, day: "2026-03-02")
    store.keep(KeptAnswer([1], headers: [:]), as: "a", old)
    let held = store.bytes
    for stamp in [AnswerStore.Stamp(revision: 2, day: "2026-03-02"), .init(revision: 1, day: "2026-03-03")] {
      #expect(store.find("a", stamp) == nil)
      store.keep(KeptAnswer([2], headers: [:]), as: "a", stamp)
      #expect(store.find("a", stamp) != nil && store.find("a", old) == nil)
    }
    #expect(store.bytes == held)
  }
}
