import Foundation
import TestSupport
import Testing

/// The whole line in a real browser: a citizen on a phone applies, an officer confirms and replies, the citizen reads the
/// reply, and table three has changed by one.
@Suite("From application to reply to the report's table, in a browser", .serialized, .timeLimit(.minutes(5)))
struct CitizenJourneyTests {
  @Test("A citizen applies, an officer confirms and replies, the citizen reads the reply, table three changes by one")
  func wholeLine() async throws {
    try await withDemonstration { address in
      let citizen = try await Browser(width: 390, height: 844)
      let officer = try await Browser()
      do {
        let subject = "青溪大桥限高设施设置依据"
        try await Office.signIn(officer, at: address, as: "fuzeren")
        let before = try await Office.granted(officer, at: address)
        let receipt = try await Citizen.apply(citizen, at: address, subject: subject)
        #expect(receipt.number.contains("公开申"))

        try await Office.open(subject, officer, at: address)
        try await Office.confirmReceipt(officer)
        try await Office.grant(officer, note: "随附《公路桥梁限高设施设置方案》。")
        #expect(try await Office.granted(officer, at: address) == before + 1)

        let page = try await Citizen.follow(at: address, receipt)
        #expect(page.contains("公路桥梁限高设施设置方案"))
        #expect(page.contains("六十日内") || page.contains("60日内"), "the reply tells its remedies")
        #expect(!page.contains("陈立新"), "the applicant is not shown the names of officers")
      } catch {
        await citizen.quit()
        await officer.quit()
        throw error
      }
      await citizen.quit()
      await officer.quit()
    }
  }

  @Test("A form with mistakes keeps what was typed and says beside each field what to do")
  func mistakes() async throws {
    try await withDemonstration { address in
      let browser = try await Browser(width: 390, height: 844)
      do {
        try await browser.visit("\(address)/apply")
        try await browser.fill("[name=name]", with: "赵晓红")
        try await browser.fill("[name=identityNumber]", with: "110105194912310021")
        try await browser.click("main button[type=submit]")
        #expect(try await browser.evaluate("return document.querySelector('[name=name]').value") == "赵晓红")
        #expect(try await browser.count("[aria-invalid=true], fieldset.field-wrong") >= 4)
        #expect(try await browser.evaluate("return document.documentElement.scrollWidth <= window.innerWidth") == "1")
      } catch {
        await browser.quit()
        throw error
      }
      await browser.quit()
    }
  }

  private func withDemonstration(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = try Program()
    let database = folder.appending(path: "demo.sqlite").path
    let made = try program.run(["demo", "--database", database])
    try #require(made.code == 0, "\(made.error)")
    let server = try await program.serve(database: database)
    defer { server.stop() }
    try await body(server.address)
    let verified = try program.run(["verify", "--database", database])
    #expect(verified.code == 0, "\(verified.error)")
  }
}
