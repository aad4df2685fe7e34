import PageKit

/// What the layout of the office says around a page (see layout-office).
struct OfficePageFrame: Sendable {
  struct Workplace: Sendable {
    let body: String
  }

  struct User: Sendable {
    let name: String
    let role: String
  }

  let page: PageFrame
  let assets: PageAssets
  let csrf: String
  let office: Workplace
  let user: User
  let menus: [OfficeMenu]
}
