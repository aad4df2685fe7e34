import Crypto
import CryptoExtras
import Formats
import Foundation

/// Makes and checks password hashes, away from the threads that answer requests, only a few at a time.
package struct PasswordHasher: Sendable {
  private let parameters: ScryptParameters
  private let threads: BlockingWork
  /// What an unknown account's password is checked against, so that it takes as long as a known one's.
  private let decoy: PasswordHash

  /// `concurrency` hashes run at once and `queueLimit` may wait; one more is refused as busy.
  package init(parameters: ScryptParameters = .standard, concurrency: Int = 2, queueLimit: Int = 16) {
    self.parameters = parameters
    threads = BlockingWork("gongkai.passwords", concurrency: concurrency, queueLimit: queueLimit)
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
    do {
      return try await threads.run {
        let key = try KDF.Scrypt.deriveKey(
          from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << parameters.logCost,
          blockSize: parameters.blockSize, parallelism: parameters.parallelism)
        return key.withUnsafeBytes { Array($0) }
      }
    } catch is BlockingWork.Busy {
      throw SignInError.busy
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
