public import Civil

/// The day a paper counts as made (送达与生效): handed over, the day of signature; by post, the day of posting, and by the
/// postal enterprise only; by e-mail or online, the day of sending.
enum ServiceRule {
  static func effectiveDay(_ service: Service) throws(CaseRefusal) -> Day {
    guard service.method != .courier else { throw .courierNotAllowed }
    guard service.method.countsFromSignature else { return service.sentOn }
    guard let signedOn = service.signedOn else { throw .signatureMissing(service.method) }
    if signedOn < service.sentOn { throw .dayTooEarly(signedOn, earliest: service.sentOn) }
    return signedOn
  }
}

extension Service {
  /// The day the paper counts as made; fails for a private courier and for a missing signature.
  public func effectiveDay() throws(CaseRefusal) -> Day { try ServiceRule.effectiveDay(self) }
}
