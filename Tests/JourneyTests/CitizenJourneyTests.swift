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

  @Test("A form is saved on one device and finished on another, with a file that shows its progress")
  func draft() async throws {
    try await withDemonstration { address in
      try await onPhone { phone in
        try await phone.visit("\(address)/apply")
        try await phone.fill("[name=subject]", with: "青溪大桥财政预算")
        try await Citizen.wait(phone, for: ".suggestions .hints a")
        #expect(try await phone.text(".suggestions").contains("财政预算、决算信息"))
        try await Citizen.answer(phone)
        try await phone.click("button[formaction='/apply/save']")
        try await Citizen.wait(phone, for: "#code")
        let (code, secret) = (try await phone.text("#code"), try await phone.text("#secret"))
        #expect(try await phone.evaluate("return document.documentElement.scrollWidth <= window.innerWidth") == "1")

        try await onPhone { other in
          try await other.visit("\(address)/apply/resume")
          try await other.fill("[name=code]", with: code)
          try await other.fill("[name=secret]", with: secret)
          try await other.click("form[action='/apply/resume'] button[type=submit]")
          try await Citizen.wait(other, for: ".flash")
          #expect(try await other.evaluate("return document.querySelector('[name=subject]').value") == "青溪大桥财政预算")
          try await Citizen.identify(other)
          try await other.choose("formWanted", "portal")
          try await withFiles { good, bad in
            try await other.attach("[name=attachments]", path: "\(good)\n\(bad)")
            try await Citizen.wait(other, for: "[data-kept=attachments] [name=keep]:checked")
            try await Citizen.wait(other, for: ".uploads .refused .wrong")
          }
          #expect(try await other.text("[data-kept=attachments]").contains("桥梁照片.pdf"))
          let receipt = try await Citizen.submit(other)
          let page = try await Citizen.follow(at: address, receipt)
          #expect(page.contains("桥梁照片.pdf") && page.contains("青溪大桥财政预算"))
        }
        try await phone.visit("\(address)/apply/resume")
        try await phone.fill("[name=code]", with: code)
        try await phone.fill("[name=secret]", with: secret)
        try await phone.click("form[action='/apply/resume'] button[type=submit]")
        try await Citizen.wait(phone, for: ".error-summary")
        #expect(try await phone.text(".error-summary").contains("没有找到草稿"), "it went with the application")
      }
    }
  }

  @Test("Somebody asks to have a record about themselves corrected, with evidence")
  func correction() async throws {
    try await withDemonstration { address in
      try await onPhone { phone in
        try await phone.visit("\(address)/apply")
        try await phone.click("a[href='/apply/correction']")
        try await Citizen.wait(phone, for: "[name=caseKind][value=recordCorrection]")
        try await Citizen.identify(phone)
        try await phone.fill("[name=subject]", with: "2025年度公租房轮候名册")
        try await phone.fill("[name=features]", with: "家庭人口写成2人，应当是4人。")
        try await withFiles { good, _ in
          try await phone.attach("[name=attachments]", path: good)
          try await Citizen.wait(phone, for: "[data-kept=attachments] [name=keep]:checked")
        }
        try await Citizen.answer(phone)
        let receipt = try await Citizen.submit(phone)
        #expect(receipt.number.contains("更正政府信息申请登记回执"))
        #expect(!receipt.number.contains("20个工作日"))
        let page = try await Citizen.follow(at: address, receipt)
        #expect(page.contains("更正说明.txt") && !page.contains("家庭人口"))
      }
    }
  }

  /// A window of a phone, which is closed at the end.
  private func onPhone(_ body: (Browser) async throws -> Void) async throws {
    let browser = try await Browser(width: 390, height: 844)
    do {
      try await body(browser)
    } catch {
      await browser.quit()
      throw error
    }
    await browser.quit()
  }

  /// A file that is taken, and one that is not what its name says.
  private func withFiles(_ body: (_ good: String, _ bad: String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (good, bad) = (folder.appending(path: "桥梁照片.pdf"), folder.appending(path: "网页.pdf"))
    try Data("%PDF-1.4\n%%EOF\n".utf8).write(to: good)
    try Data("<html><body>".utf8).write(to: bad)
    try await body(good.path, bad.path)
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
