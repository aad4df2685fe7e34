public import Civil

/// One letter asking for an opinion (征求意见), Arts. 32 to 34.
public struct Consultation: Hashable, Codable, Sendable {
  /// Who is asked.
  public enum Party: String, CaseIterable, Codable, Sendable {
    /// A third party whose rights disclosure would harm (第三方), Art. 32.
    case thirdParty
    /// A body that made the document jointly (共同制作机关), Art. 34.
    case coMaker
    /// Another body (其他机关), Art. 33(3).
    case otherBody

    /// The rule under which it is asked.
    public var citation: Citation {
      switch self {
      case .thirdParty: .regulations("第三十二条")
      case .coMaker: .regulations("第三十四条")
      case .otherBody: .regulations("第三十三条第三款")
      }
    }

    /// The Chinese name.
    public var label: String {
      switch self {
      case .thirdParty: "第三方"
      case .coMaker: "共同制作机关"
      case .otherBody: "其他机关"
      }
    }
  }

  /// What they said.
  public enum Answer: String, CaseIterable, Codable, Sendable {
    case consents, objects, opinion

    /// The Chinese name.
    public var label: String {
      switch self {
      case .consents: "同意公开"
      case .objects: "不同意公开"
      case .opinion: "提出意见"
      }
    }
  }

  /// Its name within the case, chosen by the office.
  public let id: String
  /// Who is asked.
  public let party: Party
  /// The day the letter was sent.
  public internal(set) var sentOn: Day
  /// The day they received it.
  public internal(set) var receivedOn: Day?
  /// The day their answer came.
  public internal(set) var answeredOn: Day?
  /// Their answer.
  public internal(set) var answer: Answer?
  /// The day their silence was put on file.
  public internal(set) var silentOn: Day?
  /// The day a new round of handling made it moot, or the day it was given up.
  public internal(set) var discontinuedOn: Day?
  /// Why it was given up; nil where a new round made it moot.
  public internal(set) var discontinuedFor: String?

  /// Whether it is neither answered, nor put on file as silent, nor moot, nor given up.
  public var isOpen: Bool { answeredOn == nil && silentOn == nil && discontinuedOn == nil }
}
