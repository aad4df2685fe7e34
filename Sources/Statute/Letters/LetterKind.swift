/// A kind of letter (文书种类): a paper of the procedure and, for a receipt or a reply, the matter it is about.
public struct LetterKind: Hashable, Codable, Sendable {
  /// The paper.
  public let paper: PaperKind
  /// The matter; only a receipt, which tells of a period, and a reply differ by it, so every other paper has `disclosure`.
  public let matter: CaseKind

  /// The letter for a paper in a case of the kind.
  public init(_ paper: PaperKind, matter: CaseKind = .disclosure) {
    self.paper = paper
    self.matter = Self.differing.contains(paper) ? matter : .disclosure
  }

  private static let differing: [PaperKind] = [.receipt, .reply]

  /// Every kind there is.
  public static let all: [LetterKind] =
    PaperKind.allCases.map { LetterKind($0) }
    + differing.flatMap { paper in
      CaseKind.allCases.filter { $0 != .disclosure }.map { LetterKind(paper, matter: $0) }
    }

  /// The Chinese name.
  public var label: String {
    switch (paper, matter) {
    case (.receipt, .recordCorrection): "更正政府信息申请登记回执"
    case (.receipt, .activeDisclosureProposal): "主动公开建议登记回执"
    case (.reply, .recordCorrection): "更正政府信息申请答复书"
    case (.reply, .activeDisclosureProposal): "主动公开建议答复书"
    default: paper.label
    }
  }

  /// Whether it stays inside the office: no document number, no seal, no service.
  public var isInternalForm: Bool { paper == .registrationForm || paper == .approvalForm }

  /// Whether it answers items, each with its own finding.
  public var hasItems: Bool {
    switch paper {
    case .reply: matter == .disclosure
    case .deferralNotice, .noFurtherHandling, .terminationNotice: true
    case .registrationForm, .receipt, .correctionNotice, .reasonsNotice, .extensionNotice, .thirdPartyConsultation,
      .coMakerConsultation, .assistanceLetter, .consultationNotice, .thirdPartyNotice, .feeNotice, .transferLetter,
      .approvalForm:
      false
    }
  }

  /// How the letter speaks of itself, as in 如对本告知书不服.
  public var selfReference: String {
    switch paper {
    case .feeNotice: "本通知书"
    case .reply: "本答复"
    case .registrationForm, .receipt, .correctionNotice, .reasonsNotice, .deferralNotice, .extensionNotice,
      .thirdPartyConsultation, .coMakerConsultation, .assistanceLetter, .consultationNotice, .thirdPartyNotice,
      .noFurtherHandling, .terminationNotice, .transferLetter, .approvalForm:
      "本告知书"
    }
  }
}
