/// What a new password must be. Length decides; the rest only keeps out what everybody tries first.
package struct PasswordPolicy: Sendable {
  /// Longer ones are refused before any work is done on them.
  static let maximumBytes = 1024

  package let minimumLength: Int

  package init(minimumLength: Int = 10) {
    self.minimumLength = minimumLength
  }

  /// Everything wrong with a password; empty when it may be used.
  package func faults(of password: String, account: String) -> [PasswordFault] {
    var faults: [PasswordFault] = []
    let plain = password.lowercased()
    let name = account.lowercased()
    if password.count < minimumLength { faults.append(.tooShort(minimum: minimumLength)) }
    if password.utf8.count > Self.maximumBytes { faults.append(.tooLong) }
    if name.count >= 3, plain.contains(name) { faults.append(.containsAccount) }
    if Self.isCommon(plain) { faults.append(.tooCommon) }
    return faults
  }

  private static func isCommon(_ password: String) -> Bool {
    if Set(password).count <= 3 { return true }
    if common.contains(where: password.contains), password.count < 16 { return true }
    let rows = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv"]
    return rows.contains { $0.contains(password) || String($0.reversed()).contains(password) }
  }

  private static let common = [
    "password", "passw0rd", "p@ssword", "p@ssw0rd", "admin123", "administrator", "12345678", "87654321", "11111111",
    "00000000", "88888888", "66666666", "iloveyou", "qwertyui", "1qaz2wsx", "letmein", "welcome1", "5201314", "woaini",
    "zhengfu123", "gongkai",
  ]
}

/// What is wrong with a new password.
package enum PasswordFault: Sendable, Equatable {
  case tooShort(minimum: Int)
  case tooLong
  case containsAccount
  case tooCommon
}
