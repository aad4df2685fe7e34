import Testing

@testable import Documents

/// What a reader of the page does not see must not become part of a number.
@Suite struct HTMLVisibilityTests {
  /// The text of the one cell.
  static func cell(_ html: String) throws -> String {
    let document = try HTMLReader.read(text: "<table><tr><td>名</td><td>\(html)</td></tr></table>")
    guard case .table(let grid) = try #require(document.blocks.first) else { return "" }
    return grid.rows[0][1].text
  }

  @Test(
    "words that are struck out or cannot be seen are left out",
    arguments: [
      "<s>3</s>5", "<del>3</del>5", "<strike>3</strike>5", "5<span style='text-decoration:line-through'>3</span>",
      "<span style='text-decoration-line: line-through'><b>3</b></span>5", "5<span style='font-size:0'>3</span>",
      "<span style='FONT-SIZE : 0px'>3</span>5", "<span style='font:0/0 a'>3</span>5",
      "<span style='font-size:.1pt'>3</span>5", "<span style='opacity:0'>3</span>5",
      "<span style='color: transparent'>3</span>5", "<span style='mso-hide:all'>3</span>5",
      "<span style='position:absolute;left:-9999px'>3</span>5", "<span style='text-indent:-9999px'>3</span>5",
      "<span style='width:0;height:0;overflow:hidden'>3</span>5", "<span style='display:none'>3</span>5",
      "<ruby>5<rt>3</rt></ruby>", "<span style='font-size:0'><i style='font-size:50%'>3</i></span>5",
    ])
  func hidden(html: String) throws {
    #expect(try Self.cell(html) == "5")
  }

  @Test(
    "words that can be seen stay",
    arguments: [
      "<span style='font-size:0'><span style='font-size:14px'>5</span></span>", "<ins>5</ins>",
      "<span style='font-size:10.5pt;color:#000'>5</span>", "<span style='font:bold 12px/1.5 serif'>5</span>",
      "<span style='opacity:0.8'>5</span>", "<span style='text-decoration:underline'>5</span>",
      "<span style='font:700 12pt 仿宋'>5</span>", "<p style='text-indent:-2em'>5</p>",
      "<span style='color:transparent'><b style='color:red'>5</b></span>",
      "<span style='position:relative;left:-2px'>5</span>",
      "<div style='overflow:hidden;width:100px'>5</div>", "<span style='font-size:0.9em'>5</span>",
    ])
  func shown(html: String) throws {
    #expect(try Self.cell(html) == "5")
  }

  @Test(
    "digits on both sides of what is left out, and raised marks, do not become one number",
    arguments: [
      ("4<s>5</s>6", "4 6"), ("12<sup>3</sup>", "12 3"), ("<sub>1</sub>2", "1 2"),
      ("4<span style='visibility:hidden'>5</span>6", "4 6"),
    ])
  func separate(html: String, text: String) throws {
    #expect(try Self.cell(html) == text)
  }

  @Test("a cell that is struck out keeps its place in the row")
  func place() throws {
    let page = "<table><tr><td>甲</td><td style='text-decoration:line-through'>1</td><td>2</td></tr></table>"
    guard case .table(let grid) = try #require(HTMLReader.read(text: page).blocks.first) else { return }
    #expect(grid.rows[0].map(\.text) == ["甲", "", "2"])
  }
}
