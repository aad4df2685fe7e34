import Chronicle
import Civil
import Documents
package import Ledger
import Statute

extension Desk {
  /// How many lines an exported list holds at most. A longer list is not cut but refused, with both numbers told.
  package static let exportLimit = 20_000

  /// The list that the query makes as a spreadsheet (导出工作台), all pages of it: no name, number or contact of an
  /// applicant stands in it. That it was taken is put on the audit trail.
  package func exportWorklist(
    _ query: WorklistQuery, atMost limit: Int = Desk.exportLimit, for person: Person, requestID: String?
  ) async throws -> ExportedFile {
    var whole = query
    (whole.after, whole.limit) = (nil, limit)
    let list = try await worklist(whole, for: person)
    guard list.next == nil else { throw DeskRefusal.workflow(.listTooLong(limit: limit)) }
    let file = ExportedFile(
      fileName: "工作台-\(list.today).xlsx", mediaType: ExportedFile.spreadsheet,
      bytes: try XLSXWriter.bytes([Self.sheet(of: list)]))
    try await recordExport("worklist", lines: list.lines.count, by: person, requestID: requestID)
    return file
  }

  static func sheet(of list: Worklist) -> XLSXSheet {
    XLSXSheet(
      name: "工作台",
      columns: [
        .init("登记编号", width: 24), .init("办理机关", width: 20), .init("事项", width: 40), .init("类型", width: 16),
        .init("申请人类别", width: 14), .init("渠道", width: 14), .init("状态", width: 14), .init("收到日期"),
        .init("届满日"), .init("剩余工作日"), .init("期限状态"), .init("经办人"),
      ],
      rows: list.lines.map { line in
        let summary = line.summary
        return [
          .text(summary.number), .text(line.bodyName), .text(summary.title), .text(summary.kind.label),
          .text(summary.applicantKind.label), .text(summary.channel.label), .text(summary.state.label),
          .day(summary.receiptDay), .day(summary.dueDay),
          line.clock?.remainingWorkingDays.map(XLSXSheet.Cell.integer) ?? .empty,
          .text((line.clock?.standing ?? .stopped).label), .text(line.assigneeName ?? ""),
        ]
      })
  }

  func recordExport(_ what: String, lines: Int, by person: Person, requestID: String?) async throws {
    let now = clock.now
    try await database.write { db in
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "list.exported", object: what, requestID: requestID,
          detail: ["lines": String(lines)]), in: db)
    }
  }
}

extension XLSXSheet.Cell {
  /// A civil date, or nothing.
  static func day(_ day: Day?) -> XLSXSheet.Cell {
    guard let day else { return .empty }
    return .date(year: day.year, month: day.month, day: day.dayOfMonth)
  }
}
