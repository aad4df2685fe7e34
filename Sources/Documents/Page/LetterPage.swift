/// A letter laid out (版面): what a DOCX, an HTML page and a PDF are made from alike. Lengths are millimetres, sizes points.
public struct LetterPage: Sendable, Hashable {
  /// The space around the text (版心).
  public struct Margins: Sendable, Hashable {
    /// Above.
    public var top: Double
    /// On the right.
    public var right: Double
    /// Below.
    public var bottom: Double
    /// On the left.
    public var left: Double

    /// Makes margins; the defaults are those of GB/T 9704.
    public init(top: Double = 37, right: Double = 26, bottom: Double = 35, left: Double = 28) {
      self.top = top
      self.right = right
      self.bottom = bottom
      self.left = left
    }
  }

  /// The red name of the body on the first page, with the double lines of the letter format (信函格式).
  public struct Mark: Sendable, Hashable {
    /// The name.
    public var text: String
    /// Its size.
    public var size: Double
    /// From the paper's upper edge to the name.
    public var top: Double
    /// From the name to the double line.
    public var gap: Double
    /// From the lower double line to the paper's lower edge.
    public var bottom: Double
    /// The length of both lines.
    public var lineLength: Double

    /// A mark; the default size is the largest that lets the name fill no more than the line.
    public init(_ text: String, top: Double = 30, gap: Double = 4, bottom: Double = 20, lineLength: Double = 170) {
      self.text = text
      self.top = top
      self.gap = gap
      self.bottom = bottom
      self.lineLength = lineLength
      let widest = (lineLength - 14) / Double(max(text.count, 1)) * LetterPage.pointsPerMillimetre
      size = min(40, max(16, widest.rounded(.down)))
    }
  }

  /// A4 upright.
  public static let width = 210.0
  /// A4 upright.
  public static let height = 297.0
  static let pointsPerMillimetre = 72 / 25.4

  /// The title in the file's properties.
  public var title: String
  /// The margins.
  public var margins: Margins
  /// From one line to the next, in points.
  public var linePitch: Double
  /// What is added between characters, in points: a little less than nothing lets 28 of 16 points fill 156 mm.
  public var tracking: Double
  /// The mark; nil for a form.
  public var mark: Mark?
  /// Whether pages from the second on bear a number, on the outer side.
  public var numbersPages: Bool
  /// What stands on it.
  public var blocks: [PageBlock]

  /// A page of these blocks in the layout of GB/T 9704: 22 lines of 28 characters.
  public init(
    title: String, margins: Margins = Margins(), linePitch: Double = 28.95, tracking: Double = -0.25, mark: Mark? = nil,
    numbersPages: Bool = true, blocks: [PageBlock]
  ) {
    self.title = title
    self.margins = margins
    self.linePitch = linePitch
    self.tracking = tracking
    self.mark = mark
    self.numbersPages = numbersPages
    self.blocks = blocks
  }

  /// The width of the text.
  public var textWidth: Double { Self.width - margins.left - margins.right }
}

/// A piece of a page.
public enum PageBlock: Sendable, Hashable {
  case paragraph(String, PageStyle)
  case table(PageTable)
  /// What follows begins a new page.
  case pageBreak
}

/// A table with rules around every cell.
public struct PageTable: Sendable, Hashable {
  /// The widths of the columns, as shares of the text's width.
  public var columns: [Double]
  /// The cells, row by row.
  public var rows: [[String]]
  /// The least height of a row.
  public var rowHeight: Double
  /// The least height of a row with an empty cell, which is there to be written in.
  public var blankRowHeight: Double
  /// The size of the text.
  public var size: Double
  /// The blank lines before it.
  public var linesBefore: Double

  /// A table; missing cells of a row are empty, and a table without columns gets equal ones.
  public init(
    rows: [[String]], columns: [Double] = [], rowHeight: Double = 12, blankRowHeight: Double = 20, size: Double = 14,
    linesBefore: Double = 0.5
  ) {
    let count = max(rows.map(\.count).max() ?? 1, columns.count, 1)
    let shares = columns.count == count ? columns : Array(repeating: 1, count: count)
    let sum = shares.reduce(0, +)
    self.columns = shares.map { $0 / (sum > 0 ? sum : 1) }
    self.rows = rows.map { $0 + Array(repeating: "", count: count - $0.count) }
    self.rowHeight = rowHeight
    self.blankRowHeight = blankRowHeight
    self.size = size
    self.linesBefore = linesBefore
  }

  /// Whether a row is there to be written in.
  static func isBlank(_ row: [String]) -> Bool { row.contains { !$0.contains { !$0.isWhitespace } } }
}
