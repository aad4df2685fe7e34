package import Civil
import Documents
package import Statute

/// A letter of a case, composed: what it says, or why it cannot be composed.
package struct CaseLetter: Sendable {
  package var caseID: Int64
  /// The register number of the case.
  package var number: String
  /// The sequence of the event it belongs to.
  package var event: Int64
  package var kind: LetterKind
  /// The day it bears.
  package var day: Day
  package var composed: Result<Letter, LetterError>
  /// What is still to be written down for it.
  package var asks: [LetterAsk]
  /// The situations of its items.
  package var itemKinds: [ReplyKind]
  /// Whether the body wrote the template itself.
  package var hasOwnTemplate: Bool
  /// Whether this is the text as it went out, which nothing changes any more.
  package var isKept: Bool

  package var paper: PaperKind { kind.paper }

  package var letter: Letter? { try? composed.get() }

  /// What it lacks of that which the law wants said.
  package var missing: [LetterElement] { letter?.missingElements ?? [] }

  /// Whether it may be issued: composed, and everything said.
  package var isComplete: Bool { letter.map { $0.missingElements.isEmpty && $0.gaps.isEmpty } ?? false }

  /// Its title and number, for the name of a file.
  package var fileName: String {
    "\(isDraft ? "草稿-" : "")\(letter?.title ?? kind.label)-\(letter?.documentNumber ?? number)"
  }
}

/// Something a person still has to write down before a letter is complete.
package enum LetterAsk: Sendable, Hashable {
  case documentNumber
  case addressee
  case field(LetterField)
  /// What an item of an answer must say; `item` counts from 0.
  case item(Int, ReplyElement)

  /// The name in a form.
  package var name: String {
    switch self {
    case .documentNumber: "documentNumber"
    case .addressee: "addressee"
    case .field(let field): "field-\(LetterField.allCases.firstIndex(of: field) ?? 0)"
    case .item(let index, let element): "item-\(index + 1)-\(element.rawValue)"
    }
  }

  package var label: String {
    switch self {
    case .documentNumber: "文号"
    case .addressee: "收件人"
    case .field(let field): field.name
    case .item(_, let element): element.label
    }
  }
}

extension PaperKind {
  /// Whether it is addressed to the applicant, who may then read it on the public side.
  package var isForApplicant: Bool {
    switch self {
    case .receipt, .correctionNotice, .reasonsNotice, .deferralNotice, .extensionNotice, .consultationNotice,
      .feeNotice, .reply, .noFurtherHandling, .terminationNotice:
      true
    case .registrationForm, .approvalForm, .thirdPartyConsultation, .coMakerConsultation, .assistanceLetter,
      .thirdPartyNotice, .transferLetter:
      false
    }
  }

  /// Whether it is addressed to neither the applicant nor the office itself.
  var isForOthers: Bool { !isForApplicant && !LetterKind(self).isInternalForm }
}

extension LetterField {
  /// The days in a letter that are reckoned from the case.
  static let reckonedDays: [LetterField] = [.dueDay, .originalDueDay, .newDueDay, .paymentDueDay]

  /// Whether a value is a day, and not the rule by which the reader finds it.
  static func isDay(_ value: String) -> Bool { value.hasSuffix("日") && value.contains("年") }

  /// Whether a person writes it down for one letter; the others come from the case, the calendar or the letterhead.
  package var isWrittenForOneLetter: Bool {
    switch self {
    case .concern, .reason, .approval, .frequencyFacts, .unclearPoints, .disclosed, .publicInterest, .transferTo,
      .closingFacts, .result, .resultNote, .proposal, .drafter, .consulted:
      true
    case .bodyName, .office, .contact, .documentNumber, .letterDay, .addressee, .applicant, .you, .registerNumber,
      .matter, .applicantKind, .requested, .channel, .submittedOn, .receivedOn, .dueDay, .formWanted, .earlierSteps,
      .basis, .remedy, .period, .silenceEffect, .newClock, .originalDueDay, .newDueDay, .extensionDays,
      .suspendedFrom, .feeScale, .feeCount, .feeSlices, .feeTotal, .payment, .paymentDueDay, .title, .itemNumber,
      .itemSubject, .itemKind, .itemAnswer, .itemBasis, .itemNote, .ground, .groundBasis, .wayToObtain, .timeToObtain,
      .information, .itemReasons, .searchRecord, .responsibleBody, .specialRegime, .withheldPart, .earlierReply,
      .otherRoute, .itemUnclearPoints, .deferredUntil:
      false
    }
  }
}
