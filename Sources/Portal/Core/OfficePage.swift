package import HTTPTypes
package import WebSupport

/// A page of the office: its template, its model and what the layout says around it.
package struct OfficePage {
  package var title: String
  /// The body the person works at.
  package var body: String
  package var userName: String
  package var userRole: String
  /// Only what the person may open.
  package var menus: [OfficeMenu]
  package var crumbs: [Crumb]
  package var flash: Flash?
  package var status = HTTPResponse.Status.ok
  /// Writes the template with the content.
  let write: (inout HTMLWriter, OfficePageFrame) -> Void

  package init<Content>(
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
package struct OfficeMenu: Sendable {
  package struct Item: Sendable {
    package var name: String
    package var url: String
    package var current: Bool
    package var number: Number?

    package init(name: String, url: String, current: Bool, number: Number? = nil) {
      self.name = name
      self.url = url
      self.current = current
      self.number = number
    }
  }

  /// How many wait behind a link.
  package struct Number: Sendable {
    package var text: String
    package var late: Bool

    package init(_ text: String, late: Bool) {
      self.text = text
      self.late = late
    }
  }

  package var label: String
  package var items: [Item]

  package init(label: String, items: [Item]) {
    self.label = label
    self.items = items
  }
}
