import Statute

extension Applicants {
  /// The blind indexes of an applicant: equal for equal names and numbers, and telling nothing else.
  package struct Keys: Sendable, Hashable {
    package var name: String
    package var identityNumber: String?

    package init(name: String, identityNumber: String?) {
      self.name = name
      self.identityNumber = identityNumber
    }

    /// What the two have in common; numbers that differ tell two applicants apart whatever their names.
    package func sameness(_ other: Keys) -> SimilarCase.SameApplicant? {
      if let own = identityNumber, let others = other.identityNumber { return own == others ? .identityNumber : nil }
      return name == other.name ? .name : nil
    }
  }

  /// The indexes of a stored applicant.
  package static func keys(of id: Int64, in db: any ReadConnection) throws -> Keys? {
    try db.first("SELECT name_index, identity_index FROM applicants WHERE id = $1", .integer(id)).map {
      Keys(name: try $0.text("name_index"), identityNumber: try $0.optionalText("identity_index"))
    }
  }
}
