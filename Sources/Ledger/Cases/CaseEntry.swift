import Chronicle
package import Civil
package import Foundation
package import Statute

/// One entry in a case's file: what the law knows as an event, or what the office did besides.
package enum CaseEntry: Sendable, Equatable {
  /// The file was opened. Always the first entry, and only that.
  case filed(CaseFiling)
  /// Something the law attaches consequences to.
  case law(CaseEvent)
  /// The day the case falls due, as computed when this was entered; `nil` while no period runs.
  case dueDaySet(Day?)
  /// A person took charge, or nobody is in charge any more.
  case assigned(person: Int64?)
  /// A file was put to the papers.
  case attached(AttachmentFacts)
  /// The office worked on it: units, notes, requests, papers.
  case work(WorkEntry)
  /// Something happened in a reconsideration or a lawsuit about the case.
  case dispute(Int64, DisputeEvent)
  /// A letter got its number, or what only the office knows was written down for it.
  case letter(LetterRecord)
  /// The applicant handed in or confirmed something that decides nothing by itself.
  case applicant(ApplicantEntry)
}

/// What the ledger itself needs to know of a new case.
package struct CaseFiling: Sendable, Equatable, Codable {
  /// A few words for lists, without personal data.
  package var title: String
  /// In the form `FollowCode.normalised` gives it.
  package var followCode: String
  /// `Applicants.secretHash` of the secret that goes with the code.
  package var secretHash: Data
  /// The digest over the stored applicant, so that a change to it shows.
  package var applicantDigest: Data

  package init(title: String, followCode: String, secretHash: Data, applicantDigest: Data) {
    self.title = title
    self.followCode = followCode
    self.secretHash = secretHash
    self.applicantDigest = applicantDigest
  }
}

/// A file among the papers of a case.
package struct AttachmentFacts: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// Sent in by the applicant (申请材料).
    case application
    /// Proof of identity or authority (身份证明、授权委托书).
    case identityProof
    /// A supplied correction (补正材料).
    case correction
    /// A letter of the office (文书).
    case letter
    /// The information given out (提供的政府信息).
    case disclosed
    /// Proof that a fee was paid (缴费凭证).
    case payment
    /// Proof of service (送达凭证).
    case proofOfService
    /// Anything else kept with the case.
    case other
  }

  package var id: Int64
  package var sha256: String
  package var kind: Kind
  package var fileName: String
  package var mediaType: String

  package init(id: Int64, sha256: String, kind: Kind, fileName: String, mediaType: String) {
    self.id = id
    self.sha256 = sha256
    self.kind = kind
    self.fileName = fileName
    self.mediaType = mediaType
  }
}

/// Stored as one object with `entry` naming the kind. The words are part of every stored file and never change.
extension CaseEntry: Codable {
  private enum Kind: String, Codable {
    case filed, law, dueDaySet, assigned, attached, work, dispute, letter, applicant
  }
  private enum Key: String, CodingKey { case entry, filing, event, day, person, file, work, dispute, letter, applicant }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self =
      switch try container.decode(Kind.self, forKey: .entry) {
      case .filed: .filed(try container.decode(CaseFiling.self, forKey: .filing))
      case .law: .law(try container.decode(CaseEvent.self, forKey: .event))
      case .dueDaySet: .dueDaySet(try container.decodeIfPresent(Day.self, forKey: .day))
      case .assigned: .assigned(person: try container.decodeIfPresent(Int64.self, forKey: .person))
      case .attached: .attached(try container.decode(AttachmentFacts.self, forKey: .file))
      case .work: .work(try container.decode(WorkEntry.self, forKey: .work))
      case .dispute:
        .dispute(
          try container.decode(Int64.self, forKey: .dispute), try container.decode(DisputeEvent.self, forKey: .event))
      case .letter: .letter(try container.decode(LetterRecord.self, forKey: .letter))
      case .applicant: .applicant(try container.decode(ApplicantEntry.self, forKey: .applicant))
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .filed(let filing):
      try container.encode(Kind.filed, forKey: .entry)
      try container.encode(filing, forKey: .filing)
    case .law(let event):
      try container.encode(Kind.law, forKey: .entry)
      try container.encode(event, forKey: .event)
    case .dueDaySet(let day):
      try container.encode(Kind.dueDaySet, forKey: .entry)
      try container.encodeIfPresent(day, forKey: .day)
    case .assigned(let person):
      try container.encode(Kind.assigned, forKey: .entry)
      try container.encodeIfPresent(person, forKey: .person)
    case .attached(let facts):
      try container.encode(Kind.attached, forKey: .entry)
      try container.encode(facts, forKey: .file)
    case .work(let entry):
      try container.encode(Kind.work, forKey: .entry)
      try container.encode(entry, forKey: .work)
    case .dispute(let id, let event):
      try container.encode(Kind.dispute, forKey: .entry)
      try container.encode(id, forKey: .dispute)
      try container.encode(event, forKey: .event)
    case .letter(let record):
      try container.encode(Kind.letter, forKey: .entry)
      try container.encode(record, forKey: .letter)
    case .applicant(let entry):
      try container.encode(Kind.applicant, forKey: .entry)
      try container.encode(entry, forKey: .applicant)
    }
  }
}
