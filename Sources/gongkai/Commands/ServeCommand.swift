import Chronicle
import ArgumentParser
import Desk
import Documents
import Foundation
import Hummingbird
import Ledger
import Logging
import NIOCore
import PageKit
import ServiceLifecycle
import UnixSignals
import WebSupport

/// `gongkai serve`: the public site and the office over one database.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the public site and the office.",
    discussion: """
      Behind a proxy that ends TLS give --secure and --trusted-proxy with the proxy's address, so that cookies are marked \
      and limits count the client's own address.
      """)

  @OptionGroup var installation: InstallationOptions

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on.")
  var port = 8080

  @Option(name: .customLong("trusted-proxy"), parsing: .singleValue, help: "A proxy's address or range, as 10.0.0.0/8.")
  var trustedProxies: [String] = []

  @Flag(help: "People reach the site by https only.")
  var secure = false

  @Option(help: "The memory for pages that are made once for everybody, in MiB; 0 makes each anew.")
  var pageMemory = 32

  @Option(
    help: """
      The Python of the environment that script/bootstrap-pdf made, for letters as PDF. Unless given: GONGKAI_PDF_PYTHON, \
      or .pdf/bin/python3 or ../share/gongkai/pdf/bin/python3 beside the program when it is there.
      """, completion: .file())
  var pdfPython: String?

  @Flag(help: "Offer a demonstration database beyond the loopback address.")
  var allowPublicDemonstration = false

  func run() async throws {
    try await CommandFailure.reporting {
      let opened = try await Installation.open(installation)
      let site = try await site(of: opened)
      try check(site)
      do {
        let portal = try Portal(desk: try opened.desk(), settings: site, logger: Self.logger)
        try await serve(portal, over: opened)
      } catch let failure as PortalStartFailure {
        throw CommandFailure(failure.description)
      }
      try await opened.database.close()
    }
  }

  private static let logger: Logger = {
    var logger = Logger(label: "gongkai")
    logger.logLevel = .notice
    return logger
  }()

  /// The site belongs to the first body that was entered.
  private func site(of opened: Installation) async throws -> PortalSettings {
    guard let body = try await opened.database.read({ try Bodies.all(in: $0).first }) else {
      throw CommandFailure("数据库中还没有机关；请先执行 gongkai body add 和 gongkai user add。")
    }
    let proxies = try trustedProxies.map { text in
      guard let range = AddressRange(text) else { throw CommandFailure("不是有效的地址或者网段：\(text)。") }
      return range
    }
    return PortalSettings(
      body: body.id, isDemonstration: try await Demonstration.isMarked(opened.database),
      secret: try opened.keys.webSecret(), trustedProxies: proxies, alwaysSecure: secure,
      pdf: try PDFEngine.python(given: pdfPython).map { PDFSettings(python: $0) }, pageMemory: pageMemory << 20)
  }

  private func check(_ site: PortalSettings) throws {
    guard (1...65535).contains(port) else { throw CommandFailure("端口应在1到65535之间：\(port)。") }
    guard (0...65536).contains(pageMemory) else { throw CommandFailure("页面内存应在0到65536之间：\(pageMemory)。") }
    let isLocal = ["127.0.0.1", "::1", "localhost"].contains(host)
    if site.isDemonstration, !isLocal, !allowPublicDemonstration {
      throw CommandFailure("演示数据库的密码是公开的，只在本机地址上提供服务；确需对外演示请加 --allow-public-demonstration。")
    }
  }

  private func serve(_ portal: Portal, over opened: Installation) async throws {
    let greeting = portal.core.settings.isDemonstration ? DemonstrationPeople.greeting : []
    let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    let application = Application(
      router: try portal.router(), server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "Gongkai"),
      onServerRunning: { _ in
        StandardStreams.line("Gongkai 公开：\(address)（公众）  \(address)/office（办公）")
        for line in greeting { StandardStreams.line(line) }
      }, logger: Self.logger)
    var group = ServiceGroupConfiguration(
      services: [
        application, Housekeeping(opened: opened, portal: portal, logger: Self.logger),
        PDFEngine(renderer: portal.core.pdf),
        MailRoom(desk: portal.core.desk, logger: Self.logger),
      ],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: Self.logger)
    group.maximumGracefulShutdownDuration = .seconds(10)
    do {
      try await ServiceGroup(configuration: group).run()
    } catch let error as IOError {
      throw CommandFailure(
        error.errnoCode == EADDRINUSE ? "端口 \(port) 已被占用，请用 --port 换一个。" : "不能在 \(host):\(port) 上提供服务。")
    }
  }
}
