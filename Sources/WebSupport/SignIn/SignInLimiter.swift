/// Slows down guessing: failed tries are counted for the account and for the address; too many of either, and no
/// password is looked at for a while.
package struct SignInLimiter: Sendable {
  private let limiter: RateLimiter
  private let account: RateRule
  private let address: RateRule

  package init(
    limiter: RateLimiter, account: RateRule = RateRule(name: "sign-in-account", limit: 8, window: 15 * 60),
    address: RateRule = RateRule(name: "sign-in-address", limit: 40, window: 15 * 60)
  ) {
    self.limiter = limiter
    self.account = account
    self.address = address
  }

  /// Call before looking at the password; it counts as a failure until `succeeded` is called, so that many tries at
  /// once gain nothing. Throws `SignInError.tooManyAttempts`; what is refused is not counted.
  package func attempt(account name: String, address remote: String?) async throws {
    let subjects = [(account, RateSubject.account(name)), (address, RateSubject.address(remote))]
    for (rule, subject) in subjects { try Self.demand(await limiter.peek(rule, subject: subject)) }
    for (rule, subject) in subjects { try Self.demand(await limiter.hit(rule, subject: subject)) }
  }

  /// Call after a right password: the account's failures are forgotten, and this try no longer counts for the address.
  package func succeeded(account name: String, address remote: String?) async throws {
    try await limiter.reset(account, subject: RateSubject.account(name))
    try await limiter.forgive(address, subject: RateSubject.address(remote))
  }

  private static func demand(_ verdict: RateVerdict) throws(SignInError) {
    if case .refused(let seconds) = verdict { throw .tooManyAttempts(retryAfter: seconds) }
  }
}
