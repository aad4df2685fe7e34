import Documents
import Testing
import TestSupport

@Suite struct HostileInputTests {
  @Test(arguments: [
    "div", "b", "font", "ul><li", "table><tr><td", "blockquote", "x", "template", "script><!--", "i hidden",
  ])
  func `a hundred thousand nested tags are refused, not followed`(tag: String) throws {
    let html = String(repeating: "<\(tag)>", count: 100_000)
    if tag.hasPrefix("script") {
      #expect(try blocks(html).isEmpty)
    } else {
      #expect(throws: DocumentError.nestedTooDeep(limit: 256)) { try blocks(html) }
    }
  }

  @Test func `a mix of unclosed tags is refused`() {
    let html = String(repeating: "<div><b><table><tr><td><font>x", count: 20_000)
    #expect(throws: DocumentError.nestedTooDeep(limit: 256)) { try blocks(html) }
  }

  @Test func `256 levels are read and 257 are not`() throws {
    func nested(_ depth: Int) -> String {
      "<html><body>" + String(repeating: "<div>", count: depth) + "x" + String(repeating: "</div>", count: depth)
        + "</body></html>"
    }
    #expect(try blocks(nested(256)) == [.paragraph("x")])
    #expect(throws: DocumentError.nestedTooDeep(limit: 256)) { try blocks(nested(257)) }
  }

  @Test func `even without the limit depth does not reach the stack`() throws {
    let html = String(repeating: "<div>", count: 30_000) + "x"
    #expect(try blocks(html, limits: DocumentLimits(depth: .max)) == [.paragraph("x")])
  }

  @Test(arguments: ["<p ", "<!-- <p a=\" --><p ", "<p a='>' b ", "<p/x/", "<p a=\"1\"b='2'"])
  func `a tag with a hundred thousand attributes is refused`(start: String) {
    let html = start + (0..<100_000).map { "a\($0)" }.joined(separator: " ") + ">x"
    #expect(throws: DocumentError.tooManyAttributes(limit: 2000)) { try blocks(html) }
  }

  @Test func `a script that looks like a tag with many attributes is none`() throws {
    let script = "for(i=0;i<n ;i++){ " + String(repeating: "var a = b + c ; ", count: 5000) + "}"
    #expect(try blocks("<script>\(script)</script><p>x</p>") == [.paragraph("x")])
  }

  @Test func `many closing tags without opening ones are harmless`() throws {
    #expect(try blocks(String(repeating: "</div></table></td>", count: 50_000) + "<p>x") == [.paragraph("x")])
  }

  @Test(arguments: 0..<2000)
  func `random input never crashes`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "<table>", "</table>", "<tr>", "</tr>", "<td rowspan=2>", "<td colspan=3>", "</td>", "<th rowspan=0>", "<div>",
      "</div>",
      "<b>", "</b>", "<p>", "文", "&nbsp;", "&#0;", "&#x110000;", "<!--", "-->", "<script>", "</script>", "<td hidden>",
      "<thead>",
      "</thead>", "<tfoot>", "<caption>", "<h1>", "</h1>", "<title>", "<html>", "<body>", "</body>", "</html>", "<br>",
      "<![CDATA[", "<?",
      "<td colspan=99999999>", "<template>", "</template>", "<select>", "<option>", "<frameset>", "<", "\"", "<a b='",
      "<svg>",
    ]
    let text = (0..<200).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
    var bytes = Array(text.utf8)
    if seed % 3 == 1 {
      for _ in 0..<20 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
    } else if seed % 3 == 2 {
      bytes = (0..<Int.random(in: 1...2000, using: &generator)).map { _ in .random(in: 0...255, using: &generator) }
    }
    if let document = try? HTMLReader.read(bytes) { Self.checkGrids(document) }
    if let document = try? DocumentReader.read(bytes) { Self.checkGrids(document) }
    if let document = try? HTMLReader.read(text: text) { Self.checkGrids(document) }
  }

  /// Every grid is rectangular and every origin is the start of its cell.
  static func checkGrids(_ document: Document) {
    for case .table(let grid) in document.blocks {
      for row in grid.rows {
        #expect(row.count == grid.columnCount)
        for cell in row { #expect(grid.isOrigin(row: cell.originRow, column: cell.originColumn)) }
      }
    }
  }

  @Test(arguments: 0..<60)
  func `text cut anywhere never crashes`(cut: Int) throws {
    for name in ["page-gbk.html", "text-gb18030.txt"] {
      let bytes = try Fixture.bytes(name)
      _ = try? DocumentReader.read(Array(bytes.prefix(max(0, bytes.count - cut))))
    }
  }
}
