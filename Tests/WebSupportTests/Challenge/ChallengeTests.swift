import Testing

@testable import WebSupport

@Suite struct ChallengeTests {
  let clock = TestClock()
  let counters = MemoryCounterStore()
  let challenge: Challenge

  init() {
    let clock = clock
    challenge = Challenge(secret: .random(), counters: counters, now: { clock.now })
  }

  func form(_ token: String, _ answer: String, trap: String = "") -> Form {
    Form(fields: [
      .init(name: Challenge.tokenField, value: token), .init(name: Challenge.answerField, value: answer),
      .init(name: Challenge.honeypotField, value: trap),
    ])
  }

  static let answers: [(ChallengeQuestion, String, Bool)] = [
    (.sum(3, 5), "8", true), (.sum(3, 5), " ８ ", true), (.sum(3, 5), "八", true), (.sum(10, 5), "十五", true),
    (.sum(10, 5), "15", true), (.sum(3, 5), "9", false), (.sum(3, 5), "", false), (.sum(3, 5), "08", true),
    (.difference(12, 4), "八。", true), (.character(word: "政府信息公开", position: 3), "“信”", true),
    (.character(word: "政府信息公开", position: 3), "信息", false),
  ]

  @Test("A right answer passes in any usual writing", arguments: answers)
  func judge(question: ChallengeQuestion, answer: String, right: Bool) async throws {
    let token = challenge.token(for: question)
    clock.advance(10)
    #expect(try await challenge.judge(form(token, answer)) == (right ? .passed : .wrong))
  }

  @Test("A token is used up by its first answer, right or wrong", arguments: ["8", "7"])
  func single(first: String) async throws {
    let token = challenge.token(for: .sum(3, 5))
    clock.advance(10)
    _ = try await challenge.judge(form(token, first))
    #expect(try await challenge.judge(form(token, "8")) == .used)
  }

  @Test("Too fast, too late, changed, missing and trapped forms are told apart")
  func others() async throws {
    let token = challenge.token(for: .sum(3, 5))
    #expect(try await challenge.judge(form(token, "8")) == .tooFast)
    clock.advance(2 * 3600)
    #expect(try await challenge.judge(form(token, "8")) == .expired)
    #expect(try await challenge.judge(form("junk", "8")) == .malformed)
    #expect(try await challenge.judge(Form()) == .malformed)
    #expect(try await challenge.judge(form(token, "8", trap: "http://spam")) == .machine)
    let fresh = challenge.token(for: .sum(3, 5))
    clock.advance(10)
    var bytes = try #require(Base64URL.decode(fresh))
    bytes[15] ^= 1
    #expect(try await challenge.judge(form(Base64URL.encode(bytes), "8")) == .wrong)
  }

  @Test("Every question the generator makes has a short answer that passes")
  func every() async throws {
    for _ in 0..<300 {
      var generator = SystemRandomNumberGenerator()
      let question = ChallengeQuestion.random(using: &generator)
      let token = challenge.token(for: question)
      clock.advance(10)
      #expect(try await challenge.judge(form(token, question.answer)) == .passed)
      #expect(question.text.hasSuffix("？"))
      #expect((1...2).contains(question.answer.count))
    }
  }

  @Test("No character occurs twice in a word, or the answer would not be one")
  func words() {
    for word in ChallengeQuestion.words { #expect(Set(word).count == word.count) }
  }
}
