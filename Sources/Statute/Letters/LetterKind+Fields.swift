extension LetterKind {
  /// The fields a template of this kind may use, in the order of the editor's list.
  public var fields: [LetterField] {
    let own = Set(Self.common + ownFields)
    return LetterField.allCases.filter { own.contains($0) || hasItems && $0.isOfAnItem }
  }

  private static let common: [LetterField] = [
    .bodyName, .office, .contact, .documentNumber, .letterDay, .addressee, .applicant, .you, .registerNumber, .matter,
    .applicantKind, .requested, .channel, .submittedOn, .receivedOn, .dueDay, .formWanted, .earlierSteps, .basis,
  ]

  private var ownFields: [LetterField] {
    switch paper {
    case .registrationForm, .receipt: []
    case .correctionNotice: [.unclearPoints, .period, .silenceEffect, .newClock]
    case .reasonsNotice: [.frequencyFacts, .period, .silenceEffect]
    case .deferralNotice: [.frequencyFacts, .reason, .newDueDay, .remedy]
    case .extensionNotice: [.originalDueDay, .newDueDay, .extensionDays, .reason, .approval]
    case .thirdPartyConsultation, .coMakerConsultation, .assistanceLetter: [.concern, .period, .silenceEffect]
    case .consultationNotice: [.consulted, .suspendedFrom, .newClock]
    case .thirdPartyNotice: [.disclosed, .publicInterest, .concern, .remedy]
    case .feeNotice:
      [.feeScale, .feeCount, .feeSlices, .feeTotal, .payment, .period, .paymentDueDay, .silenceEffect, .newClock]
    case .reply:
      matter == .disclosure ? [.title, .remedy] : [.result, .resultNote, .remedy, .transferTo]
    case .noFurtherHandling, .terminationNotice: [.closingFacts, .remedy]
    case .transferLetter: [.transferTo, .reason]
    case .approvalForm: [.proposal, .drafter, .title]
    }
  }
}
