package import Chronicle

extension Vault {
  /// Keys that are the same in every test, for databases that are opened more than once.
  package static func sample() throws -> Vault {
    try Vault(
      cipher: FieldCipher(
        keys: ["k1": [UInt8](repeating: 11, count: 32)], current: "k1", indexKey: [UInt8](repeating: 12, count: 32)),
      linkKeys: ["m1": [UInt8](repeating: 13, count: 32)], current: "m1")
  }
}
