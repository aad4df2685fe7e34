import TestSupport
import Testing

@Suite struct RightsPageTests {
  @Test func `docs/rights.md is the page that the program prints`() throws {
    let printed = try Program().run(["rights"])
    #expect(printed.code == 0)
    #expect(try Checkout.text("docs/rights.md") == printed.output, "run: gongkai rights > docs/rights.md")
  }
}
