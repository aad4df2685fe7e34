/// What is held against a body (投诉举报事项), 条例第四十七条第二款 and 第五十一条.
package enum ComplaintMatter: String, CaseIterable, Codable, Sendable {
  /// It did not publish what it must (未按照要求主动公开政府信息).
  case notPublished
  /// It did not answer an application, or not lawfully (对政府信息公开申请不依法答复处理).
  case notAnswered
  /// Anything else of its disclosure work, as fees or the 公开指南.
  case other

  /// The Chinese name.
  package var label: String {
    switch self {
    case .notPublished: "未按照要求主动公开"
    case .notAnswered: "不依法答复申请"
    case .other: "其他"
    }
  }
}

/// Whether somebody speaks for themselves or points something out (投诉、举报).
package enum ComplaintKind: String, CaseIterable, Codable, Sendable {
  case complaint, report

  /// The Chinese name.
  package var label: String {
    switch self {
    case .complaint: "投诉"
    case .report: "举报"
    }
  }
}

/// How it reached the office.
package enum ComplaintChannel: String, CaseIterable, Codable, Sendable {
  case portal, telephone, letter, visit, email
  /// Another office passed it on.
  case passedOn

  /// The Chinese name.
  package var label: String {
    switch self {
    case .portal: "网上提交"
    case .telephone: "来电"
    case .letter: "来信"
    case .visit: "来访"
    case .email: "电子邮件"
    case .passedOn: "其他机关移送"
    }
  }
}
