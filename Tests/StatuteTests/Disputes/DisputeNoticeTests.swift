import Statute
import Testing

@Suite struct DisputeNoticeTests {
  /// A case answered on 10 March of the year with these items.
  static func answered(_ items: [ReplyItem], year: Int = 2025) throws -> Case {
    var driver = try CaseDriver.registered("\(year)-03-03")
    try driver.run(
      .reply(ReplyDraft(items: items, service: CaseDriver.post("\(year)-03-10"))), on: "\(year)-03-10")
    return try driver.value
  }

  static let refused = [ReplyItem(subject: "甲", kind: .withheld, ground: .internalAffairs)]
  static let mixed = refused + [ReplyItem(subject: "乙", kind: .provided)]
  static let absent = [ReplyItem(subject: "甲", kind: .notFound)]

  @Test func `a direct suit against a refusal under Articles 14 to 16 is taken and warned about, with the article`()
    throws
  {
    let suit = try DisputeDriver.opening(.litigationDirect, on: "2025-05-06")
    let notices = DisputeNotice.notices(on: suit, of: try Self.answered(Self.refused), others: [])
    #expect(notices == [.reconsiderationFirst])
    #expect(notices.first?.citation == .reconsiderationLaw("第二十三条第一款第四项"))
    #expect(throws: Never.self) { try Dispute.decide(.open(suit), nil, today: civil("2025-05-06")) }
    #expect(
      DisputeNotice.notices(on: suit, of: try Self.answered(Self.mixed), others: []) == [.reconsiderationFirstForPart])
  }

  @Test func `no warning where either road is open, or under the law before 2024, or in reconsideration`() throws {
    let suit = try DisputeDriver.opening(.litigationDirect, on: "2025-05-06")
    #expect(DisputeNotice.notices(on: suit, of: try Self.answered(Self.absent), others: []) == [])
    let early = try DisputeDriver.opening(.litigationDirect, on: "2023-05-08")
    #expect(DisputeNotice.notices(on: early, of: try Self.answered(Self.refused, year: 2023), others: []) == [])
    let review = try DisputeDriver.opening(.reconsideration, on: "2025-05-06")
    #expect(DisputeNotice.notices(on: review, of: try Self.answered(Self.refused), others: []) == [])
  }

  @Test func `a suit after reconsideration asks for the reconsideration on file`() throws {
    let current = try Self.answered(Self.refused)
    let suit = try DisputeDriver.opening(.litigationAfterReconsideration, on: "2025-06-30")
    #expect(DisputeNotice.notices(on: suit, of: current, others: []) == [.noReconsiderationOnFile])
    var review = try DisputeDriver(on: "2025-04-01")
    #expect(DisputeNotice.notices(on: suit, of: current, others: [try review.value]) == [.noReconsiderationOnFile])
    try review.run(DisputeDriver.decided(.upheld, "2025-05-30"), on: "2025-05-30")
    #expect(DisputeNotice.notices(on: suit, of: current, others: [try review.value]) == [])
  }

  @Test func `papers that came before any reply are noticed`() throws {
    let review = try DisputeDriver.opening(.reconsideration, on: "2025-03-07")
    #expect(DisputeNotice.notices(on: review, of: try Self.answered(Self.absent), others: []) == [.beforeReply])
  }
}
