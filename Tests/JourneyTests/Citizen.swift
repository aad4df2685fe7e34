import Foundation
import TestSupport

/// What a citizen does on the public site.
enum Citizen {
  /// What the receipt shows.
  struct Receipt {
    let number: String
    let code: String
    let secret: String
  }

  /// Fills in the form, checks it and submits it.
  static func apply(_ browser: Browser, at address: String, subject: String) async throws -> Receipt {
    try await browser.visit("\(address)/apply")
    try await identify(browser)
    try await browser.fill("[name=subject]", with: subject)
    try await browser.fill("[name=features]", with: "2026年设置，位于青溪大桥北侧引桥。")
    try await browser.choose("formWanted", "portal")
    try await answer(browser)
    return try await submit(browser)
  }

  /// Says who applies.
  static func identify(_ browser: Browser) async throws {
    try await browser.choose("applicantKind", "naturalPerson")
    try await browser.fill("[name=name]", with: "赵晓红")
    try await browser.click("[name=identityDocument] option[value=residentIdentity]")
    try await browser.fill("[name=identityNumber]", with: "11010519491231002X")
    try await browser.fill("[name=telephone]", with: "13800001234")
  }

  /// Answers the question, no faster than a person could.
  static func answer(_ browser: Browser) async throws {
    try await browser.fill("[name=_answer]", with: Challenge.answer(try await browser.text("label[for=_answer]")))
    try await Task.sleep(for: .seconds(3))
  }

  /// Goes through the check to the receipt.
  static func submit(_ browser: Browser) async throws -> Receipt {
    try await browser.click("main button[type=submit]:not([formaction])")
    try await wait(browser, for: "form[action='/apply']")
    try await browser.click("form[action='/apply'] .buttons button[type=submit]")
    try await wait(browser, for: "#code")
    return Receipt(
      number: try await browser.text("main"), code: try await browser.text("#code"),
      secret: try await browser.text("#secret"))
  }

  /// Waits until the page has so many of something.
  static func wait(_ browser: Browser, for selector: String, count: Int = 1) async throws {
    for _ in 0..<100 {
      if try await browser.count(selector) >= count { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw Browser.Failure.unexpectedAnswer("\(count) of \(selector)")
  }

  /// Opens the application with the code and the secret of the receipt, on another device; gives what the page says.
  static func follow(at address: String, _ receipt: Receipt) async throws -> String {
    let browser = try await Browser(width: 390, height: 844)
    do {
      try await browser.visit("\(address)/follow")
      try await browser.fill("[name=code]", with: receipt.code)
      try await browser.fill("[name=secret]", with: receipt.secret)
      try await browser.click("form[action='/follow'] button[type=submit]")
      try await wait(browser, for: ".state")
      let page = try await browser.text("main")
      await browser.quit()
      return page
    } catch {
      await browser.quit()
      throw error
    }
  }
}

/// Answers the form's question as a person would.
enum Challenge {
  static func answer(_ question: String) -> String {
    if let word = between("“", "”", in: question), let numeral = between("第", "个字", in: question) {
      return word.dropFirst(number(numeral) - 1).first.map(String.init) ?? ""
    }
    for (sign, apply) in [("加", (+)), ("减", (-))] as [(String, (Int, Int) -> Int)] {
      let sides = question.replacingOccurrences(of: "等于几？", with: "").components(separatedBy: sign)
      if sides.count == 2 { return String(apply(number(sides[0]), number(sides[1]))) }
    }
    return ""
  }

  private static func between(_ left: String, _ right: String, in text: String) -> String? {
    guard let start = text.range(of: left), let end = text.range(of: right, range: start.upperBound..<text.endIndex)
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }

  /// One to nineteen in Chinese numerals.
  private static func number(_ numeral: String) -> Int {
    let digits = Array("零一二三四五六七八九")
    let characters = Array(numeral.trimmingCharacters(in: .whitespaces))
    guard let ten = characters.firstIndex(of: "十") else {
      return characters.first.flatMap { digits.firstIndex(of: $0) } ?? 0
    }
    let ones = characters.suffix(from: ten + 1).first.flatMap { digits.firstIndex(of: $0) } ?? 0
    return 10 + ones
  }
}
