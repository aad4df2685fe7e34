import Documents
import Testing

@Suite struct HTMLTableTests {
  static let grids: [(String, [[String]])] = [
    ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", [["a", "b"], ["c", "d"]]),
    ("<table><tr><td colspan=2>a</td><td>b</td></tr></table>", [["a", "a", "b"]]),
    ("<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>", [["a", "b"], ["a", "c"]]),
    (
      "<table><tr><td rowspan=0>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>",
      [["a", "b"], ["a", "c"], ["a", "d"]]
    ),
    ("<table><tr><td rowspan=99>a</td><td>b</td></tr><tr><td>c</td></tr></table>", [["a", "b"], ["a", "c"]]),
    ("<table><tr><td colspan=99>a</td></tr><tr><td>b</td><td>c</td></tr></table>", [["a", "a"], ["b", "c"]]),
    ("<table><tr><td colspan=3>a</td></tr></table>", [["a", "a", "a"]]),
    (
      "<table><tr><td colspan=0>a</td><td colspan=-2>b</td><td colspan=x>c</td><td rowspan=''>d</td></tr></table>",
      [["a", "b", "c", "d"]]
    ),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", [["a", "b"], ["c", ""]]),
    ("<table><tfoot><tr><td>f</table>", [["f"]]),
    (
      "<table><tfoot><tr><td>f</td></tr></tfoot><tbody><tr><td>b</td></tr></tbody><thead><tr><th>h</th></tr></thead></table>",
      [["h"], ["b"], ["f"]]
    ),
    (
      "<table><thead><tr><th rowspan=5>h</th><th>i</th></tr></thead><tr><td>b</td><td>c</td></tr></table>",
      [["h", "i"], ["b", "c"]]
    ),
    ("<table><td>a</td><td>b</td></table>", [["a", "b"]]),
    ("<table><tr><td><p>a</p><p>b<br>c</p></td></tr></table>", [["a\nb\nc"]]),
    ("<table><tr><td><h2>a</h2></td><td>&nbsp;\u{3000}</td></tr></table>", [["a", ""]]),
    (
      "<table><tr><td style='visibility:hidden'>a</td><td style='display:none'>b</td><td>c</td></tr></table>",
      [["", "c"]]
    ),
    ("<table><tr><td><div>a<td>b</td></tr></table>", [["a", "b"]]),
    (
      "<table><tr><td>a</td><td rowspan=2>b</td></tr><tr><td colspan=2>c</td></tr></table>", [["a", "b"], ["c", "b"]]
    ),
    ("<table><tr></tr><tr><td>a</td></tr></table>", [[""], ["a"]]),
  ]

  @Test(arguments: grids)
  func `cells are laid out as a browser does`(html: String, expected: [[String]]) throws {
    #expect(try texts(html) == expected)
  }

  @Test func `each position remembers where its cell starts, and headers are marked`() throws {
    guard
      case .table(let grid)? = try blocks(
        "<table><tr><th colspan=2 rowspan=2>a</th><td>b</td></tr><tr><td>c</td></tr></table>"
      ).first
    else {
      Issue.record("no table")
      return
    }
    #expect(grid.rows[1][1] == Grid.Cell("a", isHeader: true, originRow: 0, originColumn: 0))
    #expect(grid.rows[1][2] == Grid.Cell("c", originRow: 1, originColumn: 2))
    #expect(grid.span(row: 0, column: 0) == (2, 2))
    #expect(!grid.isOrigin(row: 1, column: 0))
  }

  @Test func `a layout table is dissolved and the table in it stands by itself`() throws {
    let inner = "<table><tr><td>1</td></tr></table>"
    let html = "<table><tr><td>左<table><tr><td><p>前</p>\(inner)后</td></tr></table></td><td>右</td></tr></table>末"
    let table = Block.table(Grid(rows: [[.init("1", originRow: 0, originColumn: 0)]]))
    let expected: [Block] = ["左", "前"].map(Block.paragraph) + [table] + ["后", "右", "末"].map(Block.paragraph)
    #expect(try blocks(html) == expected)
  }

  @Test func `a nested table without text does not make its table layout`() throws {
    #expect(
      try texts("<table><tr><td>a<table><tr><td> </td></tr></table></td><td>b</td></tr></table>") == [["a", "b"]])
  }

  @Test func `text and captions outside the cells go before the table`() throws {
    let read = try blocks("<table><caption>表一</caption><tr>走失<td>a</td></tr></table>")
    #expect(read.first == .paragraph("表一"))
    #expect(read.contains(.paragraph("走失")))
    #expect(read.last == .table(Grid(rows: [[.init("a", originRow: 0, originColumn: 0)]])))
  }

  @Test(arguments: ["1000000000", "9223372036854775807", "99999999999999999999999", "1000001"])
  func `a column span beyond a million positions is refused`(span: String) {
    #expect {
      try blocks("<table><tr><td>x</td><td colspan=\(span)>a</td></tr></table>")
    } throws: { error in
      guard case .gridTooLarge(let cells, 1_000_000)? = error as? DocumentError else { return false }
      return cells > 1_000_000
    }
  }

  @Test func `the limit counts all tables of a document together`() throws {
    let table = "<table><tr><td colspan=5>a</td></tr></table>"
    #expect(try blocks(table + table, limits: DocumentLimits(gridCells: 10)).count == 2)
    #expect(throws: DocumentError.gridTooLarge(cells: 15, limit: 10)) {
      try blocks(table + table + table, limits: DocumentLimits(gridCells: 10))
    }
  }

  @Test func `a row span of any size is clipped`() throws {
    #expect(try texts("<table><tr><td rowspan=99999999999999999999>a</td></tr></table>") == [["a"]])
  }
}
