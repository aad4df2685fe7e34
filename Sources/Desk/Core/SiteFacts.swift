package import Chronicle
package import Civil
import Foundation
import Ledger

/// What the pages and the letters of a body say about it and its disclosure office; an administrator sets it.
package struct SiteFacts: Sendable, Codable, Equatable {
  /// The name of the setting that holds it.
  package static let setting = "site.facts"

  /// The disclosure office (政府信息公开工作机构).
  package var office: String?
  package var address: String?
  package var postcode: String?
  package var phone: String?
  package var fax: String?
  package var email: String?
  /// When applications are taken in person (受理时间).
  package var hours: String?
  /// The site's identification code (网站标识码).
  package var code: String?
  /// The ICP record number (备案号).
  package var record: String?
  /// The public-security record number (公安备案号).
  package var police: String?
  /// Who hears a reconsideration against the body; letters describe it where this is nil (复议机关).
  package var authority: String?
  /// The court that hears a suit against the body; letters describe it where this is nil (管辖法院).
  package var court: String?
  /// How an information-processing fee is paid (缴费方式).
  package var payment: String?

  package init(
    office: String? = nil, address: String? = nil, postcode: String? = nil, phone: String? = nil, fax: String? = nil,
    email: String? = nil, hours: String? = nil, code: String? = nil, record: String? = nil, police: String? = nil,
    authority: String? = nil, court: String? = nil, payment: String? = nil
  ) {
    self.office = office
    self.address = address
    self.postcode = postcode
    self.phone = phone
    self.fax = fax
    self.email = email
    self.hours = hours
    self.code = code
    self.record = record
    self.police = police
    self.authority = authority
    self.court = court
    self.payment = payment
  }

  /// Enters the facts of a body.
  package func store(body: Int64, by person: Int64?, at now: Instant, in db: any WriteConnection) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(self), as: UTF8.self)
    try Settings.set(Self.setting, to: text, body: body, by: person, at: now, in: db)
  }

  /// The facts of a body; what nobody entered is nil.
  package static func load(body: Int64, in db: any ReadConnection) throws -> SiteFacts {
    guard let text = try Settings.value(setting, body: body, in: db) else { return SiteFacts() }
    return try JSONDecoder().decode(SiteFacts.self, from: Data(text.utf8))
  }
}
