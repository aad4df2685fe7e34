package import Civil
package import Statute

/// What shows that a paper was served, and on which day (送达凭证). It changes no day by itself: where it shows another day
/// than was put down, a person puts the fact right.
package struct ServiceProof: Hashable, Sendable, Codable {
  /// Stored under these words, which never change.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// The post office's receipt or tracking record (邮寄凭证).
    case postReceipt
    /// A slip signed by the addressee (送达回证).
    case signedSlip
    /// The record of another body that handed it over (代为送达回执).
    case agentRecord
    /// A photograph of the handing over (照片).
    case photo
    /// A picture of the screen, as of a sent e-mail or fax report (截图).
    case screenshot
    case other
  }

  /// The sequence of the case's entry to which the paper belongs.
  package var entry: Int64
  package var paper: PaperKind
  package var kind: Kind
  /// The day that it shows.
  package var day: Day
  /// The file, by its id among the papers of the case.
  package var attachment: Int64

  package init(entry: Int64, paper: PaperKind, kind: Kind, day: Day, attachment: Int64) {
    self.entry = entry
    self.paper = paper
    self.kind = kind
    self.day = day
    self.attachment = attachment
  }
}
