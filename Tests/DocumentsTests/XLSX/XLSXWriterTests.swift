import Documents
import Formats
import Foundation
import TestSupport
import Testing

@Suite struct XLSXWriterTests {
  static let sheet = XLSXSheet(
    name: "工作台", columns: [.init("编号", width: 20), .init("日期"), .init("数"), .init("说明", width: 40)],
    rows: [
      [
        .text("某公开申〔2025〕1号"), .date(year: 2025, month: 3, day: 3), .integer(12),
        .text("=HYPERLINK(\"http://x\",\"点\")"),
      ],
      [.text("0012"), .empty, .number(0.5), .text("+1-2@SUM(1),\"引号\"\n第二行 <b>&")],
    ])

  @Test func `text stays text, numbers are numbers, dates are dates, and the headings stay in view`() throws {
    let files = try ZipArchive(reading: XLSXWriter.bytes([Self.sheet]))
    let sheet = String(decoding: try #require(files["xl/worksheets/sheet1.xml"]), as: UTF8.self)
    let strings = String(decoding: try #require(files["xl/sharedStrings.xml"]), as: UTF8.self)
    #expect(!sheet.contains("<f>"))
    #expect(sheet.contains("state=\"frozen\""))
    #expect(sheet.contains("<c r=\"C2\"><v>12</v></c>"))
    #expect(sheet.contains("<v>45719</v>"))
    #expect(strings.contains("=HYPERLINK(\"http://x\""))
    #expect(strings.contains("&lt;b&gt;&amp;"))
    #expect(sheet.contains("r=\"A3\" t=\"s\""))
    #expect(String(decoding: try #require(files["xl/workbook.xml"]), as: UTF8.self).contains("name=\"工作台\""))
  }

  @Test(arguments: [
    (XLSXSheet(name: "a/b", columns: []), XLSXError.badSheetName("a/b")),
    (XLSXSheet(name: "", columns: []), .badSheetName("")),
    (XLSXSheet(name: String(repeating: "长", count: 32), columns: []), .badSheetName(String(repeating: "长", count: 32))),
    (
      XLSXSheet(name: "s", columns: [.init("a")], rows: [[.text(String(repeating: "字", count: 32_768))]]),
      .textTooLong(sheet: "s", row: 2)
    ),
    (XLSXSheet(name: "s", columns: [], rows: [[.number(.nan)]]), .badValue(sheet: "s", row: 2)),
    (XLSXSheet(name: "s", columns: [], rows: [[.date(year: 2025, month: 2, day: 29)]]), .badValue(sheet: "s", row: 2)),
  ])
  func `what a spreadsheet cannot hold is refused`(sheet: XLSXSheet, error: XLSXError) {
    #expect(throws: error) { try XLSXWriter.bytes([sheet]) }
  }

  @Test func `no sheet, or two of one name, is refused; a NUL is left out`() throws {
    #expect(throws: XLSXError.empty) { try XLSXWriter.bytes([]) }
    #expect(throws: XLSXError.badSheetName("a")) {
      try XLSXWriter.bytes([XLSXSheet(name: "a", columns: []), XLSXSheet(name: "a", columns: [])])
    }
    let bytes = try XLSXWriter.bytes([XLSXSheet(name: "a", columns: [], rows: [[.text("甲\0乙")]])])
    let strings = try #require(try ZipArchive(reading: bytes)["xl/sharedStrings.xml"])
    #expect(String(decoding: strings, as: UTF8.self).contains("甲乙"))
  }

  static let office = "/usr/bin/soffice"

  /// LibreOffice with its spreadsheets (Debian `libreoffice-calc-nogui`).
  static let readsSpreadsheets = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/libsclo.so"]
    .allSatisfy(FileManager.default.fileExists)

  @Test(.enabled(if: readsSpreadsheets), .timeLimit(.minutes(2)))
  func `LibreOffice reads back what was written`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-xlsx-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "t.xlsx")
    try Data(XLSXWriter.bytes([Self.sheet])).write(to: file)
    let outcome = try StartedProgram.run(
      Self.office,
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder.path, file.path,
      ])
    #expect(outcome.code == 0)
    let text = try String(contentsOf: folder.appending(path: "t.csv"), encoding: .utf8)
    #expect(
      text == """
        "编号","日期","数","说明"
        "某公开申〔2025〕1号",2025-03-03,12,"=HYPERLINK(""http://x"",""点"")"
        "0012",,0.5,"+1-2@SUM(1),""引号""
        第二行 <b>&"

        """)
  }
}
