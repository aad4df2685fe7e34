extension LetterKind {
  /// What a letter of this kind must say, in order.
  public var requiredElements: [LetterElement] {
    if isInternalForm { return [.issuer, .title] + content }
    if paper == .receipt { return [.issuer, .title, .addressee, .date] + content }
    return [.issuer, .title, .documentNumber, .addressee, .date] + content
  }

  private var content: [LetterElement] {
    switch paper {
    case .registrationForm: [.registerNumber, .requested, .receivedHow]
    case .receipt:
      // The law gives a period for the disclosure of information only.
      [.registerNumber, .requested, .receivedHow, .receivedOn] + (matter == .disclosure ? [.dueDay] : []) + [.contact]
    case .correctionNotice:
      [.requested, .receivedOn, .unclearPoints, .period, .silenceEffect, .newClock, .basis, .contact]
    case .reasonsNotice: [.requested, .frequencyFacts, .basis, .period, .contact]
    case .deferralNotice: [.requested, .receivedOn, .earlierSteps, .reason, .newDueDay, .basis, .contact]
    case .extensionNotice:
      [.requested, .receivedOn, .originalDueDay, .reason, .newDueDay, .approval, .basis, .contact]
    case .thirdPartyConsultation: [.requested, .concern, .period, .silenceEffect, .basis, .replySlip, .contact]
    case .coMakerConsultation: [.requested, .concern, .period, .silenceEffect, .basis, .replySlip, .contact]
    case .assistanceLetter: [.requested, .concern, .basis, .contact]
    case .consultationNotice: [.requested, .suspendedFrom, .newClock, .basis, .contact]
    case .thirdPartyNotice: [.disclosed, .publicInterest, .basis, .remedy, .contact]
    case .feeNotice:
      [
        .requested, .receivedOn, .feeScale, .feeCount, .feeTotal, .payment, .lastPaymentDay, .silenceEffect, .newClock,
        .basis, .contact,
      ]
    case .reply:
      matter == .disclosure
        ? [.receivedOn, .requested, .earlierSteps, .findings, .basis, .remedy]
        : [.receivedOn, .requested, .result, .basis] + (matter == .recordCorrection ? [.remedy] : [.contact])
    case .noFurtherHandling, .terminationNotice:
      [.receivedOn, .requested, .earlierSteps, .closingFacts, .basis, .remedy]
    case .transferLetter: [.requested, .transferTo, .reason, .basis, .contact]
    case .approvalForm: [.registerNumber, .requested, .receivedOn, .dueDay]
    }
  }

  /// The rule for which a letter of this kind must say it.
  public func citation(for element: LetterElement) -> Citation {
    switch element {
    case .issuer, .title, .documentNumber, .addressee, .date:
      Citation(document: "党政机关公文处理工作条例", article: "第九条")
    case .remedy:
      paper == .reply && matter == .disclosure
        ? .reconsiderationLaw("第二十条第三款、第二十三条第二款") : .reconsiderationLaw("第二十条第三款")
    case .registerNumber, .requested, .receivedOn, .receivedHow, .dueDay, .contact, .earlierSteps, .basis,
      .unclearPoints, .period, .silenceEffect, .newClock, .frequencyFacts, .originalDueDay, .newDueDay, .reason,
      .approval, .concern, .replySlip, .suspendedFrom, .feeScale, .feeCount, .feeTotal, .payment, .lastPaymentDay,
      .disclosed, .publicInterest, .findings, .closingFacts, .result, .transferTo:
      citation
    }
  }

  /// The rule the paper itself rests on.
  public var citation: Citation {
    switch paper {
    case .registrationForm, .approvalForm: .regulations("第四十五条")
    case .receipt:
      switch matter {
      case .disclosure: .regulations("第三十一条")
      case .recordCorrection: .regulations("第四十一条")
      case .activeDisclosureProposal: .regulations("第四十四条")
      }
    case .correctionNotice: .regulations("第三十条")
    case .reasonsNotice, .deferralNotice: .regulations("第三十五条")
    case .extensionNotice: .regulations("第三十三条第二款")
    case .thirdPartyConsultation, .thirdPartyNotice: .regulations("第三十二条")
    case .coMakerConsultation: .regulations("第三十四条")
    case .assistanceLetter, .consultationNotice: .regulations("第三十三条第三款")
    case .feeNotice: .feeRules
    case .reply:
      switch matter {
      case .disclosure: .regulations("第三十六条")
      case .recordCorrection: .regulations("第四十一条")
      case .activeDisclosureProposal: .regulations("第四十四条")
      }
    case .noFurtherHandling: .regulations("第三十条")
    case .terminationNotice: .regulations("第四十五条")
    case .transferLetter:
      switch matter {
      case .disclosure: .regulations("第三十六条第五项")
      case .recordCorrection: .regulations("第四十一条")
      case .activeDisclosureProposal: .regulations("第四十四条")
      }
    }
  }
}
