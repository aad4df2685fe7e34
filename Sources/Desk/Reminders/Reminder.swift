package import Civil
package import Ledger
import Statute

/// Something that falls due, told to one person.
package struct Reminder: Sendable, Equatable {
  package enum Topic: String, Sendable, CaseIterable {
    /// The reply (答复).
    case reply
    /// The receipt that the office is to confirm with the applicant (确认收到日期), 条例第三十一条.
    case receipt
    /// The applicant is to supply a correction (补正).
    case correction
    /// The applicant is to pay (缴费).
    case fee
    /// The last day on which a correction can be asked for (要求补正), 条例第三十条.
    case correctionNotice
    /// Somebody consulted is to answer (征求意见), 条例第三十二条、第三十四条.
    case consultation
    /// A letter asking for an opinion is out, and it is not known that it arrived (征求意见书未登记送达).
    case undelivered
    /// A unit that was asked is to help (协办).
    case assistance
    /// The body owes its answer in a reconsideration or a lawsuit (复议答复、诉讼答辩).
    case dispute
  }

  package var topic: Topic
  package var caseID: Int64
  /// The id of the dispute or of the request, for those topics.
  package var record: Int64?
  /// The register number of the case.
  package var number: String
  /// A few words on what was applied for; not for mail, where it would leave the house.
  package var title: String
  package var bodyName: String
  package var due: Day
  package var stage: ReminderStage
  /// The working days left; negative when late.
  package var left: Int

  /// What names it among the marks.
  package var key: ReminderMarks.Key {
    let subject =
      switch topic {
      case .reply, .receipt, .correction, .fee, .correctionNotice, .consultation, .undelivered:
        "\(topic.rawValue):\(caseID)"
      case .assistance, .dispute: "\(topic.rawValue):\(record ?? 0)"
      }
    return ReminderMarks.Key(subject: subject, stage: stage.code, due: due)
  }
}
