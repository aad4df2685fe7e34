import Foundation
import TestSupport
import Testing

@Suite struct DeadlineCommandTests {
  @Test(arguments: [
    (["2025-01-20", "--days", "20"], "2025-02-21"),
    (["2024-02-02", "--days", "20"], "2024-03-06"),
    (["2026-02-06", "--days", "7"], "2026-02-24"),
    (["2026-09-18", "--days", "20"], "2026-10-22"),
    (["2025-03-03", "--days", "0"], "2025-03-03"),
    (["2025-01-20", "--days", "20", "--suspend", "2025-02-10..2025-02-14"], "2025-02-28"),
    (["2025-01-20", "--days", "20", "--suspend", "2025-02-10..2025-02-14", "--extend", "10"], "2025-03-14"),
    (
      ["2025-01-20", "--days", "20", "--suspend", "2025-02-10..2025-02-12", "--suspend", "2025-02-11..2025-02-14"],
      "2025-02-28"
    ),
  ]) func `the due day, first in text and as due in JSON`(_ arguments: [String], _ due: String) throws {
    let program = try Program()
    let text = try program.run(["deadline"] + arguments)
    #expect(text.code == 0 && text.error.isEmpty)
    #expect(text.output.split(separator: "\n").first.map(String.init) == due)
    let json = try program.run(["deadline"] + arguments + ["--format", "json"])
    #expect(json.code == 0 && json.error.isEmpty)
    let object = try #require(try json.objects().first)
    #expect(Set(object.keys) == ["due", "steps"])
    #expect(object["due"] as? String == due)
    let steps = try #require(object["steps"] as? [[String: Any]])
    #expect(steps.count == text.output.split(separator: "\n").count - 1)
    for step in steps {
      #expect(Set(step.keys).isSuperset(of: ["kind", "from", "workingDays", "text", "citation"]))
      #expect((step["text"] as? String)?.isEmpty == false && (step["citation"] as? String)?.isEmpty == false)
    }
    #expect(steps.last?["kind"] as? String == "due")
  }

  @Test(arguments: [
    ["2025-02-30", "--days", "20"], ["20250120", "--days", "20"], ["", "--days", "1"],
    ["2025-01-20", "--days", "10001"], ["2025-01-20", "--days", "-1"], ["2035-01-20", "--days", "20"],
    ["2026-12-20", "--days", "20"], ["2025-01-20", "--days", "20", "--extend", "21"],
    ["2025-01-20", "--days", "20", "--suspend", "2025-02-10"],
    ["2025-01-20", "--days", "20", "--suspend", "2025-02-14..2025-02-10"],
    ["2025-01-20", "--days", "20", "--suspend", "2025-02-10..2025-02-31"],
  ]) func `what cannot be reckoned is refused in one line`(_ arguments: [String]) throws {
    let arguments = arguments.map { $0 == "-1" ? "--days=-1" : $0 }
    let cleaned = arguments.contains("--days=-1") ? arguments.filter { $0 != "--days" } : arguments
    let outcome = try Program().run(["deadline"] + cleaned)
    #expect(outcome.isRefusal(), "\(outcome)")
  }

  @Test func `a year whose holidays are not known is named`() throws {
    let outcome = try Program().run(["deadline", "2035-01-20", "--days", "20"])
    #expect(outcome.error.contains("2035年"))
  }

  @Test(arguments: [
    ["2025-01-20"], ["--days", "20"], ["2025-01-20", "--days", "twenty"],
    ["2025-01-20", "--days", "20", "--format", "yaml"], ["2025-01-20", "--days", "20", "--unknown"],
    ["2025-01-20", "--days", "99999999999999999999"],
  ]) func `a command that is not understood ends with code 64 and prints nothing`(_ arguments: [String]) throws {
    let outcome = try Program().run(["deadline"] + arguments)
    #expect(outcome.code == 64 && outcome.output.isEmpty && outcome.error.contains("Usage:"))
  }
}
