import WebSupport

/// Words for what is wrong with a password, on the command line.
enum PasswordWording {
  /// One sentence.
  static func sentence(_ fault: PasswordFault) -> String {
    switch fault {
    case .tooShort(let minimum): "密码至少要有\(minimum)个字符。"
    case .tooLong: "密码过长。"
    case .containsAccount: "密码不能包含登录名。"
    case .tooCommon: "密码过于常见，容易被猜到。"
    }
  }
}
