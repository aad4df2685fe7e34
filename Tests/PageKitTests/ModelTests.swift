import Civil
import HTTPTypes
import Desk
import PageKit
import Statute
import Testing

@Suite struct ModelTests {
  @Test(arguments: [
    (0, 3, "0.0%"), (1, 3, "33.3%"), (2, 3, "66.7%"), (3, 3, "100.0%"), (1, 8, "12.5%"), (1, 2000, "0.1%"),
  ])
  func `A share has one decimal, rounded half up`(part: Int, total: Int, text: String) {
    #expect(Share.text(part, of: total) == text)
  }

  @Test func `There is no share of nothing, and none overflows`() {
    #expect(Share.text(1, of: 0) == "")
    #expect(Share.text(.max, of: .max) == "100.0%")
  }

  @Test func `The parts of a bar fill it without gaps`() {
    for total in 1...40 {
      let chart = StackChart(title: "", empty: "", parts: (1...6).map { ("", total * $0 % 7, nil) })
      var end = 0
      for part in chart.parts {
        #expect(tenths(part.x) == end)
        end += tenths(part.width)
      }
      #expect(!chart.hasData || end == 10_000)
    }
  }

  private func tenths(_ text: String) -> Int { Int(text.replacing(".", with: "")) ?? -1 }

  @Test func `A list of pages always shows the first, the last and the neighbours`() {
    for count in 0...300 {
      for page in 1...max(1, (count + 9) / 10) {
        guard let pager = Pager(count: count, page: page, size: 10, unit: "件", url: { "?\($0)" }) else {
          #expect(count <= 10)
          continue
        }
        let shown = pager.numbers.filter { !$0.gap }.map(\.text)
        #expect(shown.first == "1" && shown.last == String((count + 9) / 10) && shown.contains(String(page)))
        #expect((pager.previous == nil) == (page == 1))
        #expect((pager.next == nil) == (page == (count + 9) / 10))
      }
    }
  }

  @Test func `Every refusal has a status, a title and words`() {
    let refusals: [DeskRefusal] =
      [
        .notFound, .ownWork, .law(.notRegistered), .fields([FieldProblem("name", .missing)]), .changedMeanwhile([]),
        .calendar(.yearNotCovered(2027)),
      ] + Right.allCases.map { .notAllowed($0) }
    for refusal in refusals {
      let message = DeskWording.message(for: refusal)
      #expect(message.status.code >= 400 && message.status.code < 500)
      #expect(!message.title.isEmpty && message.text.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func `What is wrong with a field is said with the field's name`() {
    #expect(DeskWording.text(FieldProblem("telephone", .missing), label: "联系电话") == "请填写联系电话")
    #expect(DeskWording.text(FieldProblem("formWanted", .missing), label: "获取方式") == "请选择获取方式")
    #expect(DeskWording.text(FieldProblem("subject", .tooLong(limit: 200)), label: "名称") == "名称最多200字，请精简")
  }

  @Test func `An address takes any text as a value`() {
    #expect(
      SharedAddress.home.with(["q": "公开&a=b #", "page": nil]) == "/?q=%E5%85%AC%E5%BC%80%26a%3Db%20%23")
    #expect(SharedAddress.report(.key).path == "/reports/{report}")
    #expect(SharedAddress.report(.value("../x")).path == "/reports/..%2Fx")
  }
}
