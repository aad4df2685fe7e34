/// The addresses that every site may lead to: what the portal itself answers, and what one site offers to the others.
package enum SharedAddress: Address {
  case mode, assets
  /// Of the public site.
  case home, report(AddressPart)
  /// Of the office.
  case office

  package var path: String {
    switch self {
    case .mode: "/mode"
    case .assets: "/assets/**"
    case .home: "/"
    case .report(let id): "/reports/\(id.text("report"))"
    case .office: "/office"
    }
  }
}
