package import Chronicle

extension Migration {
  /// Every step of the schema, in order.
  package static let all: [Migration] = [
    .foundation, .workflow, .disputes, .mail, .worklist, .applicant, .office, .receipts, .sealing,
    .chronicle, .rounds, .upkeep, .complaints, .revision, .counts, .substitutes,
  ]
}

extension Migrator {
  /// Brings a database to the schema of this program.
  package init() { self.init(migrations: Migration.all) }
}
