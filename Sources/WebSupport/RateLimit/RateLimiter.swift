import Crypto
package import Foundation

/// Counts over a sliding window: the present window's count and, in proportion to what the sliding window still
/// covers of it, the one before.
package struct RateLimiter: Sendable {
  private let store: any RateCounterStore
  private let key: SymmetricKey
  private let now: @Sendable () -> Date

  package init(store: any RateCounterStore, secret: WebSecret, now: @escaping @Sendable () -> Date = { Date() }) {
    self.store = store
    self.key = secret.key(for: .counter)
    self.now = now
  }

  /// Counts one more and tells whether it is within the rule.
  package func hit(_ rule: RateRule, subject: String) async throws -> RateVerdict {
    let moment = Moment(now(), window: rule.window)
    let before = try await store.value(of: name(rule, subject, moment.index - 1), now: moment.date)
    let present = try await store.add(
      1, to: name(rule, subject, moment.index), expiresAt: moment.expiry, now: moment.date)
    return verdict(rule, before: before, present: present, moment, allowing: rule.limit)
  }

  /// The same without counting: whether one more would be within the rule.
  package func peek(_ rule: RateRule, subject: String) async throws -> RateVerdict {
    let moment = Moment(now(), window: rule.window)
    let before = try await store.value(of: name(rule, subject, moment.index - 1), now: moment.date)
    let present = try await store.value(of: name(rule, subject, moment.index), now: moment.date)
    return verdict(rule, before: before, present: present, moment, allowing: rule.limit - 1)
  }

  /// Takes one hit back.
  package func forgive(_ rule: RateRule, subject: String) async throws {
    let moment = Moment(now(), window: rule.window)
    let key = name(rule, subject, moment.index)
    guard try await store.value(of: key, now: moment.date) > 0 else { return }
    _ = try await store.add(-1, to: key, expiresAt: moment.expiry, now: moment.date)
  }

  /// Forgets what was counted for a subject.
  package func reset(_ rule: RateRule, subject: String) async throws {
    let moment = Moment(now(), window: rule.window)
    try await store.remove(key: name(rule, subject, moment.index))
    try await store.remove(key: name(rule, subject, moment.index - 1))
  }

  private func verdict(
    _ rule: RateRule, before: Int, present: Int, _ moment: Moment, allowing limit: Int
  ) -> RateVerdict {
    // What was refused in the window before must not lengthen the wait: at most the limit weighs on.
    let estimate = Double(min(before, rule.limit)) * (1 - moment.share) + Double(present)
    guard estimate > Double(limit) else { return .allowed }
    return .refused(retryAfter: max(1, Int((Double(rule.window) * (1 - moment.share)).rounded(.up))))
  }

  /// The subject is hashed under a secret: the store learns neither addresses nor account names.
  private func name(_ rule: RateRule, _ subject: String, _ index: Int) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Data("\(rule.name)\u{0}\(subject)".utf8), using: key)
    return "\(rule.name):\(Hex.encode(code.prefix(16))):\(index)"
  }

  private struct Moment {
    let date: Date
    let index: Int
    /// How much of the present window is over, 0 to 1.
    let share: Double
    /// When the present window's counter is of no more use.
    let expiry: Date

    init(_ date: Date, window: Int) {
      self.date = date
      let position = date.timeIntervalSince1970 / Double(window)
      self.index = Int(position.rounded(.down))
      self.share = position - position.rounded(.down)
      self.expiry = Date(timeIntervalSince1970: (position.rounded(.down) + 2) * Double(window))
    }
  }
}

/// Whether something is within its rule.
package enum RateVerdict: Sendable, Equatable {
  case allowed
  /// Seconds to wait.
  case refused(retryAfter: Int)
}
