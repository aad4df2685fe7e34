import Desk
import Statute
import Testing
import WebSupport

@testable import OfficeSite

struct ReplyInputTests {
  private func form(_ fields: KeyValuePairs<String, String>) -> Form {
    Form(fields: fields.map { FormField(name: $0.key, value: $0.value) })
  }

  @Test func addingAnItemKeepsWhatWasTyped() {
    let typed = ReplyInput(form(["items": "1", "subject1": "方案", "kind1": "R2", "step": "add"]))
    #expect(typed.items == [.init(subject: "方案", kind: "R2"), .init()])
  }

  @Test func takingOneAwayMovesTheOthersUp() {
    let typed = ReplyInput(
      form(["items": "3", "subject1": "甲", "subject2": "乙", "subject3": "丙", "note3": "说明", "remove": "2"]))
    #expect(typed.items == [.init(subject: "甲"), .init(subject: "丙", note: "说明")])
  }

  @Test("the number of items stays within bounds", arguments: ["-3", "0", "99999999999999999999", "abc", "21"])
  func bounds(count: String) {
    let typed = ReplyInput(form(["items": count]))
    #expect((1...ReplyInput.limit).contains(typed.items.count))
  }

  @Test func everythingWrongIsToldAtOnce() {
    let sent = form(["items": "2", "subject1": "甲", "kind1": "R3", "kind2": "R99", "serviceMethod": "inPerson"])
    var input = FormInput(sent)
    #expect(ReplyInput(sent).draft(&input) == nil)
    #expect(
      Set(input.problems) == [
        FieldProblem("ground1", .missing), FieldProblem("subject2", .missing), FieldProblem("kind2", .notAChoice),
        FieldProblem("sentOn", .missing), FieldProblem("signedOn", .missing),
      ])
  }

  @Test func aGroundLeftOverFromAnotherKindIsDropped() {
    let sent = form([
      "items": "1", "subject1": "甲", "kind1": "R4", "ground1": "15", "serviceMethod": "post", "sentOn": "2025-06-10",
    ])
    var input = FormInput(sent)
    #expect(ReplyInput(sent).draft(&input)?.items == [ReplyItem(subject: "甲", kind: .notFound)])
  }

  @Test func whatLeavesOutAnObjectionIsSaidItemByItemAndOnlyWhereSomethingIsGiven() {
    let sent = form([
      "items": "3", "subject1": "甲", "kind1": "R8", "ground1": "15", "objected1": "leavesOut", "subject2": "乙",
      "kind2": "R2", "subject3": "丙", "kind3": "R4", "objected3": "leavesOut", "serviceMethod": "post",
      "sentOn": "2025-06-10",
    ])
    var input = FormInput(sent)
    #expect(ReplyInput(sent).draft(&input)?.items.map(\.leavesOutObjected) == [true, nil, nil])
  }
}
