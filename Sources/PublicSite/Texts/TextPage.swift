import PageKit

/// A page of text in sections.
struct TextPage {
  struct Section {
    let id: String
    let title: String
    let paragraphs: [String]
    let hasList: Bool
    let list: [Item]
    let hasFacts: Bool
    let facts: [Fact]

    init(_ id: String, _ title: String, _ paragraphs: [String] = [], list: [Item] = [], facts: [Fact] = []) {
      self.id = id
      self.title = title
      self.paragraphs = paragraphs
      self.list = list
      hasList = !list.isEmpty
      self.facts = facts
      hasFacts = !facts.isEmpty
    }
  }

  struct Item {
    let text: String
    let url: String?

    init(_ text: String, _ route: Route? = nil) {
      self.text = text
      url = route?.path
    }
  }

  let title: String
  let lead: String?
  let hasContents: Bool
  let contents: [Link]
  let sections: [Section]
  let action: Link?

  init(title: String, lead: String? = nil, sections: [Section], action: Link? = nil) {
    self.title = title
    self.lead = lead
    self.sections = sections
    self.action = action
    hasContents = sections.count > 3
    contents = sections.map { Link($0.title, "#\($0.id)") }
  }
}

extension Site {
  /// How to reach the disclosure office, as far as it is known.
  var contacts: [Fact] {
    let lines: [(String, String?)] = [
      ("工作机构", office), ("办公地址", address), ("邮政编码", postcode), ("联系电话", phone), ("传真", fax), ("电子邮箱", email),
      ("受理时间", hours),
    ]
    return lines.compactMap { name, text in text.map { Fact(name, $0) } }
  }
}
