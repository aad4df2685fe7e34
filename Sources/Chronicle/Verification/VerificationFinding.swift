/// Something in the ledger that is not as its records say.
package struct VerificationFinding: Sendable, Equatable {
  package enum Subject: Sendable, Equatable {
    case caseFile(Int64)
    case applicant(Int64)
    case attachment(Int64)
    case dispute(Int64)
    case feeNotice(caseID: Int64)
    case blob(sha256: String)
    case report(Int64)
    case audit(position: Int64)
    case chain(Chain)
    case paper(Int64)
    /// The units in charge of a case.
    case units(case: Int64)
    case assistance(Int64)
    /// A message of the outbox.
    case mail(Int64)
    case publicationMark(case: Int64)
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
    /// The key is not there, and this many files that it sealed could not be looked at.
    case keyMissing(files: Int)
  }

  package var subject: Subject
  /// The entry of the case at which it shows.
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
  package var entries: Int64 = 0
  package var auditEntries: Int64 = 0
  package var blobs: Int64 = 0
  package var reports: Int64 = 0
  /// The heads as recomputed. Noted outside the database, they serve as anchors of a later verification, which then
  /// sees even a ledger that was rewritten as a whole.
  package var heads: [Chain: ChainHead] = [:]
  package var findings: [VerificationFinding] = []

  package init() {}

  package var isSound: Bool { findings.isEmpty }
}
