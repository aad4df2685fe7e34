import Chronicle
package import AnnualReport
import Documents
import Formats
import Foundation
package import Ledger

/// A report file that was read and is kept.
package struct ImportedReport: Sendable {
  package var id: Int64
  package var content: ReadReport
}

extension Desk {
  /// Reads a report file and keeps it with its findings and the file itself (导入年报). A report that names no body or no
  /// year needs them told; what is told prevails over nothing, never over what the report says. The report of a body in
  /// the register needs the right at that body.
  package func importReport(
    _ upload: Upload, agency: String? = nil, year: Int? = nil, scope: ReportScope, by person: Person,
    requestID: String?
  ) async throws -> ImportedReport {
    let bodies = try await database.read { try Self.bodies(where: .importReport, of: person, in: $0) }
    guard !bodies.isEmpty else { throw DeskRefusal.notAllowed(.importReport) }
    var content = try await threads.run {
      try ReportFile.read([UInt8](upload.content), named: upload.fileName, contentType: nil)
    }
    content.report.agency = content.report.agency ?? agency?.trimmed.nonEmpty
    content.report.year = content.report.year ?? year
    var problems: [FieldProblem] = []
    if content.report.agency == nil { problems.append(FieldProblem("agency", .missing)) }
    if content.report.year == nil { problems.append(FieldProblem("year", .missing)) }
    guard problems.isEmpty, let named = content.report.agency, let reported = content.report.year else {
      throw DeskRefusal.fields(problems)
    }
    let now = clock.now
    let blob = try await blobs.store(upload.content, at: now)
    let kept = content
    return try await database.write { db in
      let body = try Bodies.find(name: named, in: db)
      if let body { try Self.require(.importReport, of: person, at: body.id, in: db) }
      let report = NewReport(
        key: ReportKey(agency: named, year: reported, scope: scope), body: body?.id, content: kept,
        sourceName: upload.fileName, sourceFormat: kept.report.source?.format.rawValue ?? "text",
        sourceSHA256: blob.sha256)
      let id = try Reports.add(report, by: person.id, at: now, requestID: requestID, in: db)
      return ImportedReport(id: id, content: kept)
    }
  }
}
