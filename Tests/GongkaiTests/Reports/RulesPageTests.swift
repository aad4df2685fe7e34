import AnnualReport
import Foundation
import TestSupport
import Testing

@Suite struct RulesPageTests {
  @Test func `docs/rules.md is the page that the program prints`() throws {
    let page = try Checkout.text("docs/rules.md")
    #expect(page == RuleCatalogue.markdown(), "run: gongkai rules > docs/rules.md")
    #expect(try Program().run(["rules"]).output == page)
  }
}
