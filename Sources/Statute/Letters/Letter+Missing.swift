extension Letter {
  /// What it still lacks of that which a letter of its kind must say; it may be issued when this is empty.
  public var missingElements: [LetterElement] { missingElements(for: kind) }

  /// What it lacks for a kind of letter. A letter edited by hand is judged by what it says now.
  public func missingElements(for kind: LetterKind) -> [LetterElement] {
    let said = Self.folded(text)
    return kind.requiredElements.filter { element in
      switch element {
      case .issuer: return Self.folded(issuer).isEmpty
      case .title: return Self.folded(title).isEmpty
      case .documentNumber: return documentNumber.flatMap(DocumentNumber.init(normalising:)) == nil
      case .addressee: return Self.folded(salutation).isEmpty || gaps.contains(.addressee)
      case .date: return date == nil
      case .replySlip: return pages.isEmpty
      case .registerNumber, .requested, .receivedOn, .receivedHow, .dueDay, .contact, .earlierSteps, .basis, .remedy,
        .unclearPoints, .period, .silenceEffect, .newClock, .frequencyFacts, .originalDueDay, .newDueDay, .reason,
        .approval, .concern, .suspendedFrom, .feeScale, .feeCount, .feeTotal, .payment, .lastPaymentDay, .disclosed,
        .publicInterest, .findings, .closingFacts, .result, .transferTo:
        return !says(element, in: said)
      }
    }
  }

  private func says(_ element: LetterElement, in text: String) -> Bool {
    if element == .findings, gaps.contains(where: \.isOfAnItem) { return false }
    let values = element.fields.map { evidence[$0] ?? [] }.filter { !$0.isEmpty }
    if values.isEmpty { return element.isOwedOnlyWhenKnown }
    return values.contains { $0.allSatisfy { text.contains(Self.folded($0)) } }
  }

  static func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
