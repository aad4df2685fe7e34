/// Rooms in which folders still use one another in a circle, with the folders that take part. The table can only shrink: a circle
/// with another folder fails, and so does a row without a circle. docs/architecture.md gives the reason for each.
enum KnownCircles {
  static let folders: [String: Set<String>] = [
    "Ledger": ["Assignments", "Cases", "Disputes", "Fees", "Mail", "Papers", "People", "Similarity"],
    "Statute": ["Cases", "Letters"],
  ]
}
