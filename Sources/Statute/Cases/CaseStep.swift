public import Civil

/// A step between the receipt and the end whose day can be put right (办理步骤), one of each kind; for the steps of asking
/// for opinions also whose letter.
public struct CaseStep: Hashable, Codable, Sendable {
  /// What was done.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case correctionRequested, correctionDelivered, reasonsRequested, reasonsDelivered, reasonsGiven, replyDeferred,
      extended, feeCharged, feeDelivered, feePaid, consultationSent, consultationReceived, opinionReceived,
      silenceRecorded

    /// The Chinese name.
    public var label: String {
      switch self {
      case .correctionRequested: "告知补正"
      case .correctionDelivered: "补正告知书送达"
      case .reasonsRequested: "要求说明理由"
      case .reasonsDelivered: "说明理由告知书送达"
      case .reasonsGiven: "收到理由说明"
      case .replyDeferred: "告知延迟答复"
      case .extended: "告知延长答复期限"
      case .feeCharged: "发出收费通知"
      case .feeDelivered: "收费通知书送达"
      case .feePaid: "缴费"
      case .consultationSent: "发出征求意见书"
      case .consultationReceived: "征求意见书送达"
      case .opinionReceived: "收到意见"
      case .silenceRecorded: "登记逾期未提出意见"
      }
    }

    /// The notice whose receipt it is.
    public var deliveredNotice: Notice? {
      switch self {
      case .correctionDelivered: .correction
      case .reasonsDelivered: .reasons
      case .feeDelivered: .fee
      case .correctionRequested, .reasonsRequested, .reasonsGiven, .replyDeferred, .extended, .feeCharged, .feePaid,
        .consultationSent, .consultationReceived, .opinionReceived, .silenceRecorded:
        nil
      }
    }

    /// The paper that went out by it.
    public var paper: PaperKind? {
      switch self {
      case .correctionRequested: .correctionNotice
      case .reasonsRequested: .reasonsNotice
      case .replyDeferred: .deferralNotice
      case .extended: .extensionNotice
      case .feeCharged: .feeNotice
      case .correctionDelivered, .reasonsDelivered, .reasonsGiven, .feeDelivered, .feePaid, .consultationSent,
        .consultationReceived, .opinionReceived, .silenceRecorded:
        nil
      }
    }
  }

  /// What was done.
  public let kind: Kind
  /// The name of the letter asking for an opinion.
  public let letter: String?

  /// A step.
  public init(_ kind: Kind, letter: String? = nil) {
    self.kind = kind
    self.letter = letter
  }
}

extension Case {
  /// The steps of the case whose day can be put right, in the order of the procedure.
  public var datedSteps: [CaseStep] {
    let single = CaseStep.Kind.allCases.map { CaseStep($0) }
    let letters = consultations.flatMap { letter in
      [CaseStep.Kind.consultationSent, .consultationReceived, .opinionReceived, .silenceRecorded]
        .map { CaseStep($0, letter: letter.id) }
    }
    return (single + letters).filter { day(of: $0) != nil }
  }

  /// The day of a step; nil where it was not taken.
  public func day(of step: CaseStep) -> Day? {
    let letter = consultations.first { $0.id == step.letter }
    return switch step.kind {
    case .correctionRequested: correction?.requestedOn
    case .correctionDelivered: correction?.deliveredOn
    case .reasonsRequested: reasons?.requestedOn
    case .reasonsDelivered: reasons?.deliveredOn
    case .reasonsGiven: reasons?.givenOn
    case .replyDeferred: deferral?.notifiedOn
    case .extended: `extension`?.notifiedOn
    case .feeCharged: fee?.sentOn
    case .feeDelivered: fee?.deliveredOn
    case .feePaid: fee?.paidOn
    case .consultationSent: letter?.sentOn
    case .consultationReceived: letter?.receivedOn
    case .opinionReceived: letter?.answeredOn
    case .silenceRecorded: letter?.silentOn
    }
  }

  /// Puts the day of a step right, and what is counted from it.
  mutating func set(_ day: Day, of step: CaseStep) {
    guard let old = self.day(of: step) else { return }
    let letter = consultations.firstIndex { $0.id == step.letter }
    switch step.kind {
    case .correctionRequested: correction?.requestedOn = day
    case .correctionDelivered: correction?.deliveredOn = day
    case .reasonsRequested: reasons?.requestedOn = day
    case .reasonsDelivered: reasons?.deliveredOn = day
    case .reasonsGiven: reasons?.givenOn = day
    case .replyDeferred: deferral?.notifiedOn = day
    case .extended: `extension`?.notifiedOn = day
    case .feeCharged: fee?.sentOn = day
    case .feeDelivered: fee?.deliveredOn = day
    case .feePaid:
      fee?.paidOn = day
      if periodStart == old { periodStart = day }
      if `extension`?.periodStart == old { `extension`?.periodStart = day }
    case .consultationSent: if let letter { consultations[letter].sentOn = day }
    case .consultationReceived: if let letter { consultations[letter].receivedOn = day }
    case .opinionReceived: if let letter { consultations[letter].answeredOn = day }
    case .silenceRecorded: if let letter { consultations[letter].silentOn = day }
    }
  }
}
