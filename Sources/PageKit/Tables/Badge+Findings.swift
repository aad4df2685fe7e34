extension Badge {
  /// What the checks of a report came to, in the words of the findings themselves.
  package static func findings(errors: Int, warnings: Int, notices: Int) -> Badge {
    let parts = [(errors, Kind.error, "错误"), (warnings, .warning, "提醒"), (notices, .notice, "说明")].filter { $0.0 > 0 }
    guard let worst = parts.first else { return Badge(.done, "未发现问题") }
    return Badge(worst.1, parts.map { "\($0.0) 处\($0.2)" }.joined(separator: "，"))
  }
}
