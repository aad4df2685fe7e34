import Civil

/// A part of the annual report's table three (国办公开办函〔2021〕30号), and the rule by which a case stands in it: the years
/// of its receipt and of its conclusion, held against the year of the table. One of 一 and 二 and one of 三 and 四 holds for
/// every case that counts in the year, so that 一 + 二 = 三 + 四.
public enum TableThreePart: CaseIterable, Sendable {
  /// 一、本年新收.
  case newlyReceived
  /// 二、上年结转.
  case carriedIn
  /// 三、本年度办理结果.
  case concluded
  /// 四、结转下年度继续办理.
  case carriedOver

  /// How a year lies to that of the table.
  public enum Relation: Sendable {
    case before, upTo, same, from, after

    /// Whether the year lies so.
    public func holds(_ year: Int, to tableYear: Int) -> Bool {
      switch self {
      case .before: year < tableYear
      case .upTo: year <= tableYear
      case .same: year == tableYear
      case .from: year >= tableYear
      case .after: year > tableYear
      }
    }
  }

  /// When the case was received; nil where that makes no difference.
  public var received: Relation? {
    switch self {
    case .newlyReceived: .same
    case .carriedIn: .before
    case .concluded: nil
    case .carriedOver: .upTo
    }
  }

  /// When it was concluded, where a case not concluded yet lies after every year; nil where that makes no difference.
  public var concluded: Relation? {
    switch self {
    case .newlyReceived: nil
    case .carriedIn: .from
    case .concluded: .same
    case .carriedOver: .after
    }
  }
}

/// The years in which a case counts in table three. A case without them never counts: another kind of case, one that was
/// split or passed on, one whose receipt is not fixed, or one that ended in a year before its receipt.
public struct TableThreeYears: Hashable, Sendable {
  /// The year of the day of receipt that the clock counts.
  public let received: Int
  /// The year in which its first reply or closing counts; nil while there is none. A reply made anew is not counted again.
  public let concluded: Int?

  /// The years of a case as it stands; nil when it never counts.
  public init?(_ law: Case) {
    guard law.kind == .disclosure, law.childIDs.isEmpty, let receipt = law.receiptDay?.year else { return nil }
    received = receipt
    guard let outcome = law.outcomes.first else {
      concluded = nil
      return
    }
    guard outcome.disposition != nil, receipt <= outcome.day.year else { return nil }
    concluded = outcome.day.year
  }

  /// Whether the case stands in the part of the year's table.
  public func stands(in part: TableThreePart, of year: Int) -> Bool {
    (part.received?.holds(received, to: year) ?? true) && (part.concluded?.holds(concluded ?? .max, to: year) ?? true)
  }
}
