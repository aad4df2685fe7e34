public import Civil

/// One service of a paper (送达).
public struct Service: Hashable, Codable, Sendable {
  /// How.
  public let method: ServiceMethod
  /// The day of handing over, posting or sending.
  public let sentOn: Day
  /// The day the addressee signed, where known.
  public let signedOn: Day?
  /// A reference to the proof, such as a posting number.
  public let proof: String?

  /// A service.
  public init(method: ServiceMethod, sentOn: Day, signedOn: Day? = nil, proof: String? = nil) {
    self.method = method
    self.sentOn = sentOn
    self.signedOn = signedOn
    self.proof = proof
  }
}
