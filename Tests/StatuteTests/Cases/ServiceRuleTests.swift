import Statute
import Testing

@Suite("Service of papers")
struct ServiceRuleTests {
  @Test("The day a paper counts depends on the way it goes", arguments: ServiceMethod.allCases)
  func effectiveDay(method: ServiceMethod) throws {
    let (sent, signed) = (try civil("2025-03-31"), try civil("2025-04-02"))
    let service = Service(method: method, sentOn: sent, signedOn: signed)
    switch method {
    case .courier: #expect(throws: CaseRefusal.courierNotAllowed) { try service.effectiveDay() }
    case .inPerson, .throughAnotherBody: #expect(try service.effectiveDay() == signed)
    case .post, .email, .portal, .fax: #expect(try service.effectiveDay() == sent)
    }
  }

  @Test("Nobody signs before a paper is sent")
  func order() throws {
    let service = Service(method: .inPerson, sentOn: try civil("2025-03-31"), signedOn: try civil("2025-03-28"))
    #expect(throws: CaseRefusal.dayTooEarly(try civil("2025-03-28"), earliest: try civil("2025-03-31"))) {
      try service.effectiveDay()
    }
  }
}
