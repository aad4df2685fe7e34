import Chronicle
import Testing

@testable import Ledger

@Suite struct FieldCipherTests {
  static let old = [UInt8](repeating: 1, count: 32)
  static let new = [UInt8](repeating: 2, count: 32)
  static let index = [UInt8](repeating: 3, count: 32)

  func cipher(current: String = "k2") throws -> FieldCipher {
    try FieldCipher(keys: ["k1": Self.old, "k2": Self.new], current: current, indexKey: Self.index)
  }

  @Test(
    "A value comes back at its own place",
    arguments: ["", "11010519491231002X", "张三", String(repeating: "长", count: 5000)])
  func roundTrip(value: String) throws {
    let sealed = try cipher().seal(value, place: "people.certificate.7")
    #expect(sealed.hasPrefix("v1.k2."))
    #expect(value.isEmpty || !sealed.contains(value))
    #expect(try cipher().open(sealed, place: "people.certificate.7") == value)
  }

  @Test("A value moved to another place does not open")
  func moved() throws {
    let sealed = try cipher().seal("secret", place: "people.certificate.7")
    #expect(throws: FieldCipherError.notAuthentic) { try cipher().open(sealed, place: "people.certificate.8") }
  }

  @Test("A change to any character is noticed")
  func changed() throws {
    let sealed = try cipher().seal("secret", place: "p")
    for position in sealed.indices {
      var changed = Array(sealed)
      let offset = sealed.distance(from: sealed.startIndex, to: position)
      changed[offset] = changed[offset] == "A" ? "B" : "A"
      #expect(throws: FieldCipherError.self) { try cipher().open(String(changed), place: "p") }
    }
  }

  @Test("An old key still reads, and its values ask to be sealed again")
  func rotation() throws {
    let sealed = try cipher(current: "k1").seal("secret", place: "p")
    #expect(try cipher().open(sealed, place: "p") == "secret")
    #expect(try cipher().needsResealing(sealed))
    #expect(try !cipher().needsResealing(try cipher().seal("secret", place: "p")))
    let without = try FieldCipher(keys: ["k2": Self.new], current: "k2", indexKey: Self.index)
    #expect(throws: FieldCipherError.unknownKey(id: "k1")) { try without.open(sealed, place: "p") }
  }

  @Test("Equal values seal differently each time, and their blind index is equal within a kind only")
  func blindIndex() throws {
    let cipher = try cipher()
    #expect(try cipher.seal("a", place: "p") != cipher.seal("a", place: "p"))
    #expect(cipher.blindIndex("a", kind: "certificate") == cipher.blindIndex("a", kind: "certificate"))
    #expect(cipher.blindIndex("a", kind: "certificate") != cipher.blindIndex("a", kind: "phone"))
    #expect(cipher.blindIndex("b", kind: "a") != cipher.blindIndex("", kind: "ab"))
  }

  @Test("Keys that cannot be right are refused")
  func badKeys() {
    #expect(throws: FieldCipherError.unknownKey(id: "k3")) { try cipher(current: "k3") }
    #expect(throws: FieldCipherError.badKeyID("a.b")) {
      try FieldCipher(keys: ["a.b": Self.old], current: "a.b", indexKey: Self.index)
    }
    #expect(throws: FieldCipherError.badKeyLength(id: "k")) {
      try FieldCipher(keys: ["k": [1]], current: "k", indexKey: Self.index)
    }
    #expect(throws: FieldCipherError.badKeyLength(id: "index")) {
      try FieldCipher(keys: ["k": Self.old], current: "k", indexKey: [1])
    }
  }
}
