extension CaseEvent: Codable {
  private enum TypeKey: String, CodingKey { case type }

  /// Reads the object by its `type`; a type of a later version is refused.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: TypeKey.self)
    self =
      switch try container.decode(EventType.self, forKey: .type) {
      case .registered: .registered(try Registered(from: decoder))
      case .receiptConfirmed: .receiptConfirmed(try ReceiptConfirmed(from: decoder))
      case .split: .split(try Split(from: decoder))
      case .transferred: .transferred(try Transferred(from: decoder))
      case .correctionRequested: .correctionRequested(try CorrectionRequested(from: decoder))
      case .correctionSupplied: .correctionSupplied(try CorrectionSupplied(from: decoder))
      case .reasonsRequested: .reasonsRequested(try ReasonsRequested(from: decoder))
      case .reasonsReceived: .reasonsReceived(try ReasonsReceived(from: decoder))
      case .replyDeferred: .replyDeferred(try ReplyDeferred(from: decoder))
      case .consultationSent: .consultationSent(try ConsultationSent(from: decoder))
      case .consultationReceived: .consultationReceived(try ConsultationReceived(from: decoder))
      case .opinionReceived: .opinionReceived(try OpinionReceived(from: decoder))
      case .silenceRecorded: .silenceRecorded(try SilenceRecorded(from: decoder))
      case .consultationDiscontinued: .consultationDiscontinued(try ConsultationDiscontinued(from: decoder))
      case .extended: .extended(try Extended(from: decoder))
      case .feeCharged: .feeCharged(try FeeCharged(from: decoder))
      case .feePaid: .feePaid(try FeePaid(from: decoder))
      case .noticeReceived: .noticeReceived(try NoticeReceived(from: decoder))
      case .replied: .replied(try Replied(from: decoder))
      case .recordCorrectionConcluded: .recordCorrectionConcluded(try RecordCorrectionConcluded(from: decoder))
      case .proposalConcluded: .proposalConcluded(try ProposalConcluded(from: decoder))
      case .closed: .closed(try Closed(from: decoder))
      case .archived: .archived(try Archived(from: decoder))
      case .reopened: .reopened(try Reopened(from: decoder))
      case .receiptAdjusted: .receiptAdjusted(try ReceiptAdjusted(from: decoder))
      case .serviceAdjusted: .serviceAdjusted(try ServiceAdjusted(from: decoder))
      case .stepAdjusted: .stepAdjusted(try StepAdjusted(from: decoder))
      }
  }

  /// Writes `type` beside the fields.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: TypeKey.self)
    try container.encode(type, forKey: .type)
    try payload.encode(to: encoder)
  }
}
