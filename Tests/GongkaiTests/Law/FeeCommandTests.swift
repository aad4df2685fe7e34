import Foundation
import TestSupport
import Testing

@Suite struct FeeCommandTests {
  @Test(arguments: [
    (["--items", "10"], "0"), (["--items", "35"], "3000"), (["--items", "100"], "37000"),
    (["--items", "1", "--prior", "34"], "200"), (["--pages", "30"], "0"), (["--pages", "250"], "4700"),
    (["--pages", "2219"], "83460"),
  ]) func `the sum in yuan, and its slices add up to it`(_ arguments: [String], _ total: String) throws {
    let text = try Program().run(["fee"] + arguments)
    #expect(text.code == 0 && text.error.isEmpty && text.output.hasPrefix("\(total)元"))
    let json = try Program().run(["fee"] + arguments + ["--format", "json"])
    let object = try #require(try json.objects().first)
    #expect(Set(object.keys) == ["totalYuan", "slices", "scale", "citation"])
    #expect(object["totalYuan"] as? String == total)
    let slices = try #require(object["slices"] as? [[String: Any]])
    let amounts = slices.compactMap { ($0["amountYuan"] as? String).flatMap { Decimal(string: $0) } }
    #expect(amounts.count == slices.count)
    #expect(amounts.reduce(0, +) == Decimal(string: total))
  }

  @Test(arguments: [
    [], ["--items", "5", "--pages", "5"], ["--items=-1"], ["--pages=-1"], ["--pages", "5", "--prior", "3"],
    ["--items", "9223372036854775807"], ["--items", "1", "--prior=-4"],
  ]) func `what has no fee is refused in one line`(_ arguments: [String]) throws {
    let outcome = try Program().run(["fee"] + arguments)
    #expect(outcome.isRefusal(), "\(outcome)")
  }
}
