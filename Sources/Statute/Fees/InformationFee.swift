public import Civil

/// An information-processing fee (信息处理费) with the slices it is made of.
public struct InformationFee: Equatable, Codable, Sendable {
  /// Which of the two scales; one application is charged by one of them only.
  public enum Scale: String, CaseIterable, Codable, Sendable {
    /// By item (按件计收): the applicant's items at one body in one calendar month.
    case byItem
    /// By page (按量计收): the pages supplied on one application.
    case byPage

    /// The Chinese name.
    public var label: String { self == .byItem ? "按件计收" : "按量计收" }
    /// The unit counted.
    public var unit: String { self == .byItem ? "件" : "页" }
  }

  /// Units charged at one rate.
  public struct Slice: Equatable, Codable, Sendable {
    /// The first unit.
    public let from: Int
    /// The last unit.
    public let to: Int
    /// How many.
    public let count: Int
    /// The rate for each.
    public let rate: Fen
    /// Count times rate.
    public let amount: Fen
  }

  /// The scale used.
  public let scale: Scale
  /// The units charged now.
  public let units: Int
  /// The units before them in the month, already priced; 0 by page.
  public let priorUnits: Int
  /// The parts of the sum, in order.
  public let slices: [Slice]
  /// The sum.
  public let total: Fen
  /// The source of the rates.
  public let citation: Citation

  /// The sum in yuan as a decimal string.
  public var totalYuan: String { total.yuan }

  /// The most units a computation takes.
  public static let limit = 100_000
}
