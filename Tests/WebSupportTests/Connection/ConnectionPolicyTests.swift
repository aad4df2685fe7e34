import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebSupport

@Suite struct ConnectionPolicyTests {
  static let ranges: [(String, String, Bool)] = [
    ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("192.0.2.7", "192.0.2.7", true),
    ("192.0.2.7", "192.0.2.8", false), ("2001:db8::/32", "2001:db8:1::1", true),
    ("2001:db8::/32", "2001:db9::1", false),
    ("127.0.0.1", "::ffff:127.0.0.1", true), ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "::1", false),
    ("10.0.0.0/8", "nonsense", false),
  ]

  @Test("A range holds the addresses of its prefix", arguments: ranges)
  func contains(range: String, address: String, expected: Bool) throws {
    #expect(try #require(AddressRange(range)).contains(address) == expected)
  }

  @Test(
    "What is no range is refused",
    arguments: ["", "10.0.0.0/33", "10.0.0/8", "::/129", "10.0.0.0/-1", "a/8", "1.1.1.1/8/8"])
  func noRange(text: String) {
    #expect(AddressRange(text) == nil)
  }

  static let chains: [(String?, [String], String?)] = [
    ("203.0.113.5", ["198.51.100.1"], "203.0.113.5"),
    ("10.0.0.2", ["198.51.100.1"], "198.51.100.1"),
    ("10.0.0.2", ["6.6.6.6, 198.51.100.1"], "198.51.100.1"),
    ("10.0.0.2", ["6.6.6.6", "198.51.100.1, 10.0.0.3"], "198.51.100.1"),
    ("10.0.0.2", ["10.0.0.4, 10.0.0.3"], "10.0.0.4"),
    ("10.0.0.2", ["1.2.3.4, <script>"], "10.0.0.2"),
    ("10.0.0.2", [], "10.0.0.2"),
    ("10.0.0.2", ["198.51.100.1:5000"], "198.51.100.1"),
    ("10.0.0.2", ["[2001:db8::1]:443"], "2001:db8::1"),
    (nil, ["198.51.100.1"], nil),
  ]

  @Test("Only what a proxy of ours wrote is believed", arguments: chains)
  func client(peer: String?, chain: [String], expected: String?) throws {
    let policy = ConnectionPolicy(trustedProxies: [try #require(AddressRange("10.0.0.0/8"))])
    #expect(policy.clientAddress(peer: peer, forwardedFor: chain) == expected)
  }

  @Test("Over a real connection, forwarding counts from a trusted peer and not otherwise", arguments: [true, false])
  func live(trusted: Bool) async throws {
    var site = TestSite()
    if trusted { site.connection = ConnectionPolicy(trustedProxies: [try #require(AddressRange("127.0.0.1"))]) }
    try await site.application.test(.live) { client in
      let browser = Browser(client)
      browser.headers = [
        try #require(HTTPField.Name("X-Forwarded-For")): "198.51.100.9",
        try #require(HTTPField.Name("X-Forwarded-Proto")): "https",
      ]
      let response = try await browser.get("/where")
      #expect(response.text == (trusted ? "198.51.100.9 true" : "127.0.0.1 false"))
      #expect((response.header("Strict-Transport-Security") != nil) == trusted)
    }
  }
}
