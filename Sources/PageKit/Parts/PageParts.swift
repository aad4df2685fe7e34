/// One step of the way from the home page to a page; the page itself has no address.
package struct Crumb: Sendable {
  package var name: String
  package var url: String?

  package init(_ name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }
}

/// A state in a word, with the look that goes with it.
package struct Badge: Sendable {
  package enum Kind: String, Sendable {
    case running, soon, late, waiting, done, plain, error, warning, notice
  }

  package var kind: String
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind.rawValue
    self.text = text
  }
}

/// What just happened, told once at the top of the page that follows.
package struct Flash: Sendable {
  package enum Kind: String, Sendable {
    case done, warning, error
  }

  package var kind: String
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind.rawValue
    self.text = text
  }
}

/// A name and what stands behind it.
package struct Fact: Sendable {
  package var name: String
  package var text: String
  package var url: String?

  package init(_ name: String, _ text: String, url: String? = nil) {
    self.name = name
    self.text = text
    self.url = url
  }
}

/// A link that is shown as a button.
package struct Action: Sendable {
  package var name: String
  package var url: String
  package var main: Bool

  package init(_ name: String, _ url: String, main: Bool = false) {
    self.name = name
    self.url = url
    self.main = main
  }
}

/// A link.
package struct Link: Sendable {
  package var name: String
  package var url: String

  package init(_ name: String, _ url: String) {
    self.name = name
    self.url = url
  }
}

/// One figure of a strip of figures, with last year's beside.
package struct Figure: Sendable {
  package var label: String
  package var value: String
  package var unit: String
  package var before: String?

  package init(_ label: String, _ value: String, _ unit: String, before: String? = nil) {
    self.label = label
    self.value = value
    self.unit = unit
    self.before = before
  }
}
