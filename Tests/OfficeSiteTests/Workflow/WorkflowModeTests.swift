import PageKit
import Desk
import HTTPTypes
import Ledger
import Testing

@testable import OfficeSite

@Suite struct WorkflowModeTests {
  @Test(arguments: [ApprovalMode.chain, .direct])
  func `the mode of approval is set by the form as the page shows it`(_ mode: ApprovalMode) async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let page = try await browser.get(Route.bodyWorkflow(.id(site.district)).path)
      let form = try #require(page.text.firstMatch(of: #/<form[^>]*action="([^"]*\/mode)"[^>]*>/#)).output.1
      let known = try #require(page.value(of: "known"))
      let name = try #require(
        page.names.first { $0 != "known" && page.text.contains("name=\"\($0)\" value=\"\(mode.rawValue)\"") })
      #expect(try await browser.post(String(form), [("known", known), (name, mode.rawValue)]).status == .seeOther)
      let set = try await site.desk.workflow(of: site.district, for: try await site.person(.head))
      #expect(set.mode == mode)
    }
  }
}
