import Testing

@testable import AnnualReport

@Suite struct NumberTextTests {
  @Test(
    "what is certainly a number is one",
    arguments: [
      ("0", 0), (" 12 ", 12), ("１２", 12), ("1,295", 1295), ("316，441", 316_441), ("-3", -3), ("12件", 12),
      ("\u{A0}7\u{3000}", 7),
    ])
  func numbers(text: String, value: Int) {
    #expect(NumberText(text) == .integer(value))
  }

  @Test(
    "what is not certainly one number is none",
    arguments: [
      "1 2", "? 0", "22（其中修订16件）", "251000元", "减3", "1,29", "12,3456", "007", "O", "1.2.3", "1\n2",
      "99999999999999999999", "3-4",
    ])
  func unreadable(text: String) {
    #expect(NumberText(text) == .unreadable)
  }

  @Test("blanks and strokes are blank", arguments: ["", " ", "\u{A0}", "/", "-", "—", "——", "－", " / "])
  func blanks(text: String) {
    #expect(NumberText(text) == .blank)
  }

  @Test("amounts keep their digits", arguments: ["18.8710", "59237.2449", "0.5", "265.0696"])
  func amounts(text: String) throws {
    guard case .decimal(let amount) = NumberText(text) else {
      Issue.record("no decimal")
      return
    }
    #expect(amount.description == text)
  }

  @Test(
    "a change may be said in words", arguments: [("减3", -3), ("減３", -3), ("增2", 2), ("+4", 4), ("-5", -5), ("0", 0)])
  func changes(text: String, value: Int) {
    #expect(NumberText(change: text) == .integer(value))
  }
}
