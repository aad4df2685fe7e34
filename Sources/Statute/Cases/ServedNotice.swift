public import Civil

/// A notice that gives the applicant a period (告知书、收费通知): the period runs from the day the applicant received it.
/// Handed over, shown on the portal or sent by fax or e-mail, it is received that day; by post the day is not known until
/// it is entered, and until then nothing lapses.
public protocol ServedNotice {
  /// The day it was handed over, shown, sent or posted.
  var sentOn: Day { get }
  /// How it went; nil where that is not on record, and then both days are one.
  var method: ServiceMethod? { get }
  /// The day of receipt as entered for a posted one (登记的送达日期).
  var deliveredOn: Day? { get }
}

extension ServedNotice {
  /// The day the applicant received it; nil while that is not known.
  public var receivedOn: Day? { deliveredOn ?? (method == .post ? nil : sentOn) }
}

/// The notices with a period (附期限的告知).
public enum Notice: String, CaseIterable, Codable, Sendable {
  case correction, reasons, fee

  /// Its paper.
  public var paper: PaperKind {
    switch self {
    case .correction: .correctionNotice
    case .reasons: .reasonsNotice
    case .fee: .feeNotice
    }
  }
}

extension Case {
  /// The notice whose period the case waits for.
  public var awaitedNotice: Notice? {
    switch state {
    case .awaitingCorrection: .correction
    case .awaitingReasons: .reasons
    case .awaitingFee: .fee
    case .arrived, .registered, .consulting, .deferred, .answered, .closed, .archived, .split, .transferred: nil
    }
  }

  /// That notice as it was served.
  public var awaitedService: (any ServedNotice)? {
    switch awaitedNotice {
    case .correction: correction
    case .reasons: reasons
    case .fee: fee
    case nil: nil
    }
  }
}
