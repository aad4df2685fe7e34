import Chronicle
import Ledger

extension FieldCipher {
  /// A cipher with keys made from their names; the one named first seals. The same names always make the same keys.
  static func sample(_ current: String = "k1", _ others: String..., salt: UInt8 = 7) throws -> FieldCipher {
    let keys = Dictionary(
      uniqueKeysWithValues: ([current] + others).map { name in
        (name, name.utf8.reduce(into: [UInt8](repeating: salt, count: 32)) { $0[Int($1) % 32] ^= $1 })
      })
    return try FieldCipher(keys: keys, current: current, indexKey: Array(repeating: 9, count: 32))
  }
}
