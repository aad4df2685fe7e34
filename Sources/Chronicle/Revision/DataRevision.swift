/// A number that grows, in the same transaction, with every change to what pages show: as long as it stands, a page that was
/// made of the database still says what the database says.
///
/// The engine counts it up at the end of a transaction that changed rows of any table but the `silent` ones, so that a table
/// that is new takes part unless somebody decides otherwise.
package enum DataRevision {
  /// Tables that no page shown to everybody reads: who is here, and what lies under the records.
  package static let silent: Set<String> = [
    "sessions", "rate_counters", "counters", "chains", "entries", "audit_trail", "subject_keys", "key_checks",
    "schema_migrations", "blob_chunks",
  ]

  package static let reading = "SELECT number FROM data_revision WHERE id = 1"
  package static let counting = "UPDATE data_revision SET number = number + 1 WHERE id = 1"

  /// The table whose rows a statement changes; nil for one that reads, and for a definition.
  package static func changedTable(_ sql: String) -> Substring? {
    let words = sql.split(maxSplits: 3, omittingEmptySubsequences: true) { " \n(".contains($0) }
    guard let verb = words.first else { return nil }
    let place: Int? =
      switch verb {
      case "INSERT", "DELETE": 2
      case "UPDATE": 1
      default: nil
      }
    return place.flatMap { $0 < words.count ? words[$0] : nil }
  }

  /// Whether the revision grows when a statement has changed rows.
  package static func grows(after sql: String) -> Bool {
    changedTable(sql).map { !silent.contains(String($0)) } ?? false
  }
}
