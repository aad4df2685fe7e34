import Foundation

/// A range of internet addresses: one address (`192.0.2.7`) or a prefix (`10.0.0.0/8`, `2001:db8::/32`).
package struct AddressRange: Sendable, Equatable {
  private let bytes: [UInt8]
  private let prefix: Int

  /// `nil` when the text is no address or the prefix does not fit the address family.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let bytes = Self.bytes(of: String(first)) else { return nil }
    self.bytes = bytes
    if parts.count == 2 {
      guard let prefix = Int(parts[1]), (0...bytes.count * 8).contains(prefix) else { return nil }
      self.prefix = prefix
    } else {
      self.prefix = bytes.count * 8
    }
  }

  package func contains(_ address: String) -> Bool {
    guard let other = Self.bytes(of: address), other.count == bytes.count else { return false }
    for bit in 0..<prefix {
      let mask = UInt8(128) >> UInt8(bit % 8)
      guard bytes[bit / 8] & mask == other[bit / 8] & mask else { return false }
    }
    return true
  }

  /// Network-order bytes, 4 or 16; an IPv4 address mapped into IPv6 counts as IPv4. `nil` when it is no address.
  static func bytes(of address: String) -> [UInt8]? {
    var four = in_addr()
    if inet_pton(AF_INET, address, &four) == 1 {
      return withUnsafeBytes(of: four) { Array($0) }
    }
    var sixteen = in6_addr()
    guard inet_pton(AF_INET6, address, &sixteen) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: sixteen) { Array($0) }
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255]
    return bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
  }
}
