import Civil
import Statute
import Testing

@testable import PublicSite

@Suite struct LastDaysTests {
  @Test(arguments: [
    (
      RemedyKind.either, "2026-09-01",
      "您于2026年9月1日签收，申请行政复议的最后一日是2026年11月2日；直接提起行政诉讼的最后一日是2027年3月1日"
        + "（当年的放假安排尚未录入，遇休息日顺延至其后的第一个工作日）。"
    ),
    (.either, "2026-02-24", "您于2026年2月24日签收，申请行政复议的最后一日是2026年4月27日；直接提起行政诉讼的最后一日是2026年8月24日。"),
    (.both, "2026-02-24", "您于2026年2月24日签收，申请行政复议的最后一日是2026年4月27日；对其他内容直接提起行政诉讼的最后一日是2026年8月24日。"),
    (.reconsiderationFirst, "2026-09-01", "您于2026年9月1日签收，申请行政复议的最后一日是2026年11月2日。"),
  ]) func `the applicant is told both last days, also where one lies in a year not announced`(
    _ kind: RemedyKind, _ signed: String, _ text: String
  ) throws {
    let day = try #require(Day(signed))
    let remedy = Remedy.against(kind, body: .department, effectiveOn: day)
    #expect(FollowCasePage.lastDays(remedy, signedOn: day, calendar: .national) == text)
  }
}
