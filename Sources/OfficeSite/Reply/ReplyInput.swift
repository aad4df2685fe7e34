import PageKit
import Desk
import Statute
import WebSupport

/// A reply as it was typed: the items in order, and what holds for the whole. Nothing typed is ever lost, whatever is
/// wrong with it.
struct ReplyInput: Sendable {
  /// One item as typed.
  struct Item: Sendable, Equatable {
    var subject = ""
    var kind = ""
    var ground = ""
    var note = ""
    var objected = ""
  }

  /// What is typed where an answer leaves out what a third party objects to.
  static let leavesOut = "leavesOut"

  /// How many items a reply may have.
  static let limit = 20

  private(set) var items: [Item]

  /// One empty item, for what was asked.
  init(requested: String) {
    items = [Item(subject: String(requested.prefix(FormInput.lineLimit)))]
  }

  /// Begins the only item of a reply that nobody typed yet.
  mutating func begin(_ kind: ReplyKind, note: String) {
    guard items.count == 1 else { return }
    items[0].kind = kind.rawValue
    items[0].note = note
  }

  init(_ form: Form) {
    let count = min(max(form.text("items").flatMap { Int($0) } ?? 1, 1), Self.limit)
    items = (1...count).map { number in
      Item(
        subject: form["subject\(number)"] ?? "", kind: form["kind\(number)"] ?? "",
        ground: form["ground\(number)"] ?? "", note: form["note\(number)"] ?? "",
        objected: form["objected\(number)"] ?? "")
    }
    if let index = form.text("remove").flatMap({ Int($0) }), items.count > 1, items.indices.contains(index - 1) {
      items.remove(at: index - 1)
    }
    if form["step"] == "add", items.count < Self.limit { items.append(Item()) }
  }

  /// Whether the form was sent only to add or take away an item.
  static func onlyReshapes(_ form: Form) -> Bool { form["step"] == "add" || form["remove"] != nil }

  /// The answers, or what is wrong with them.
  func items(_ input: inout FormInput) -> [ReplyItem]? {
    var answers: [ReplyItem] = []
    for (index, item) in items.enumerated() {
      let number = index + 1
      let subject = input.text("subject\(number)", limit: FormInput.textLimit)
      let kind: ReplyKind? = input.choice("kind\(number)")
      var ground: Ground? = input.optionalChoice("ground\(number)")
      let note = input.optionalText("note\(number)", limit: FormInput.textLimit) ?? ""
      guard let kind else { continue }
      if !kind.needsGround { ground = nil } else if item.ground.isEmpty { input.refuse("ground\(number)", .missing) }
      if let subject {
        answers.append(
          ReplyItem(
            subject: subject, kind: kind, ground: ground, note: note,
            leavesOutObjected: kind.providesInformation && item.objected == Self.leavesOut ? true : nil))
      }
    }
    return answers.count == items.count ? answers : nil
  }

  /// What an answer's letter must say beyond the note, where that is more than one thing, with the names of the fields.
  static func statements(of item: Item, number: Int) -> [(element: ReplyElement, name: String)] {
    let required = ReplyKind(rawValue: item.kind)?.requiredElements ?? []
    return required.count < 2 ? [] : required.map { ($0, "say\(number)-\($0.rawValue)") }
  }

  /// What was typed for the letters of the items.
  ///
  /// - Parameter isComplete: whether everything an answer must say has to be there, as in a letter that goes out.
  func details(_ input: inout FormInput, isComplete: Bool = false) -> [[ReplyElement: String]] {
    items.enumerated().map { index, item in
      let statements = Self.statements(of: item, number: index + 1)
      let isSaidByNote = statements.isEmpty && ReplyKind(rawValue: item.kind)?.requiredElements.isEmpty == false
      if isComplete, isSaidByNote { _ = input.text("note\(index + 1)", limit: FormInput.textLimit) }
      var details: [ReplyElement: String] = [:]
      for (element, name) in statements {
        details[element] =
          isComplete
          ? input.text(name, limit: FormInput.textLimit) : input.optionalText(name, limit: FormInput.textLimit)
      }
      return details
    }
  }

  /// The draft of the whole reply, or what is wrong with it.
  func draft(_ input: inout FormInput) -> ReplyDraft? {
    let answers = items(&input)
    let principal: Disposition? = input.optionalChoice("principal")
    let number = input.optionalText("documentNumber")
    let interest = input.optionalText("publicInterestReason", limit: FormInput.textLimit)
    guard let service = ServiceFields.read(&input), let answers else { return nil }
    return ReplyDraft(
      items: answers, principal: principal, service: service, documentNumber: number, publicInterestReason: interest)
  }
}
