package import WebSupport

/// The lasting addresses of the files that pages load.
package struct PageAssets: Sendable {
  package let tokensCSS: String
  package let siteCSS: String
  package let publicCSS: String
  package let officeCSS: String
  package let printCSS: String
  package let siteJS: String
  package let applyJS: String
  package let faviconSVG: String

  /// Refuses to start without one of them.
  package init(_ catalogue: AssetCatalogue) throws(AssetError) {
    func url(_ name: String) throws(AssetError) -> String {
      guard let url = catalogue.url(for: name) else { throw .missing(name) }
      return url
    }
    tokensCSS = try url("tokens.css")
    siteCSS = try url("site.css")
    publicCSS = try url("public.css")
    officeCSS = try url("office.css")
    printCSS = try url("print.css")
    siteJS = try url("site.js")
    applyJS = try url("apply.js")
    faviconSVG = try url("favicon.svg")
  }
}
