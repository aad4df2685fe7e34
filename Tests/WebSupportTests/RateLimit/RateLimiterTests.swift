import Testing
import WebSupport

@Suite struct RateLimiterTests {
  let counters = MemoryCounterStore()
  let clock = TestClock()
  let rule = RateRule(name: "r", limit: 3, window: 60)

  var limiter: RateLimiter {
    let clock = clock
    return RateLimiter(store: counters, secret: secret, now: { clock.now })
  }
  let secret = WebSecret.random()

  @Test("The limit holds exactly, for each subject alone, and passes with time")
  func limit() async throws {
    clock.advance(40)  // 1,700,000,040 is the start of a minute
    for _ in 0..<3 { #expect(try await limiter.hit(rule, subject: "a") == .allowed) }
    #expect(try await limiter.hit(rule, subject: "a") == .refused(retryAfter: 60))
    #expect(try await limiter.hit(rule, subject: "b") == .allowed)
    clock.advance(180)
    #expect(try await limiter.hit(rule, subject: "a") == .allowed)
  }

  @Test("A burst at the end of a window weighs on the next")
  func sliding() async throws {
    clock.advance(40 + 59)
    for _ in 0..<3 { _ = try await limiter.hit(rule, subject: "a") }
    clock.advance(2)
    #expect(try await limiter.hit(rule, subject: "a") != .allowed)
    clock.advance(45)
    #expect(try await limiter.hit(rule, subject: "a") == .allowed)
  }

  @Test("The store learns neither address nor account")
  func hashed() async throws {
    _ = try await limiter.hit(rule, subject: RateSubject.account("liming"))
    #expect(await counters.counters.keys.allSatisfy { !$0.contains("liming") })
  }

  @Test("Addresses of one /64 count together, others apart")
  func subjects() {
    #expect(RateSubject.address("2001:db8::1") == RateSubject.address("2001:db8::ffff"))
    #expect(RateSubject.address("2001:db8::1") != RateSubject.address("2001:db8:0:1::1"))
    #expect(RateSubject.address("192.0.2.1") != RateSubject.address("192.0.2.2"))
    #expect(RateSubject.address("192.0.2.1") == RateSubject.address("::ffff:192.0.2.1"))
    #expect(RateSubject.address(nil) == RateSubject.address("junk"))
    #expect(RateSubject.account(" LiMing") == RateSubject.account("liming"))
  }

  @Test("Wrong passwords lock an account for a while, a right one clears it")
  func signIn() async throws {
    let signIn = SignInLimiter(
      limiter: limiter, account: RateRule(name: "a", limit: 3, window: 60),
      address: RateRule(name: "b", limit: 100, window: 60))
    for _ in 0..<3 { try await signIn.attempt(account: "li", address: "192.0.2.1") }
    await #expect(throws: SignInError.self) { try await signIn.attempt(account: "LI ", address: "192.0.2.9") }
    try await signIn.attempt(account: "wang", address: "192.0.2.1")
    try await signIn.succeeded(account: "li", address: "192.0.2.1")
    try await signIn.attempt(account: "li", address: "192.0.2.1")
  }

  @Test("Right passwords from one address, as in an office, never lock it")
  func office() async throws {
    let signIn = SignInLimiter(limiter: limiter, address: RateRule(name: "b", limit: 5, window: 60))
    for index in 0..<50 {
      try await signIn.attempt(account: "user\(index)", address: "192.0.2.1")
      try await signIn.succeeded(account: "user\(index)", address: "192.0.2.1")
    }
  }

  @Test("Hammering while refused does not lengthen the wait")
  func hammering() async throws {
    clock.advance(40)
    for _ in 0..<500 { _ = try await limiter.hit(rule, subject: "a") }
    clock.advance(60 + 45)
    #expect(try await limiter.hit(rule, subject: "a") == .allowed)
  }

  @Test("Guessing many accounts from one address is stopped too")
  func spraying() async throws {
    let signIn = SignInLimiter(limiter: limiter, address: RateRule(name: "b", limit: 5, window: 60))
    for index in 0..<5 { try await signIn.attempt(account: "user\(index)", address: "192.0.2.1") }
    await #expect(throws: SignInError.self) { try await signIn.attempt(account: "other", address: "192.0.2.1") }
    try await signIn.attempt(account: "other", address: "192.0.2.2")
  }
}
