/// How a paragraph stands on the page. Indents are in characters of its own size, spaces in lines of the page.
public struct PageStyle: Sendable, Hashable {
  /// Where its lines stand.
  public enum Alignment: String, Sendable, Hashable, CaseIterable {
    case start, center, end, justified
  }

  /// The colours a letter has.
  public enum Color: String, Sendable, Hashable, CaseIterable {
    case black, red
  }

  /// The typeface.
  public var font: PageFont
  /// The size in points.
  public var size: Double
  /// The alignment.
  public var alignment: Alignment
  /// The indent of the first line; negative lets it hang out.
  public var firstLineIndent: Double
  /// The indent of all lines on the left.
  public var startIndent: Double
  /// The indent of all lines on the right.
  public var endIndent: Double
  /// The blank lines before it.
  public var linesBefore: Double
  /// The colour.
  public var color: Color
  /// Whether it must stay on the page of what follows.
  public var keepsWithNext: Bool

  /// A style; the default is the text of an official letter: 三号仿宋, justified, indented by two.
  public init(
    font: PageFont = .fangsong, size: Double = 16, alignment: Alignment = .justified, firstLineIndent: Double = 2,
    startIndent: Double = 0, endIndent: Double = 0, linesBefore: Double = 0, color: Color = .black,
    keepsWithNext: Bool = false
  ) {
    self.font = font
    self.size = size
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
    self.startIndent = startIndent
    self.endIndent = endIndent
    self.linesBefore = linesBefore
    self.color = color
    self.keepsWithNext = keepsWithNext
  }
}
