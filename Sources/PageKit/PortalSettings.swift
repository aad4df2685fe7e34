package import Documents
package import WebSupport

/// What an installation decides about its site.
package struct PortalSettings: Sendable {
  /// The body whose site it is: the root of those that take applications here.
  package var body: Int64
  /// Whether the data is made up for a demonstration, which every page then says.
  package var isDemonstration: Bool
  /// Signs what browsers carry; all nodes share it.
  package var secret: WebSecret
  /// Proxies whose word on the client's address and protocol is believed.
  package var trustedProxies: [AddressRange]
  /// Whether people always reach the site by https, so that cookies are marked for it.
  package var alwaysSecure: Bool
  /// How many changing requests one address may send.
  package var rate: RateRule
  /// Where the PDF engine is; nil where none is installed, and then no page offers PDF.
  package var pdf: PDFSettings?
  /// How many bytes the pages take that are made once for everybody.
  package var pageMemory: Int

  package init(
    body: Int64, isDemonstration: Bool = false, secret: WebSecret, trustedProxies: [AddressRange] = [],
    alwaysSecure: Bool = false, rate: RateRule = RateRule(name: "changes", limit: 60, window: 60),
    pdf: PDFSettings? = nil, pageMemory: Int = 32 << 20
  ) {
    self.body = body
    self.isDemonstration = isDemonstration
    self.secret = secret
    self.trustedProxies = trustedProxies
    self.alwaysSecure = alwaysSecure
    self.rate = rate
    self.pdf = pdf
    self.pageMemory = pageMemory
  }
}
