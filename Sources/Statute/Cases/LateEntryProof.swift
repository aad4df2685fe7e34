/// What shows that an act was done on an earlier day than that of its entry, or that a day was put down wrongly
/// (补录、更正的凭证).
public struct LateEntryProof: Hashable, Codable, Sendable {
  /// What it is. Stored under these words, which never change.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case postReceipt, signedSlip, agentRecord, serverAnswer, arrivalStamp, confirmationRecord, paymentReceipt, other

    /// The Chinese name.
    public var label: String {
      switch self {
      case .postReceipt: "邮寄凭证"
      case .signedSlip: "签收的送达回证"
      case .agentRecord: "代为送达的回执"
      case .serverAnswer: "邮件服务器的回执、传真报告"
      case .arrivalStamp: "来文原件（收文章、邮戳、签收单）"
      case .confirmationRecord: "与申请人确认的记录"
      case .paymentReceipt: "财政票据、银行回单"
      case .other: "其他书面记录"
      }
    }

    /// Whether it can show that a paper was served so. The portal's own moment is on record and needs no proof.
    public func shows(_ method: ServiceMethod) -> Bool {
      switch method {
      case .post: self == .postReceipt
      case .inPerson: self == .signedSlip
      case .throughAnotherBody: self == .agentRecord || self == .signedSlip
      case .email, .fax: self == .serverAnswer
      case .portal, .courier: false
      }
    }
  }

  /// What it is.
  public let kind: Kind
  /// Its number, or where it is kept; nil where the proof itself is on file.
  public let reference: String?

  /// A proof.
  public init(kind: Kind, reference: String? = nil) {
    self.kind = kind
    self.reference = reference
  }
}

/// What is on hand for a day before that of the decision (较早日期的依据).
public enum EarlierDay: Hashable, Sendable {
  /// Nothing: only today will do.
  case unproven
  /// A proof will be asked for before anything is put on file; for showing what an act would change.
  case assumed
  /// This.
  case proven(LateEntryProof)
}
