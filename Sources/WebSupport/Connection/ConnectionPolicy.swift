/// How to learn where a request comes from.
package struct ConnectionPolicy: Sendable {
  /// Proxies of ours: only what they say in `X-Forwarded-For` and `X-Forwarded-Proto` is believed.
  package let trustedProxies: [AddressRange]
  /// Whether people always reach the site by https, whatever the hop to us uses.
  package let alwaysSecure: Bool

  package init(trustedProxies: [AddressRange] = [], alwaysSecure: Bool = false) {
    self.trustedProxies = trustedProxies
    self.alwaysSecure = alwaysSecure
  }

  func trusts(_ address: String) -> Bool { trustedProxies.contains { $0.contains(address) } }

  /// The address of the person's machine: the last entry of the forwarding chain that no proxy of ours wrote.
  package func clientAddress(peer: String?, forwardedFor: [String]) -> String? {
    guard let peer, trusts(peer) else { return peer }
    var client = peer
    for entry in forwardedFor.joined(separator: ",").split(separator: ",").reversed() {
      let address = Self.withoutPort(
        entry.trimmingPrefix { $0.isWhitespace }.split(separator: " ").first.map(String.init) ?? "")
      guard AddressRange.bytes(of: address) != nil else { return client }
      client = address
      if !trusts(address) { return client }
    }
    return client
  }

  package func isSecure(peer: String?, forwardedProtocol: String?) -> Bool {
    if alwaysSecure { return true }
    guard let peer, trusts(peer) else { return false }
    return forwardedProtocol?.split(separator: ",").last.map { $0.filter { !$0.isWhitespace } }?.lowercased() == "https"
  }

  /// `[2001:db8::1]:443` and `192.0.2.7:443` without brackets and port.
  private static func withoutPort(_ text: String) -> String {
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      return String(text[text.index(after: text.startIndex)..<end])
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 ? String(parts[0]) : text
  }
}
