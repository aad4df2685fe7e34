package import Chronicle
package import Ledger
package import Statute

/// What a body's letters say about the body, from its record and what an administrator set.
package enum Letterhead {
  /// The letterhead of a body; what nobody entered stays blank, and letters that need it are refused.
  package static func of(_ body: Body, in db: any ReadConnection) throws -> BodyLetterhead {
    let facts = try SiteFacts.load(body: body.id, in: db)
    return BodyLetterhead(
      name: body.facts.name, kind: body.facts.kind, office: facts.office ?? "\(body.facts.name)政府信息公开工作机构",
      address: facts.address ?? "", postcode: facts.postcode ?? "", telephone: facts.phone ?? "",
      authority: facts.authority?.nonEmpty, court: facts.court?.nonEmpty, payment: facts.payment?.nonEmpty)
  }
}
