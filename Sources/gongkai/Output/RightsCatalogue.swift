import Desk
import Ledger
import PageKit

/// The page of roles and rights, from the one table that decides them.
enum RightsCatalogue {
  /// The page as Markdown (`docs/rights.md`).
  static func markdown() -> String {
    let roles = Role.allCases
    let head = roles.map { "\(DeskWording.label(of: $0)) `\($0.rawValue)`" }
    var page = """
      # Roles and rights

      Who may do what. This page is generated from the table in the code that decides it: `gongkai rights`.
      **own** is the body at which the role is held, **below** that body and every body below it.

      | Right | 权限 | \(head.joined(separator: " | ")) |
      |---|---|\(String(repeating: "---|", count: roles.count))

      """
    for right in Right.allCases {
      let cells = roles.map { RightsTable.rights[$0]?[right]?.rawValue ?? "" }
      page += "| `\(right.rawValue)` | \(DeskWording.label(of: right)) | \(cells.joined(separator: " | ")) |\n"
    }
    return page
  }
}
