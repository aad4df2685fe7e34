import Mail
import Testing

@Suite struct MailAddressTests {
  @Test(arguments: [
    "a@example.cn", "zhang.san@gov.example.cn", "x+tag@a-b.example", "o'brien@example.org", "1@2.cn",
  ])
  func `an ordinary address is taken as it is`(text: String) throws {
    #expect(try MailAddress(text).text == text)
  }

  @Test func `the host is written in lower case, the part before it as it was`() throws {
    let address = try MailAddress("Zhang.San@EXAMPLE.cn")
    #expect(address.text == "Zhang.San@example.cn")
    #expect(address.host == "example.cn")
  }

  @Test(arguments: [
    "", "@", "a@", "@b.cn", "a@b", "a@@b.cn", "a b@c.cn", "a@b c.cn", ".a@b.cn", "a.@b.cn", "a..b@c.cn", "a@-b.cn",
    "a@b-.cn", "a@.cn", "a@b..cn", "\"a\"@b.cn", "a@[127.0.0.1]", "a(b)@c.cn", "a<b@c.cn", "a>@c.cn", "a,b@c.cn",
    "a;b@c.cn", "<a@b.cn>", "a@b.cn\r\nBcc: x@y.cn", "a\r\n@b.cn", "a@b.cn\n", "a@b.cn\r", "a\0@b.cn", "a@b\0.cn",
    "a\t@b.cn", "a@b_c.cn",
  ])
  func `nothing else is taken, least of all what could become a header`(text: String) {
    #expect(throws: MailAddressError.malformed) { try MailAddress(text) }
  }

  @Test(arguments: ["张三@example.cn", "a@例子.cn", "a@b.c\u{301}n", "ａ@b.cn"])
  func `characters outside ASCII are refused as such`(text: String) {
    #expect(throws: MailAddressError.notASCII) { try MailAddress(text) }
  }

  @Test func `lengths beyond those of the standard are refused`() throws {
    #expect(throws: MailAddressError.tooLong) { try MailAddress(String(repeating: "a", count: 65) + "@b.cn") }
    let label = String(repeating: "b", count: 63)
    #expect(throws: MailAddressError.tooLong) { try MailAddress("a@\(label).\(label).\(label).\(label).cn") }
    #expect(throws: MailAddressError.malformed) { try MailAddress("a@b\(label).cn") }
    _ = try MailAddress("a@\(label).cn")
  }

  /// Every ASCII character, put into both parts: what is let through is a closed list.
  @Test func `no control character or separator passes anywhere`() {
    let local = Set("!#$%&'*+-/=?^_`{|}~.".unicodeScalars)
    for value in UInt8.min...127 {
      let scalar = Unicode.Scalar(value)
      let isPlain = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      let mayStandInLocal = isPlain || local.contains(scalar)
      let mayStandInHost = isPlain || scalar == "-" || scalar == "."
      #expect(((try? MailAddress("a\(scalar)b@c.cn")) != nil) == mayStandInLocal, "\(value)")
      #expect(((try? MailAddress("a@c\(scalar)d.cn")) != nil) == mayStandInHost, "\(value)")
    }
  }
}
