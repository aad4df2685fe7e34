import Crypto
package import Foundation

/// Keeps machines off a public form without a picture, a script or a third party: a plain question, a field that
/// people do not see, and a shortest time for filling in.
///
/// The token in the form holds when it was made and a signature over that and the answer, not the answer itself.
package struct Challenge: Sendable {
  /// The field that a person leaves empty; hide it from sight and from screen readers.
  package static let honeypotField = "homepage"
  /// The field for the token.
  package static let tokenField = "_challenge"
  /// The field for the answer.
  package static let answerField = "_answer"

  private let key: SymmetricKey
  private let counters: any RateCounterStore
  private let lifetime: TimeInterval
  private let shortest: TimeInterval
  private let now: @Sendable () -> Date

  /// Times are seconds.
  package init(
    secret: WebSecret, counters: any RateCounterStore, lifetime: TimeInterval = 2 * 3600, shortest: TimeInterval = 3,
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.key = secret.key(for: .challenge)
    self.counters = counters
    self.lifetime = lifetime
    self.shortest = shortest
    self.now = now
  }

  /// A question for a page, and the token to send along with the answer.
  package func issue() -> (question: String, token: String) {
    var generator = SystemRandomNumberGenerator()
    let question = ChallengeQuestion.random(using: &generator)
    return (question.text, token(for: question))
  }

  func token(for question: ChallengeQuestion) -> String {
    let made = UInt64(max(0, now().timeIntervalSince1970 * 1000))
    let body = withUnsafeBytes(of: made.bigEndian) { Array($0) } + RandomBytes.make(12)
    return Base64URL.encode(body + Array(code(body, answer: question.answer)))
  }

  /// Judges a submitted form. A token is good for one right answer; a wrong one uses it up too.
  package func judge(_ form: Form) async throws -> ChallengeVerdict {
    guard form.all(Self.honeypotField).allSatisfy(\.isEmpty) else { return .machine }
    guard let all = form[Self.tokenField].flatMap(Base64URL.decode), all.count == 52 else { return .malformed }
    let body = Array(all.prefix(20))
    let made = Double(body.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }) / 1000
    let date = now()
    let age = date.timeIntervalSince1970 - made
    guard age >= 0, age < lifetime else { return .expired }
    guard age >= shortest else { return .tooFast }
    let uses = try await counters.add(
      1, to: "challenge:\(Hex.encode(body.suffix(12)))",
      expiresAt: Date(timeIntervalSince1970: made + lifetime + 60), now: date)
    guard uses == 1 else { return .used }
    let answer = ChallengeQuestion.normalise(form[Self.answerField] ?? "")
    let right = HMAC<SHA256>.isValidAuthenticationCode(
      Array(all.suffix(32)), authenticating: Self.signed(body, answer), using: key)
    return right ? .passed : .wrong
  }

  private func code(_ body: [UInt8], answer: String) -> HMAC<SHA256>.MAC {
    HMAC<SHA256>.authenticationCode(for: Self.signed(body, answer), using: key)
  }

  private static func signed(_ body: [UInt8], _ answer: String) -> [UInt8] { body + answer.utf8 }
}

/// What came of a challenge. For all but `passed`, show the form again, with what was typed and a new question.
package enum ChallengeVerdict: Sendable, Equatable {
  case passed, wrong, expired, used, tooFast, malformed
  /// Something filled in the hidden field.
  case machine
}
