package import Statute

/// The person or organisation that applies (申请人). All of it but the kind is sealed when stored.
package struct Applicant: Sendable, Equatable {
  package var kind: ApplicantKind
  package var name: String
  /// The number of the identity document or the unified social credit code, when one was given.
  package var identityNumber: String?
  package var details: Details

  /// How to reach the applicant and who acts for it.
  package struct Details: Sendable, Equatable, Codable {
    /// The kind of identity document (证件类型), as the form names it.
    package var identityDocument: String?
    package var telephone: String?
    package var email: String?
    package var postalCode: String?
    package var address: String?
    /// The person to talk to at an organisation (联系人).
    package var contactPerson: String?
    /// The representative in law of an organisation (法定代表人).
    package var legalRepresentative: String?
    /// The person who acts under a power of attorney (代理人).
    package var agent: String?
    /// Help the applicant asked for because of a difficulty in reading, seeing or hearing (条例第四十三条).
    package var assistance: String?

    package init(
      identityDocument: String? = nil, telephone: String? = nil, email: String? = nil, postalCode: String? = nil,
      address: String? = nil, contactPerson: String? = nil, legalRepresentative: String? = nil, agent: String? = nil,
      assistance: String? = nil
    ) {
      self.identityDocument = identityDocument
      self.telephone = telephone
      self.email = email
      self.postalCode = postalCode
      self.address = address
      self.contactPerson = contactPerson
      self.legalRepresentative = legalRepresentative
      self.agent = agent
      self.assistance = assistance
    }
  }

  package init(kind: ApplicantKind, name: String, identityNumber: String? = nil, details: Details = Details()) {
    self.kind = kind
    self.name = name
    self.identityNumber = identityNumber
    self.details = details
  }
}
