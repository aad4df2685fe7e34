import CXLSXWriter
import Foundation

/// Writes spreadsheets (XLSX) with libxlsxwriter. The library writes files only: the bytes pass through a folder that
/// this process alone may read, removed at the end.
public enum XLSXWriter {
  /// The file's bytes.
  public static func bytes(_ sheets: [XLSXSheet]) throws(XLSXError) -> [UInt8] {
    guard !sheets.isEmpty else { throw .empty }
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-xlsx-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch { throw .notWritten }
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "sheets.xlsx")
    try write(sheets, to: file.path, temporary: folder.path)
    guard let data = try? Data(contentsOf: file) else { throw .notWritten }
    return [UInt8](data)
  }

  private static func write(_ sheets: [XLSXSheet], to path: String, temporary: String) throws(XLSXError) {
    let folder = strdup(temporary)
    defer { free(folder) }
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
    guard let workbook = workbook_new_opt(path, &options) else { throw .notWritten }
    do throws(XLSXError) {
      let formats = try Formats(workbook)
      for sheet in sheets { try write(sheet, to: workbook, formats: formats) }
    } catch {
      lxw_workbook_free(workbook)
      throw error
    }
    guard workbook_close(workbook) == LXW_NO_ERROR else { throw .notWritten }
  }

  private static func write(
    _ sheet: XLSXSheet, to workbook: UnsafeMutablePointer<lxw_workbook>, formats: Formats
  ) throws(XLSXError) {
    let limit = Int(LXW_ROW_MAX) - 1
    guard sheet.rows.count <= limit else { throw .tooManyRows(sheet: sheet.name, limit: limit) }
    guard !sheet.name.isEmpty, !sheet.name.contains("\0"),
      workbook_validate_sheet_name(workbook, sheet.name) == LXW_NO_ERROR,
      let page = workbook_add_worksheet(workbook, sheet.name)
    else { throw .badSheetName(sheet.name) }
    worksheet_freeze_panes(page, 1, 0)
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(clamping: index)
      worksheet_set_column(page, place, place, column.width, nil)
      try put(.text(column.title), at: (0, index), of: page, in: sheet, format: formats.heading, formats)
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (index, cell) in cells.enumerated() {
        try put(cell, at: (row + 1, index), of: page, in: sheet, format: nil, formats)
      }
    }
  }

  private static func put(
    _ cell: XLSXSheet.Cell, at place: (row: Int, column: Int), of page: UnsafeMutablePointer<lxw_worksheet>,
    in sheet: XLSXSheet, format: UnsafeMutablePointer<lxw_format>?, _ formats: Formats
  ) throws(XLSXError) {
    let (row, column) = (lxw_row_t(clamping: place.row), lxw_col_t(clamping: place.column))
    let status: lxw_error
    switch cell {
    case .empty, .text(""): return
    case .text(let text):
      // The library counts UTF-8 code points; a NUL would end the text for it.
      guard text.unicodeScalars.count <= 32_767 else { throw .textTooLong(sheet: sheet.name, row: place.row + 1) }
      status = worksheet_write_string(page, row, column, text.replacing("\0", with: ""), format)
    case .number(let value):
      guard value.isFinite else { throw .badValue(sheet: sheet.name, row: place.row + 1) }
      status = worksheet_write_number(page, row, column, value, format)
    case .date(let year, let month, let day):
      var date = lxw_datetime(
        year: Int32(clamping: year), month: Int32(clamping: month), day: Int32(clamping: day), hour: 0, min: 0, sec: 0)
      guard (1900...9999).contains(year), (1...12).contains(month),
        (1...length(ofMonth: month, year: year)).contains(day)
      else {
        throw .badValue(sheet: sheet.name, row: place.row + 1)
      }
      status = worksheet_write_datetime(page, row, column, &date, formats.date)
    }
    guard status == LXW_NO_ERROR else { throw .notWritten }
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The looks of cells.
  private struct Formats {
    let heading: UnsafeMutablePointer<lxw_format>
    let date: UnsafeMutablePointer<lxw_format>

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) throws(XLSXError) {
      guard let heading = workbook_add_format(workbook), let date = workbook_add_format(workbook) else {
        throw .notWritten
      }
      format_set_bold(heading)
      format_set_text_wrap(heading)
      format_set_num_format(date, "yyyy-mm-dd")
      (self.heading, self.date) = (heading, date)
    }
  }
}
