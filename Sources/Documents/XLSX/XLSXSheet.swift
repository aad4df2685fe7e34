/// A sheet of a spreadsheet to be written: a frozen row of headings, and rows of cells.
public struct XLSXSheet: Sendable, Equatable {
  /// A column.
  public struct Column: Sendable, Equatable {
    /// The heading.
    public var title: String
    /// The width in average digits.
    public var width: Double

    /// A column.
    public init(_ title: String, width: Double = 12) {
      self.title = title
      self.width = width
    }
  }

  /// What stands in a cell. Text is always written as text, so that no text becomes a formula.
  public enum Cell: Sendable, Equatable {
    /// Nothing.
    case empty
    /// Text, whatever it looks like.
    case text(String)
    /// A number that can be added up.
    case number(Double)
    /// A date that can be sorted and filtered, shown as `2025-03-03`.
    case date(year: Int, month: Int, day: Int)

    /// A whole number.
    public static func integer(_ value: Int) -> Cell { .number(Double(value)) }
  }

  /// The name on the tab, at most 31 characters, without `[ ] : * ? / \` and not beginning or ending with an apostrophe.
  public var name: String
  /// The columns.
  public var columns: [Column]
  /// The rows below the headings.
  public var rows: [[Cell]]

  /// A sheet.
  public init(name: String, columns: [Column], rows: [[Cell]] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// Why a spreadsheet cannot be written.
public enum XLSXError: Error, Sendable, Equatable {
  /// No sheet was given.
  case empty
  /// A name that a tab cannot have, or that stands twice.
  case badSheetName(String)
  /// More rows than a sheet can hold.
  case tooManyRows(sheet: String, limit: Int)
  /// A text of more than 32,767 characters; the row counts from 1, the headings included.
  case textTooLong(sheet: String, row: Int)
  /// A date that does not exist or lies before 1900, or a number that is not finite.
  case badValue(sheet: String, row: Int)
  /// The library reported a failure while writing.
  case notWritten

  /// A stable code for programs.
  public var code: String {
    switch self {
    case .empty: "xlsx.empty"
    case .badSheetName: "xlsx.badSheetName"
    case .tooManyRows: "xlsx.tooManyRows"
    case .textTooLong: "xlsx.textTooLong"
    case .badValue: "xlsx.badValue"
    case .notWritten: "xlsx.notWritten"
    }
  }
}
