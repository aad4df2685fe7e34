import HTTPTypes
import PageKit
import WebSupport

/// A page of the office: its template, its model and what the layout says around it.
struct OfficePage {
  var title: String
  /// The body the person works at.
  var body: String
  var userName: String
  var userRole: String
  /// Only what the person may open.
  var menus: [OfficeMenu]
  var crumbs: [Crumb]
  var flash: Flash?
  var status = HTTPResponse.Status.ok
  /// Writes the template with the content.
  let write: (inout HTMLWriter, OfficePageFrame) -> Void

  init<Content>(
    _ template: PageTemplate<OfficePageFrame, Content>, title: String, body: String, userName: String, userRole: String,
    menus: [OfficeMenu], crumbs: [Crumb] = [], flash: Flash? = nil, content: Content
  ) {
    write = { template.write(&$0, $1, content) }
    self.title = title
    self.body = body
    self.userName = userName
    self.userRole = userRole
    self.menus = menus
    self.crumbs = crumbs
    self.flash = flash
  }
}

/// A group of links at the side of the office.
struct OfficeMenu: Sendable {
  struct Item: Sendable {
    var name: String
    var url: String
    var current: Bool
    var number: Number?

    init(name: String, url: String, current: Bool, number: Number? = nil) {
      self.name = name
      self.url = url
      self.current = current
      self.number = number
    }
  }

  /// How many wait behind a link.
  struct Number: Sendable {
    var text: String
    var late: Bool

    init(_ text: String, late: Bool) {
      self.text = text
      self.late = late
    }
  }

  var label: String
  var items: [Item]

  init(label: String, items: [Item]) {
    self.label = label
    self.items = items
  }
}
