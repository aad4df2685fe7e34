import Foundation

/// A stored password: `$scrypt$ln=15,r=8,p=1$salt$hash`, salt and hash in Base64 without padding.
package struct PasswordHash: Sendable, Equatable {
  package let parameters: ScryptParameters
  package let salt: [UInt8]
  package let hash: [UInt8]

  package init(parameters: ScryptParameters, salt: [UInt8], hash: [UInt8]) {
    self.parameters = parameters
    self.salt = salt
    self.hash = hash
  }

  /// `nil` for anything else than this shape, and for parameters outside `ScryptParameters`.
  package init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt" else { return nil }
    let settings = parts[2].split(separator: ",").map { $0.split(separator: "=", omittingEmptySubsequences: false) }
    guard settings.count == 3, settings.allSatisfy({ $0.count == 2 }), settings.map({ $0[0] }) == ["ln", "r", "p"],
      let cost = Int(settings[0][1]), let block = Int(settings[1][1]), let lanes = Int(settings[2][1]),
      let parameters = ScryptParameters(logCost: cost, blockSize: block, parallelism: lanes),
      let salt = Self.decode(parts[3]), let hash = Self.decode(parts[4]), salt.count >= 8, hash.count == 32
    else { return nil }
    self.init(parameters: parameters, salt: salt, hash: hash)
  }

  /// The text to store.
  package var encoded: String {
    let settings = "ln=\(parameters.logCost),r=\(parameters.blockSize),p=\(parameters.parallelism)"
    return "$scrypt$\(settings)$\(Self.encode(salt))$\(Self.encode(hash))"
  }

  private static func encode(_ bytes: [UInt8]) -> String {
    String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
  }

  private static func decode(_ text: String) -> [UInt8]? {
    let padded = text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return Data(base64Encoded: padded).map(Array.init)
  }
}
