package import Chronicle
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

extension Applicants {
  /// The applications of an applicant to the bodies, newest first, with how the applicant is known.
  package static func cases(
    of keys: Keys, bodies: [Int64], limit: Int, in db: any ReadConnection
  ) throws -> [(summary: CaseSummary, sameness: SimilarCase.SameApplicant)] {
    guard !bodies.isEmpty else { return [] }
    var values: [SQLValue] = []
    func bind(_ value: SQLValue) -> String {
      values.append(value)
      return "$\(values.count)"
    }
    var wanted = ["SELECT id FROM applicants WHERE name_index = \(bind(.text(keys.name)))"]
    if let number = keys.identityNumber {
      wanted.append("SELECT id FROM applicants WHERE identity_index = \(bind(.text(number)))")
    }
    let scope = bodies.map { bind(.integer($0)) }.joined(separator: ", ")
    let bound = bind(SQLValue(limit))
    let rows = try db.query(
      """
      SELECT \(CaseSummary.columns(of: "c")), a.identity_index, a.name_index FROM applicants a
      JOIN cases c ON c.applicant_id = a.id
      WHERE a.id IN (\(wanted.joined(separator: " UNION "))) AND c.body_id IN (\(scope)) ORDER BY c.id DESC LIMIT \(bound)
      """, values)
    return try zip(rows, CaseSummary.all(rows, in: db)).compactMap { row, summary in
      let own = Keys(name: try row.text("name_index"), identityNumber: try row.optionalText("identity_index"))
      return keys.sameness(own).map { (summary, $0) }
    }
  }
}
