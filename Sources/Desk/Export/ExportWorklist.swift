import Documents
package import Ledger
import Statute

extension Desk {
  /// How many lines an exported list holds at most.
  package static let exportLimit = 5_000

  /// The worklist under a tab as a spreadsheet (导出工作台): no name, number or contact of an applicant stands in it.
  /// That it was taken is put on the audit trail.
  package func exportWorklist(
    _ tab: Worklist.Tab, words: String = "", for person: Person, requestID: String?
  ) async throws -> ExportedFile {
    let list = try await worklist(tab, words: words, limit: Self.exportLimit, for: person)
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
          .day(summary.receiptDay), .day(line.clock.due),
          line.clock.remainingWorkingDays.map(XLSXSheet.Cell.integer) ?? .empty, .text(line.clock.standing.label),
          .text(line.assigneeName ?? ""),
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
