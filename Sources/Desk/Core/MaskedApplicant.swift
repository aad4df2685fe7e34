import Chronicle
package import Ledger
package import Statute

/// An applicant with what identifies or reaches them hidden; opening the whole is a right, and is recorded.
package struct MaskedApplicant: Sendable, Equatable {
  package var kind: ApplicantKind
  package var name: String
  package var identityNumber: String?
  package var telephone: String?
  package var email: String?
  /// Whether an address for letters is on file.
  package var hasAddress: Bool
  package var assistance: String?

  package init(_ applicant: Applicant) {
    kind = applicant.kind
    name = Self.name(applicant.name, of: applicant.kind)
    identityNumber = applicant.identityNumber.map { Self.hidden($0, first: 3, last: 2) }
    telephone = applicant.details.telephone.map { Self.hidden($0, first: 3, last: 2) }
    email = applicant.details.email.map(Self.masked(address:))
    hasAddress = applicant.details.address != nil
    assistance = applicant.details.assistance
  }

  /// A person's family name; an organisation's name is public.
  private static func name(_ name: String, of kind: ApplicantKind) -> String {
    kind.isOrganisation ? name : hidden(name, first: 1, last: 0)
  }

  /// An e-mail address with all but its first letter and its host hidden.
  static func masked(address: String) -> String {
    guard let at = address.firstIndex(of: "@") else { return hidden(address, first: 1, last: 0) }
    return hidden(String(address[..<at]), first: 1, last: 0) + address[at...]
  }

  /// All but the first and last characters replaced; a text too short to hide anything is hidden whole.
  static func hidden(_ text: String, first: Int, last: Int) -> String {
    guard text.count > first + last else { return String(repeating: "*", count: text.count) }
    return text.prefix(first) + String(repeating: "*", count: text.count - first - last) + text.suffix(last)
  }
}

extension Desk {
  /// Opens an applicant's data in the clear and puts that on the audit trail in the same transaction.
  package func openPersonalData(ofCase id: Int64, for person: Person, requestID: String?) async throws -> Applicant {
    let now = clock.now
    return try await database.write { db in
      let (file, body) = try visibleCase(id, for: person, in: db)
      try Self.require(.openPersonalData, of: person, at: body.id, in: db)
      guard let applicantID = Int64(file.law.applicantID), let applicant = try applicants.open(applicantID, in: db)
      else { throw DeskRefusal.notFound }
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "case.personal-data-opened", object: "case:\(id)",
          requestID: requestID), in: db)
      return applicant
    }
  }
}
