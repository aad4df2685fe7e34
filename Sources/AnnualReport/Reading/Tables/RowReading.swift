import Statute

/// A row of numbers that was found: the cells it fills and their texts, or why it fills none.
struct RowReading {
  /// Why the numbers of a row are not taken.
  enum Doubt: Hashable {
    /// Not as many numbers as cells; blanks may have been lost, or a number may have been cut.
    case count(expected: Int, found: Int)
    /// Several labels before one run of numbers.
    case torn
    /// The numbers stand on several lines and do not add up, so that one of them may be no cell at all.
    case scattered
    /// The heads of the table do not say what the numbers count.
    case headUnknown
  }

  /// The path of the row.
  var path: String
  /// The cells; empty when the heads do not settle them.
  var cells: [CellAddress]
  /// The text of each cell, in the order of `cells`; `nil` when in doubt.
  var values: [String]?
  var doubt: Doubt?
  /// The numbers as they were found.
  var found: String

  /// Whether it is 其他处理 as one row while the table divides it: then its label was only the heading of the group.
  func isUndividedAmongDivided(_ rows: [RowReading]) -> Bool {
    path == Self.undivided && rows.contains { Self.divided.contains($0.path) }
  }

  /// The path of 其他处理 as one row.
  static let undivided = "requests." + RequestRow.otherUndivided.rawValue
  /// The paths of the three rows of 其他处理.
  static let divided = Set(
    [RequestRow.outcome(.correctionLapsed), .outcome(.feeLapsed), .outcome(.miscellaneous)].map {
      "requests." + $0.rawValue
    })
}

/// Everything the table stages found in a document.
struct TableReadings {
  var rows: [RowReading] = []
  /// Runs of numbers that no label claims.
  var unplaced: [String] = []
}

/// Takes the cells of a row out of a run of texts that may have blank positions before and after.
enum Window {
  /// The one stretch of `count` texts outside which all is blank; `nil` when there is none or more than one.
  static func fit(_ texts: [String], count: Int) -> [String]? {
    guard texts.count > count else { return texts.count == count ? texts : nil }
    let blank = texts.map { NumberText($0) == .blank && $0.allSatisfy { $0.isWhitespace } }
    if blank.allSatisfy({ $0 }) { return Array(texts.prefix(count)) }
    guard let first = blank.firstIndex(of: false), let last = blank.lastIndex(of: false) else { return nil }
    guard last - first < count else { return nil }
    let starts = max(0, last - count + 1)...min(first, texts.count - count)
    guard starts.count == 1 else { return nil }
    return Array(texts[starts.lowerBound..<starts.lowerBound + count])
  }
}
