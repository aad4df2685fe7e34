public import Civil

/// The request for correction (补正), Art. 30.
public struct Correction: Hashable, Codable, Sendable, ServedNotice {
  /// The day of the notice.
  public internal(set) var requestedOn: Day
  /// What must be supplied.
  public let points: [String]
  /// The period, in working days after the notice was received.
  public let periodWorkingDays: Int
  /// How the notice went.
  public let method: ServiceMethod?
  /// The day it reached the applicant, where that was entered.
  public internal(set) var deliveredOn: Day?
  /// The day the corrected application came.
  public internal(set) var suppliedOn: Day?
  /// The good reason for which a late one was accepted (正当理由).
  public internal(set) var acceptedReason: String?
  /// The day of the notice.
  public var sentOn: Day { requestedOn }
}

/// The one extension of the period (延长答复期限), Art. 33(2).
public struct Extension: Hashable, Codable, Sendable {
  /// How many working days, 1 to 20.
  public let workingDays: Int
  /// Why.
  public let reason: String
  /// The day the applicant was told.
  public internal(set) var notifiedOn: Day
  /// Day 0 of the period it lengthens; a period that starts anew is not lengthened by it.
  public internal(set) var periodStart: Day
}

/// The request for reasons (说明理由), Art. 35.
public struct ReasonsRequest: Hashable, Codable, Sendable, ServedNotice {
  /// The day of the letter.
  public internal(set) var requestedOn: Day
  /// The facts about number and frequency.
  public let facts: String
  /// The period, in working days after the letter was received.
  public let periodWorkingDays: Int
  /// How the letter went.
  public let method: ServiceMethod?
  /// The day it reached the applicant, where that was entered.
  public internal(set) var deliveredOn: Day?
  /// The day the reasons came.
  public internal(set) var givenOn: Day?
  /// The day of the letter.
  public var sentOn: Day { requestedOn }
}

/// The deferral of the reply (延迟答复), Art. 35.
public struct Deferral: Hashable, Codable, Sendable {
  /// The day the applicant was told.
  public internal(set) var notifiedOn: Day
  /// The last day of the reasonable period.
  public let until: Day
  /// Why.
  public let reason: String
}

/// The notice of the information-processing fee (收费通知).
public struct FeeNotice: Hashable, Codable, Sendable, ServedNotice {
  /// The scale used.
  public let scale: InformationFee.Scale
  /// The units charged.
  public let units: Int
  /// The units of the month before them; 0 by page.
  public let priorUnits: Int
  /// The sum.
  public let total: Fen
  /// The day of the notice.
  public internal(set) var sentOn: Day
  /// How it went.
  public let method: ServiceMethod?
  /// The day it reached the applicant, where that was entered.
  public internal(set) var deliveredOn: Day?
  /// The day payment was complete.
  public internal(set) var paidOn: Day?
  /// The number of the fiscal receipt (财政票据号).
  public internal(set) var receiptNumber: String?

  /// The stored name of the notice's day is that of notices received the day they were given.
  private enum CodingKeys: String, CodingKey {
    case scale, units, priorUnits, total, method, deliveredOn, paidOn, receiptNumber
    case sentOn = "receivedOn"
  }
}

/// A fee charged for an application before it was split (分案前的收费): its parts owe none again, and their period runs from
/// the payment as that of the whole did. The notice itself stays with the whole.
public struct FeeBeforeSplit: Hashable, Codable, Sendable {
  /// The day of the notice.
  public let noticeOn: Day
  /// The day payment was complete.
  public let paidOn: Day?
}

/// A reply that was made (答复).
public struct Reply: Hashable, Codable, Sendable {
  /// The answers, item by item.
  public let items: [ReplyItem]
  /// The row of table three.
  public let disposition: Disposition
  /// How it was served.
  public let service: Service
  /// The day it counts as made.
  public let effectiveDay: Day
  /// Its document number (文号).
  public let documentNumber: String?
  /// Why the grave public interest prevailed over a third party's objection.
  public let publicInterestReason: String?
}

extension Reply {
  /// The same reply, counting on another day.
  func effective(on day: Day) -> Reply {
    Reply(
      items: items, disposition: disposition, service: service, effectiveDay: day, documentNumber: documentNumber,
      publicInterestReason: publicInterestReason)
  }
}

/// The end of one round of handling: a reply made effective, or an end without answer.
public struct CaseOutcome: Hashable, Codable, Sendable {
  /// The day it counts.
  public let day: Day
  /// The row of table three; nil for the two other kinds of case.
  public let disposition: Disposition?
}

/// The handling started anew by a decision from above (重新作出处理).
public struct Reopening: Hashable, Codable, Sendable {
  /// What ordered it.
  public enum Cause: String, CaseIterable, Codable, Sendable {
    case reconsideration, judgment

    /// The Chinese name.
    public var label: String { self == .reconsideration ? "行政复议决定" : "人民法院判决" }

    /// The articles by which a new handling is ordered, and by which one is where nothing was answered.
    public var citation: Citation {
      self == .reconsideration ? .reconsiderationLaw("第六十四条、第六十六条") : .litigationLaw("第七十条、第七十二条")
    }
  }

  /// What ordered it.
  public let cause: Cause
  /// The decision's number.
  public let reference: String
  /// The day the body received it.
  public let receivedOn: Day
  /// The new period, in working days.
  public let workingDays: Int
}

/// A fact put right later (更正登记事实).
public struct FactAdjustment: Hashable, Codable, Sendable {
  /// Which day was put right, where it is not that of receipt.
  public enum Fact: String, Codable, Sendable {
    case service, step
    /// The receipt of the application before its correction.
    case originalReceipt
  }

  /// The day as it stood.
  public let from: Day
  /// The day as it is.
  public let to: Day
  /// Why.
  public let reason: String
  /// The day it was put right.
  public let madeOn: Day
  /// Which day it is; nil for the day of receipt.
  public let fact: Fact?
  /// The step whose day it is.
  public var step: CaseStep?
}
