import Testing
import WebSupport

@Suite struct Base64URLTests {
  @Test("Bytes come back from their text, at every length")
  func roundTrip() {
    for length in 0..<70 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255) }
      #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
    }
  }

  @Test("What was not written this way is refused", arguments: ["=", "AA==", "A", "+/", "AB", "a b", "公"])
  func refused(text: String) {
    #expect(Base64URL.decode(text) == nil)
  }

  @Test("A secret under 32 bytes is refused, and each purpose has its own key")
  func secret() throws {
    #expect(WebSecret(bytes: [UInt8](repeating: 1, count: 31)) == nil)
    let secret = try #require(WebSecret(bytes: [UInt8](repeating: 1, count: 32)))
    #expect(secret.key(for: .csrf) != secret.key(for: .visitor))
  }
}
