import Documents
import Testing

@Suite struct HTMLReaderTests {
  static let expected: [Block] = [
    .paragraph("首页 > 政府信息公开"),
    .heading(level: 1, text: "示范县2024年政府信息公开工作年度报告"),
    .paragraph("一、总体情况\n全年收到申请２０５件。"),
    .table(
      Grid(rows: [
        [
          .init("信息内容", isHeader: true, originRow: 0, originColumn: 0),
          .init("数量", isHeader: true, originRow: 0, originColumn: 1),
          .init("数量", isHeader: true, originRow: 0, originColumn: 1),
        ],
        [
          .init("信息内容", isHeader: true, originRow: 0, originColumn: 0), .init("制发", originRow: 1, originColumn: 1),
          .init("废止", originRow: 1, originColumn: 2),
        ],
        [
          .init("规章", originRow: 2, originColumn: 0), .init("", originRow: 2, originColumn: 1),
          .init("0", originRow: 2, originColumn: 2),
        ],
      ])),
  ]

  @Test(arguments: ["page-gbk.html", "page-gbk-undeclared.html"])
  func `a GBK page is read whole`(name: String) throws {
    let document = try DocumentReader.read(Fixture.bytes(name))
    #expect(document.format == .html)
    #expect(document.title == "示范县2024年政府信息公开工作年度报告")
    #expect(document.blocks == Self.expected)
  }

  @Test(arguments: [
    "<meta charset=big5>", "<META CHARSET='Big5'>",
    "<meta http-equiv=content-type content=\"text/html; charset = big5\">",
    "<?xml version='1.0' encoding='big5'?><html>",
  ])
  func `the charset is found in both forms of meta and in an XML declaration`(head: String) {
    #expect(throws: DocumentError.notText(.unsupportedEncoding)) {
      try HTMLReader.read(Array(head.utf8) + [0x3C, 0x70, 0x3E, 0xAC, 0x46, 0xA9, 0xB2])
    }
  }

  @Test func `the header goes before meta, and meta does not make the parser decode again`() throws {
    let bytes = Array("<meta charset=big5><p>政府信息公开</p>".utf8)
    #expect(try HTMLReader.read(bytes).blocks == [.paragraph("政府信息公开")])
    #expect(try HTMLReader.read(Array("<meta charset=gb2312><p>公开</p>".utf8)).blocks == [.paragraph("公开")])
    let big5 = Array("<meta charset=gbk><p>".utf8) + [0xAC, 0x46]
    #expect(throws: DocumentError.notText(.unsupportedEncoding)) {
      try HTMLReader.read(big5, contentType: "text/html; charset=big5")
    }
  }

  static let texts: [(String, [Block])] = [
    ("<p>a<p>b", [.paragraph("a"), .paragraph("b")]),
    ("<div>a<div>b</div>c</div>", [.paragraph("a"), .paragraph("b"), .paragraph("c")]),
    ("<p>a<br><br/>b<br></p>", [.paragraph("a\nb")]),
    ("<p>a <b> b</b>\n\tc</p>", [.paragraph("a b c")]),
    ("<p>\u{3000}\u{3000}总&nbsp;\u{3000}计&ensp;</p>", [.paragraph("总 计")]),
    ("<p>１２\u{200B}３\u{FEFF}</p>", [.paragraph("１２３")]),
    ("<h3>一、<span>总体</span></h3><p>&lt;&amp;&#x4E00;</p>", [.heading(level: 3, text: "一、总体"), .paragraph("<&一")]),
    ("<pre>a\n b\n\nc</pre>", [.paragraph("a\nb\nc")]),
    ("<ul><li>a</li><li>b</li></ul>", [.paragraph("a"), .paragraph("b")]),
    ("a<h2><div>b</div></h2>c", [.paragraph("a"), .heading(level: 2, text: "b"), .paragraph("c")]),
    ("<nav>导航</nav><footer>页脚</footer>", [.paragraph("导航"), .paragraph("页脚")]),
    ("<p>&nbsp;</p><p>　</p>", []),
  ]

  @Test(arguments: texts)
  func `text becomes paragraphs and headings`(html: String, expected: [Block]) throws {
    #expect(try blocks(html) == expected)
  }

  @Test(arguments: [
    "<p style='display:none'>x</p>", "<div style='color:red; DISPLAY : NONE !important'><p>x</p></div>",
    "<p hidden>x</p>",
    "<p style='visibility: hidden'>x</p>", "<input type=hidden value=x>", "<noscript>x</noscript>",
    "<script>document.write('<p>x</p>')</script>", "<style>x{}</style>", "<template><p>x</p></template>", "<!-- x -->",
    "<iframe>x</iframe>", "<table><tr style='display:none'><td>x</td></tr></table>",
  ])
  func `what a reader cannot see is left out`(html: String) throws {
    #expect(try blocks("<p>a</p>" + html + "<p>b</p>") == [.paragraph("a"), .paragraph("b")])
  }

  @Test(arguments: [
    "<p aria-hidden=true>x</p>", "<p style='display:none;display:block'>x</p>", "<p style='background:url(none)'>x</p>",
    "<div style='visibility:hidden'><p style='visibility:visible'>x</p></div>",
  ])
  func `what a reader sees is kept`(html: String) throws {
    #expect(try blocks(html) == [.paragraph("x")])
  }

  @Test func `a text of twenty million characters is read whole`() throws {
    let text = String(repeating: "x", count: 20_000_000)
    #expect(try blocks("<p>\(text)</p><p>end</p>") == [.paragraph(text), .paragraph("end")])
  }
}
