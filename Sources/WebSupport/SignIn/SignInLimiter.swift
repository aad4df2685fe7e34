/// Slows down guessing: failures are counted for the account and for the address; too many of either, and no
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

  /// Call before looking at the password. Throws `SignInError.tooManyAttempts`.
  package func check(account name: String, address remote: String?) async throws {
    let verdicts = [
      try await limiter.peek(account, subject: RateSubject.account(name)),
      try await limiter.peek(address, subject: RateSubject.address(remote)),
    ]
    let waits = verdicts.compactMap { verdict -> Int? in
      guard case .refused(let seconds) = verdict else { return nil }
      return seconds
    }
    if let longest = waits.max() { throw SignInError.tooManyAttempts(retryAfter: longest) }
  }

  /// Call after a wrong password.
  package func failed(account name: String, address remote: String?) async throws {
    _ = try await limiter.hit(account, subject: RateSubject.account(name))
    _ = try await limiter.hit(address, subject: RateSubject.address(remote))
  }

  /// Call after a right one: the account's failures are forgotten, the address's stay.
  package func succeeded(account name: String) async throws {
    try await limiter.reset(account, subject: RateSubject.account(name))
  }
}
