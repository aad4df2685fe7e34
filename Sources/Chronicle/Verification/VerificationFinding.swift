/// Something in the ledger that is not as its records say.
package struct VerificationFinding: Sendable, Equatable {
  package enum Subject: Sendable, Equatable {
    /// A record with its entries.
    case subject(SubjectID)
    /// A row of a table that follows from entries, by its key.
    case row(table: String, key: Int64)
    /// A row that is known by the id of its record and a name.
    case named(table: String, owner: Int64, name: String)
    /// A series of numbers.
    case series(String)
    case chain(ChainName)
    /// An entry of the audit trail.
    case audit(ChainName, position: Int64)
    /// A content of files.
    case blob(sha256: String)
    /// A key of the key file.
    case key(String)
  }

  package enum Problem: Sendable, Equatable {
    /// The hash of a record is not that of its content: the record was changed.
    case contentChanged
    /// A record does not name the hash of the one before: one was put in, taken out or exchanged.
    case linkBroken
    /// A number of a series is missing or doubled.
    case numberExpected(Int64, found: Int64)
    /// A record cannot be read.
    case unreadable
    /// A column differs from what the records lead to.
    case columnDiffers(String)
    /// A number was handed out twice.
    case numberDoubled(Int64)
    /// A counter stands elsewhere than the numbers handed out say.
    case counterExpected(Int64, found: Int64)
    /// A record that is never erased has no key of its own any more.
    case keyGone
    /// Entries exist, but what they lead to is not stored.
    case missing
    /// Something is stored that no entry leads to.
    case unaccounted
    /// The end of a chain is not where its head says.
    case headDiffers
    /// The chain does not pass through a head that was noted earlier.
    case anchorNotFound
    /// A content does not open: it was changed, or the key is not the one that sealed it.
    case sealBroken
    /// The code over a link is not one that the link key made.
    case codeBroken
    /// The key is not there, and this much that it sealed or vouched for could not be looked at.
    case keyMissing(files: Int)
  }

  package var subject: Subject
  /// The entry of the subject at which it shows.
  package var sequence: Int64?
  package var problem: Problem

  package init(_ subject: Subject, sequence: Int64? = nil, _ problem: Problem) {
    self.subject = subject
    self.sequence = sequence
    self.problem = problem
  }
}

/// What a verification looked at and found.
package struct VerificationReport: Sendable, Equatable {
  package var cases: Int64 = 0
  /// How many records of each other kind of subject.
  package var records: [SubjectKind: Int64] = [:]
  package var entries: Int64 = 0
  package var auditEntries: Int64 = 0
  package var blobs: Int64 = 0
  package var reports: Int64 = 0
  /// The heads as recomputed. Noted outside the database, they serve as anchors of a later verification, which then
  /// sees even a ledger that was rewritten as a whole.
  package var heads: [ChainName: ChainHead] = [:]
  package var findings: [VerificationFinding] = []

  package init() {}

  package var isSound: Bool { findings.isEmpty }
}
