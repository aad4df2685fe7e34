/// What a body's letters say about the body (发文机关信息).
public struct BodyLetterhead: Hashable, Codable, Sendable {
  /// The full name (机关全称).
  public var name: String
  /// What kind of body it is, on which the remedy depends.
  public var kind: BodyKind
  /// The disclosure office (政府信息公开工作机构).
  public var office: String
  /// Its address.
  public var address: String
  /// Its postcode.
  public var postcode: String
  /// Its telephone.
  public var telephone: String
  /// Who hears a reconsideration; nil to describe it.
  public var authority: String?
  /// The court that hears a suit; nil to describe it.
  public var court: String?
  /// How a fee is paid; nil where none is ever charged.
  public var payment: String?

  /// A letterhead.
  public init(
    name: String, kind: BodyKind, office: String, address: String, postcode: String, telephone: String,
    authority: String? = nil, court: String? = nil, payment: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.office = office
    self.address = address
    self.postcode = postcode
    self.telephone = telephone
    self.authority = authority
    self.court = court
    self.payment = payment
  }

  /// Address, postcode and telephone in one clause, as far as they are given.
  public var contact: String {
    let parts = [("地址：", address), ("邮政编码：", postcode), ("联系电话：", telephone)]
    return parts.filter { $0.1.contains { !$0.isWhitespace } }.map { $0.0 + $0.1 }.joined(separator: "，")
  }
}
