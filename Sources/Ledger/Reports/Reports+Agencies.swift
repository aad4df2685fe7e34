package import Chronicle

extension Reports {
  /// The agencies there are current reports of, by name.
  package static func agencies(in db: any ReadConnection) throws -> [String] {
    try db.query("SELECT DISTINCT agency FROM reports WHERE is_current = 1 ORDER BY agency").map {
      try $0.text("agency")
    }
  }

  /// The current reports of one agency with their content, oldest first.
  package static func history(of agency: String, scope: ReportScope, in db: any ReadConnection) throws -> [StoredReport]
  {
    try db.query(
      "SELECT id FROM reports WHERE is_current = 1 AND agency = $1 AND scope = $2 ORDER BY year", .text(agency),
      .text(scope.rawValue)
    ).compactMap { try find($0.integer("id"), in: db) }
  }
}
