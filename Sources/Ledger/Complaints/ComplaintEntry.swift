package import Chronicle
package import Foundation
package import Statute

extension SubjectKind {
  package static let complaint = SubjectKind(rawValue: "complaint")
}

extension SubjectID {
  package static func complaint(_ id: Int64) -> SubjectID { SubjectID(.complaint, id) }
}

/// One entry in the file of a complaint. The words and the names of the values are part of every stored file.
package enum ComplaintEntry: Sendable, Equatable, Codable {
  /// The file was opened. Always the first entry, and only that.
  case filed(filing: ComplaintFiling)
  /// Something that the rules attach consequences to.
  case law(event: ComplaintEvent)
  /// A file was put to the papers.
  case attached(file: AttachmentFacts)
}

/// What the ledger itself needs to know of a new complaint.
package struct ComplaintFiling: Sendable, Equatable, Codable {
  /// In the form `FollowCode.normalised` gives it.
  package var followCode: String
  /// `Applicants.secretHash` of the secret that goes with the code.
  package var secretHash: Data
  /// Who complains, for `Applicants.open`; nil for somebody who did not say.
  package var complainant: Int64?
  /// The digest over the stored person, so that a change to it shows.
  package var complainantDigest: Data?

  package init(followCode: String, secretHash: Data, complainant: Int64?, complainantDigest: Data?) {
    self.followCode = followCode
    self.secretHash = secretHash
    self.complainant = complainant
    self.complainantDigest = complainantDigest
  }
}
