import Testing
import WebSupport

@Suite struct PasswordHasherTests {
  static func parameters(_ cost: Int) throws -> ScryptParameters {
    try #require(ScryptParameters(logCost: cost))
  }

  @Test("A hash verifies its password and no other, and two hashes of one password differ")
  func verify() async throws {
    let hasher = PasswordHasher(parameters: try Self.parameters(10))
    let stored = try await hasher.hash("正确的密码 horse")
    #expect(stored.hasPrefix("$scrypt$ln=10,r=8,p=1$"))
    #expect(try await hasher.verify("正确的密码 horse", against: stored) == .right(needsRehash: false))
    #expect(try await hasher.verify("正确的密码 horsf", against: stored) == .wrong)
    #expect(try await hasher.verify("", against: stored) == .wrong)
    #expect(try await hasher.hash("正确的密码 horse") != stored)
  }

  @Test("A known vector of RFC 7914 verifies")
  func vector() async throws {
    // scrypt("pleaseletmein", "SodiumChloride", N = 16384, r = 8, p = 1), the first 32 bytes.
    let stored = "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI"
    let verdict = try await PasswordHasher(parameters: try Self.parameters(10)).verify("pleaseletmein", against: stored)
    #expect(verdict == .right(needsRehash: false))
  }

  @Test("When the parameters rise, a right password asks for a new hash")
  func rehash() async throws {
    let stored = try await PasswordHasher(parameters: try Self.parameters(10)).hash("a long password")
    let stronger = PasswordHasher(parameters: try Self.parameters(11))
    #expect(try await stronger.verify("a long password", against: stored) == .right(needsRehash: true))
    #expect(try await stronger.verify("another password", against: stored) == .wrong)
  }

  @Test("The same letters written with other code points are the same password")
  func normalised() async throws {
    let hasher = PasswordHasher(parameters: try Self.parameters(10))
    let stored = try await hasher.hash("caf\u{E9} caf\u{E9}")
    #expect(try await hasher.verify("cafe\u{301} cafe\u{301}", against: stored) == .right(needsRehash: false))
  }

  @Test("An account that does not exist takes as long as one that does")
  func equalTiming() async throws {
    let hasher = PasswordHasher(parameters: try Self.parameters(14))
    let stored = try await hasher.hash("a long password")
    let clock = ContinuousClock()
    func time(_ stored: String?) async throws -> Duration {
      let start = clock.now
      let verdict = try await hasher.verify("wrong password", against: stored)
      #expect(verdict == .wrong)
      return clock.now - start
    }
    _ = try await time(stored)
    let unknown = try await time(nil)
    #expect(unknown > .milliseconds(5))
  }

  static let unreadable = [
    "", "plain", "$scrypt$ln=15,r=8,p=1$c2FsdHNhbHQ", "$scrypt$ln=63,r=8,p=1$c2FsdHNhbHQ$aGFzaA",
    "$scrypt$ln=-1,r=8,p=1$c2FsdHNhbHQ$aGFzaA", "$scrypt$ln=20,r=32,p=16$c2FsdHNhbHQ$aGFzaA",
    "$argon2id$ln=15,r=8,p=1$c2FsdHNhbHQ$aGFzaA", "$scrypt$r=8,ln=15,p=1$c2FsdHNhbHQ$aGFzaA",
  ]

  @Test("A stored text that is no hash never verifies", arguments: unreadable)
  func noHash(text: String) async throws {
    #expect(PasswordHash(text) == nil)
    #expect(try await PasswordHasher(parameters: try Self.parameters(10)).verify("", against: text) == .wrong)
  }

  @Test("More than the queue holds is refused as busy, the rest is done")
  func queue() async throws {
    let hasher = PasswordHasher(parameters: try Self.parameters(13), concurrency: 2, queueLimit: 3)
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<60 {
        group.addTask {
          do {
            _ = try await hasher.hash("a long password")
            return true
          } catch {
            return false
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count == 60)
    #expect(outcomes.filter { $0 }.count >= 5)
    #expect(outcomes.filter { $0 }.count < 60)
    #expect(try await hasher.hash("afterwards it works").isEmpty == false)
  }

  @Test("An endless password is refused before any work")
  func endless() async throws {
    let hasher = PasswordHasher(parameters: try Self.parameters(10))
    await #expect(throws: SignInError.passwordTooLong) {
      try await hasher.hash(String(repeating: "a", count: 2000))
    }
  }
}
