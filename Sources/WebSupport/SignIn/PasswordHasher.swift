import Crypto
import CryptoExtras
import Foundation

/// Makes and checks password hashes, away from the threads that answer requests, only a few at a time.
package actor PasswordHasher {
  private let parameters: ScryptParameters
  private let concurrency: Int
  private let queueLimit: Int
  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private let threads = DispatchQueue(label: "password-hash", attributes: .concurrent)
  /// What an unknown account's password is checked against, so that it takes as long as a known one's.
  private let decoy: PasswordHash

  /// `concurrency` hashes run at once and `queueLimit` may wait; one more is refused as busy.
  package init(parameters: ScryptParameters = .standard, concurrency: Int = 2, queueLimit: Int = 16) {
    self.parameters = parameters
    self.concurrency = max(1, concurrency)
    self.queueLimit = max(0, queueLimit)
    self.decoy = PasswordHash(parameters: parameters, salt: RandomBytes.make(16), hash: RandomBytes.make(32))
  }

  /// The text to store for a password.
  package func hash(_ password: String) async throws -> String {
    let salt = RandomBytes.make(16)
    let derived = try await derive(password, salt: salt, parameters)
    return PasswordHash(parameters: parameters, salt: salt, hash: derived).encoded
  }

  /// Checks a password. Give `nil` for an account that does not exist: the answer takes as long and is `.wrong`.
  /// A stored text that cannot be read counts as no password.
  package func verify(_ password: String, against stored: String?) async throws -> PasswordVerdict {
    let known = stored.flatMap(PasswordHash.init)
    let hash = known ?? decoy
    let derived = try await derive(password, salt: hash.salt, hash.parameters)
    let equal = Self.constantTimeEqual(derived, hash.hash)
    guard known != nil, equal else { return .wrong }
    return .right(needsRehash: hash.parameters.isWeaker(than: parameters))
  }

  private func derive(_ password: String, salt: [UInt8], _ parameters: ScryptParameters) async throws -> [UInt8] {
    let bytes = Data(password.precomposedStringWithCanonicalMapping.utf8)
    guard bytes.count <= PasswordPolicy.maximumBytes else { throw SignInError.passwordTooLong }
    try await enter()
    defer { leave() }
    let threads = threads
    return try await withCheckedThrowingContinuation { continuation in
      threads.async {
        continuation.resume(
          with: Result {
            let key = try KDF.Scrypt.deriveKey(
              from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << parameters.logCost,
              blockSize: parameters.blockSize, parallelism: parameters.parallelism)
            return key.withUnsafeBytes { Array($0) }
          })
      }
    }
  }

  private func enter() async throws {
    if running < concurrency {
      running += 1
      return
    }
    guard waiting.count < queueLimit else { throw SignInError.busy }
    // The one that leaves hands its place over, so `running` stays as it is.
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    if waiting.isEmpty {
      running -= 1
    } else {
      waiting.removeFirst().resume()
    }
  }

  private static func constantTimeEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// The outcome of a password check.
package enum PasswordVerdict: Sendable, Equatable {
  /// With `needsRehash`, store a new hash now that the password is at hand: the parameters have risen.
  case right(needsRehash: Bool)
  case wrong
}
