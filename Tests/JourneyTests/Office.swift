import TestSupport

/// What an officer does in the office.
enum Office {
  static func signIn(_ browser: Browser, at address: String, as login: String) async throws {
    try await browser.visit("\(address)/office/sign-in")
    try await browser.fill("[name=login]", with: login)
    try await browser.fill("[name=password]", with: "yunling-yanshi-2026")
    try await browser.click("main button[type=submit]")
  }

  /// The number of applications granted this year, as table three shows it.
  static func granted(_ browser: Browser, at address: String) async throws -> Int {
    try await browser.visit("\(address)/office/tables")
    return Int(try await browser.text("#cell-requests-granted-total")) ?? -1
  }

  /// Finds a case by its words and opens it.
  static func open(_ subject: String, _ browser: Browser, at address: String) async throws {
    try await browser.visit("\(address)/office")
    try await browser.fill("main form[role=search] [name=q]", with: subject)
    try await browser.click("main form[role=search] button")
    try await browser.click("main table a[href*='/office/cases/']")
  }

  /// Fixes today as the day of receipt.
  static func confirmReceipt(_ browser: Browser) async throws {
    try await browser.click("a[href$='/actions/confirmReceipt']")
    if try await browser.count("button[value=preview]") > 0 { try await browser.click("button[value=preview]") }
    try await browser.click("button[value=confirm]")
  }

  /// Replies that the information is disclosed, served on the site, with the secrecy review of somebody else.
  static func grant(_ browser: Browser, note: String) async throws {
    try await browser.click("a[href$='/reply'], a[href$='/actions/reply']")
    try await browser.click("[name=kind1] option[value=R2]")
    try await browser.fill("[name=note1]", with: note)
    try await browser.choose("serviceMethod", "portal")
    try await browser.click("[name=secrecyReviewer] option:not([value=''])")
    try await browser.click("button[value=preview]")
    for (element, text) in [
      ("information", note), ("wayToObtain", "在本网站查询申请的页面下载。"), ("timeToObtain", "答复之日起三十日内。"),
    ] {
      try await browser.fill("[name=say1-\(element)]", with: text)
    }
    try await browser.click("button[value=confirm]")
  }
}
