import Testing
import WebSupport

@Suite struct PasswordPolicyTests {
  @Test(
    "Good passwords pass",
    arguments: ["correct horse battery", "春眠不觉晓处处闻啼鸟", "kT7#mmQz0pLw", "my password is a long sentence"])
  func good(password: String) {
    #expect(PasswordPolicy().faults(of: password, account: "liming").isEmpty)
  }

  static let bad: [(String, PasswordFault)] = [
    ("short", .tooShort(minimum: 10)), ("", .tooShort(minimum: 10)), ("Password123", .tooCommon),
    ("1234567890", .tooCommon), ("0987654321", .tooCommon), ("aaaaaaaaaaaa", .tooCommon), ("ababababab", .tooCommon),
    ("qwertyuiop", .tooCommon), ("xxLiMing-2024", .containsAccount), ("P@ssw0rd2024", .tooCommon),
    (String(repeating: "长密码", count: 500), .tooLong),
  ]

  @Test("Bad ones are named for what is wrong", arguments: bad)
  func faults(password: String, fault: PasswordFault) {
    #expect(PasswordPolicy().faults(of: password, account: "liming").contains(fault))
  }
}
