import PageKit
import Chronicle
import Desk
import Hummingbird
import Ledger

/// Giving a case out, taking it on, giving it back, and notes (分办、认领、退回、备注).
enum AssignmentPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .officeAssign(.key), { try await assignForm($0).show($0) }),
    (.post, .officeAssign(.key), { try await assign($0) }),
    (.post, .officeClaim(.key), { try await claim($0) }),
    (.get, .officeGiveBack(.key), { try await giveBackForm($0).show($0) }),
    (.post, .officeGiveBack(.key), { try await giveBack($0) }),
    (.get, .officeNotes(.key), { try await noteForm($0).show($0) }),
    (.post, .officeNotes(.key), { try await note($0) }),
  ]

  private static func assignForm(_ visit: Visit) async throws -> WorkForm {
    let found = try await visit.desk.assignmentCandidates(ofCase: try visit.id("case"), for: visit.person)
    let opened = found.opened
    let units = found.bodies.map { OfficeChoice("body:\($0.id)", $0.facts.name) }
    let fields = AssignmentFields(opened.work.units)
    return WorkForm(
      title: "分办", route: .officeAssign(.id(opened.file.id)), back: .officeCase(.id(opened.file.id)),
      crumbs: visit.crumbs(opened, "分办"), opened: opened,
      explanation: ["经办人办理这件申请；下级机关和内设机构可以主办或者协办。新的分办代替原来的分办。"],
      fields: fields.fields(
        people: found.people.map { OfficeChoice(String($0.id), $0.displayName) }, units: units,
        assignee: opened.file.assignee),
      button: "确认分办")
  }

  private static func assign(_ visit: Visit) async throws -> Response {
    let form = try await assignForm(visit)
    return try await form.submit(visit, done: "已分办。") { input in
      let units = AssignmentFields.read(&input)
      let person = input.optionalText("person")
      let assignee = person.flatMap { Int64($0) }
      if person != nil, assignee == nil { input.refuse("person", .notAChoice) }
      try await visit.desk.assign(
        try visit.id("case"), to: try input.settled(units), person: assignee, expecting: try input.version(),
        by: visit.person)
    }
  }

  private static func claim(_ visit: Visit) async throws -> Response {
    let id = try visit.id("case")
    try await visit.desk.claim(id, by: visit.person)
    return try await visit.redirect(.officeCase(.id(id)), .done, "已由您经办。")
  }

  private static func giveBackForm(_ visit: Visit) async throws -> WorkForm {
    let opened = try await visit.openCase(with: .handleCase)
    return WorkForm(
      title: "退回分办", route: .officeGiveBack(.id(opened.file.id)), back: .officeCase(.id(opened.file.id)),
      crumbs: visit.crumbs(opened, "退回分办"), opened: opened, explanation: ["退回后没有经办人，由分办人重新指定。"],
      fields: [OfficeField("reason", "退回的原因", .text(rows: 3))], button: "退回分办")
  }

  private static func giveBack(_ visit: Visit) async throws -> Response {
    let form = try await giveBackForm(visit)
    return try await form.submit(visit, done: "已退回分办。") { input in
      let reason = input.text("reason", limit: FormInput.textLimit)
      try await visit.desk.giveBack(try visit.id("case"), reason: try input.settled(reason), by: visit.person)
    }
  }

  private static func noteForm(_ visit: Visit) async throws -> WorkForm {
    let opened = try await visit.openCase(with: .noteCase)
    return WorkForm(
      title: "添加备注", route: .officeNotes(.id(opened.file.id)), back: .officeCase(.id(opened.file.id)),
      crumbs: visit.crumbs(opened, "添加备注"), opened: opened, explanation: ["备注只在办公端显示，申请人看不到。"],
      fields: [OfficeField("text", "备注", .text(rows: 4))], button: "添加备注")
  }

  private static func note(_ visit: Visit) async throws -> Response {
    let form = try await noteForm(visit)
    return try await form.submit(visit, done: "已添加备注。") { input in
      let text = input.text("text", limit: FormInput.textLimit)
      try await visit.desk.note(try input.settled(text), onCase: try visit.id("case"), by: visit.person)
    }
  }
}
