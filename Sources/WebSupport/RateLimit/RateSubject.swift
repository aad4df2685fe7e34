/// Who is counted.
package enum RateSubject {
  /// An address; in IPv6 the /64 that one connection commonly gets as a whole. Requests without one count together.
  package static func address(_ address: String?) -> String {
    guard let address, let bytes = AddressRange.bytes(of: address) else { return "address:unknown" }
    return "address:\(Hex.encode(bytes.count == 16 ? Array(bytes.prefix(8)) : bytes))"
  }

  /// An account, however its name is typed.
  package static func account(_ name: String) -> String {
    "account:\(name.lowercased().filter { !$0.isWhitespace })"
  }
}
