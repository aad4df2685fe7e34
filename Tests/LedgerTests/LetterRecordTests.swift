import Chronicle
import Foundation
import Statute
import Testing

@testable import Ledger

@Suite struct LetterRecordTests {
  @Test func `a later record adds to an earlier one and replaces nothing`() {
    let first = LetterRecord(
      event: 3, paper: .reply, documentNumber: "云政公开〔2025〕1号", details: [[:], [.reasons: "甲"]],
      supplement: [.concern: "甲"])
    let later = LetterRecord(
      event: 3, paper: .reply, documentNumber: "云政公开〔2025〕2号", sealedAddressee: "s",
      details: [[.information: "乙"], [.reasons: "乙"], [.wayToObtain: "乙"]], supplement: [.concern: "乙", .drafter: "乙"])
    let sum = first.adding(later)
    #expect(sum.documentNumber == "云政公开〔2025〕1号")
    #expect(sum.sealedAddressee == "s")
    #expect(sum.details == [[.information: "乙"], [.reasons: "甲"], [.wayToObtain: "乙"]])
    #expect(sum.supplement == [.concern: "甲", .drafter: "乙"])
  }

  @Test func `its stored form never changes`() throws {
    let entry = CaseEntry.letter(
      LetterRecord(
        event: 3, paper: .reply, documentNumber: "云政公开〔2025〕1号", details: [[.reasons: "甲"]],
        supplement: [.concern: "乙"]))
    let text = #"""
      {"entry":"letter","letter":{"details":[{"reasons":"甲"}],"documentNumber":"云政公开〔2025〕1号","event":3,"paper":"reply","supplement":{"涉及权益说明":"乙"}}}
      """#
    #expect(try StoredJSON.text(entry) == text)
    #expect(try StoredJSON.value(text, column: "entry") == entry)
  }
}
