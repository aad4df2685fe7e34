import Chronicle
import ArgumentParser
import Desk
import Ledger

/// `gongkai body contact`: how to reach a body's disclosure office, as 条例第十二条 wants it in the guide.
struct BodyContactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Set what the guide and the footer say of a body's disclosure office.",
    discussion: "What is not given is left out of the pages.")

  @OptionGroup var installation: InstallationOptions

  @Option(help: "The full name of the body.")
  var name: String

  @Option(help: "The disclosure office (政府信息公开工作机构).")
  var office: String?

  @Option(help: "Its address.")
  var address: String?

  @Option(help: "Its postal code.")
  var postcode: String?

  @Option(help: "Its telephone.")
  var phone: String?

  @Option(help: "Its fax.")
  var fax: String?

  @Option(help: "Its e-mail address.")
  var email: String?

  @Option(help: "Its hours.")
  var hours: String?

  @Option(help: "The site's identification code (网站标识码).")
  var siteCode: String?

  @Option(help: "The site's ICP record.")
  var icp: String?

  @Option(help: "The site's police record (公安备案号).")
  var police: String?

  @Option(help: "Who hears a reconsideration against the body (复议机关), for its letters.")
  var authority: String?

  @Option(help: "The court that hears a suit against the body, for its letters.")
  var court: String?

  @Option(help: "How a fee is paid, for its letters.")
  var payment: String?

  func run() async throws {
    try await CommandFailure.reporting {
      let opened = try await Installation.open(installation, mustExist: true)
      let facts = SiteFacts(
        office: office, address: address, postcode: postcode, phone: phone, fax: fax, email: email, hours: hours,
        code: siteCode, record: icp, police: police, authority: authority, court: court, payment: payment)
      let name = name
      try await opened.database.write { db in
        guard let body = try Bodies.find(name: name, in: db) else { throw CommandFailure("没有名为“\(name)”的机关。") }
        try facts.store(body: body.id, by: nil, at: OfficeClock().now, in: db)
      }
      StandardStreams.line("“\(name)”的联系信息已更新。")
      try await opened.database.close()
    }
  }
}
