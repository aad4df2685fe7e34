import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebSupport

@Suite struct AssetCatalogueTests {
  let files = ["site.css": Data("a{}".utf8), "img/seal.svg": Data("<svg/>".utf8)]

  func application() throws -> some ApplicationProtocol {
    let assets = try AssetCatalogue(files: files)
    let router = Router(context: TestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ErrorPages())
    router.get("/assets/**") { request, _ in try assets.respond(to: request) }
    return Application(router: router)
  }

  @Test("An address changes with the content and may be kept for ever")
  func immutable() async throws {
    let assets = try AssetCatalogue(files: files)
    let url = try #require(assets.url(for: "img/seal.svg"))
    let other = try AssetCatalogue(files: ["img/seal.svg": Data("<svg></svg>".utf8)])
    #expect(url != other.url(for: "img/seal.svg"))
    #expect(assets.url(for: "nothing.css") == nil)
    try await application().test(.router) { client in
      let browser = Browser(client)
      let response = try await browser.get(url)
      #expect(response.text == "<svg/>")
      #expect(response.header("Content-Type") == "image/svg+xml")
      #expect(response.header("Cache-Control") == "public, max-age=31536000, immutable")
      let etag = try #require(response.header("ETag"))
      let again = try await browser.send(.get, url, extra: [.ifNoneMatch: "\"x\", \(etag)"])
      #expect(again.status == .notModified)
      #expect(again.text.isEmpty)
      let head = try await browser.send(.head, url)
      #expect(head.text.isEmpty)
      #expect(head.header("Content-Length") == "6")
      #expect(try await browser.get("/assets/site.css").header("Cache-Control") == "public, max-age=300")
      for path in ["/assets/", "/assets/../Package.swift", "/assets/site.0000000000000000.css", "/assets/nothing.css"] {
        #expect(try await browser.get(path).status == .notFound)
      }
    }
  }

  @Test("A type the server does not know stops the start")
  func unknownType() {
    #expect(throws: AssetError.unknownType("a.exe")) { try AssetCatalogue(files: ["a.exe": Data()]) }
  }
}
