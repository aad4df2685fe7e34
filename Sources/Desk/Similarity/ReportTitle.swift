import Chronicle
import Ledger

extension Desk {
  /// The title of a report in the library, which everybody may read; `nil` when there is none.
  package func reportTitle(_ id: Int64) async throws -> String? {
    try await database.read { db in
      try Reports.find(id, in: db).map { "\($0.summary.key.agency)\($0.summary.key.year)年政府信息公开工作年度报告" }
    }
  }
}
