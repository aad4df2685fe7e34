public import Statute

/// A row of the table on applications (收到和处理政府信息公开申请情况); the raw value is its key in the JSON contract.
public enum RequestRow: Sendable, Hashable {
  case newlyReceived, carriedIn
  case outcome(Disposition)
  /// （六）其他处理 as the one row it was in the 2019 form; stands where its three outcomes stand in the 2021 form.
  case otherUndivided
  case total, carriedOver

  /// The rows of a table in order: 25 when 其他处理 is divided into three, 23 when it is one row.
  public static func rows(_ otherHandling: OtherHandling) -> [RequestRow] {
    switch otherHandling {
    case .divided: allCases.filter { $0 != .otherUndivided }
    case .undivided: allCases.filter { $0.group != .other || $0 == .otherUndivided }
    }
  }

  /// The group of outcomes the row belongs to; `nil` for the rows on receipt, carry-over and for the total.
  public var group: DispositionGroup? {
    switch self {
    case .newlyReceived, .carriedIn, .total, .carriedOver: nil
    case .outcome(let outcome): outcome.group
    case .otherUndivided: .other
    }
  }

  /// The label the form prints in the row, with its number.
  public var label: String {
    switch self {
    case .newlyReceived: "一、" + title
    case .carriedIn: "二、" + title
    case .outcome(.granted): DispositionGroup.granted.heading
    case .outcome(.partiallyGranted): DispositionGroup.partiallyGranted.heading
    case .outcome(let outcome): "\(outcome.numberInGroup).\(outcome.label)"
    case .otherUndivided: DispositionGroup.other.heading
    case .total: "（七）总计"
    case .carriedOver: "四、" + title
    }
  }

  /// The label without its number, with the group's name before it where the row alone would not be understood.
  public var title: String {
    switch self {
    case .newlyReceived: "本年新收政府信息公开申请数量"
    case .carriedIn: "上年结转政府信息公开申请数量"
    case .outcome(.miscellaneous): "\(DispositionGroup.other.label)：\(Disposition.miscellaneous.label)"
    case .outcome(let outcome): outcome.label
    case .otherUndivided: DispositionGroup.other.label
    case .total: "办理结果总计"
    case .carriedOver: "结转下年度继续办理"
    }
  }
}

extension RequestRow: CaseIterable, RawRepresentable, Codable {
  /// In the order of the form; the undivided row stands after those it takes the place of.
  public static let allCases: [RequestRow] =
    [.newlyReceived, .carriedIn] + Disposition.allCases.map(outcome) + [.otherUndivided, .total, .carriedOver]

  private static let keyed = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The key in the JSON contract.
  public var rawValue: String {
    switch self {
    case .newlyReceived: "newlyReceived"
    case .carriedIn: "carriedIn"
    case .outcome(let outcome): outcome.rawValue
    case .otherUndivided: "other.undivided"
    case .total: "total"
    case .carriedOver: "carriedOver"
    }
  }

  /// The row of a key; nil for any other word.
  public init?(rawValue: String) {
    guard let row = Self.keyed[rawValue] else { return nil }
    self = row
  }
}

/// Whether 其他处理 is three rows (2021 form) or one (2019 form).
public enum OtherHandling: String, Sendable, Hashable, CaseIterable, Codable {
  case divided, undivided
}

/// A group of outcomes: the headings （一） to （六） of the applications table.
public typealias DispositionGroup = Disposition.Group

extension Disposition.Group {
  /// The group's heading as the form prints it, with its number.
  public var heading: String {
    switch self {
    case .granted: "（一）" + label
    case .partiallyGranted: "（二）\(label)（区分处理的，只计这一情形，不计其他情形）"
    case .denied: "（三）" + label
    case .unavailable: "（四）" + label
    case .notProcessed: "（五）" + label
    case .other: "（六）" + label
    }
  }
}

extension Disposition {
  /// Its number among the outcomes of its group, from 1.
  fileprivate var numberInGroup: Int {
    (Self.allCases.filter { $0.group == group }.firstIndex(of: self) ?? 0) + 1
  }
}
