import PageKit
import Civil
import Desk
import Ledger
import Statute

/// The filters of the worklist as fields, and those in force as chips that can be taken off one by one.
struct WorklistFilters: Sendable {
  struct Chip: Sendable {
    let text: String
    /// The same list without it.
    let url: String
  }

  let q: Field
  let fields: [Field]
  /// What the form keeps of the address.
  let kept: [Field]
  let chips: [Chip]
  let hasChips: Bool
  /// Whether the fields are unfolded.
  let isOpen: Bool

  init(_ query: WorklistQuery, _ choices: WorklistChoices) {
    q = .text("q", "查找", value: query.words, type: "search")
    kept = WorklistAddress.value(.tab, of: query).map { [.hidden("tab", value: $0)] } ?? []
    fields = Self.fields(query, choices)
    chips = Self.chips(query, choices)
    hasChips = !chips.isEmpty
    isOpen = chips.contains { !$0.text.hasPrefix("查找") }
  }

  private static func fields(_ query: WorklistQuery, _ choices: WorklistChoices) -> [Field] {
    func select(_ name: WorklistAddress.Name, _ label: String, _ all: String, _ options: [(String, String)]) -> Field {
      .select(
        name.rawValue, label, options: [(value: "", label: all)] + options.map { (value: $0.0, label: $0.1) },
        chosen: WorklistAddress.value(name, of: query), width: "long")
    }
    func day(_ name: WorklistAddress.Name, _ label: String) -> Field {
      .text(name.rawValue, label, value: WorklistAddress.value(name, of: query) ?? "", width: "short", type: "date")
    }
    var fields: [Field] = []
    if query.tab == .all {
      let usual: WorklistQuery.Standing = query.words.isEmpty && query.state?.isOpen != false ? .open : .any
      let others = WorklistQuery.Standing.allCases.filter { $0 != usual }
      fields.append(select(.standing, "办理情况", usual.label, others.map { ($0.rawValue, $0.label) }))
    }
    fields.append(select(.state, "状态", "全部状态", CaseState.allCases.map { ($0.rawValue, $0.label) }))
    fields.append(
      select(
        .person, "经办人", "所有人",
        [(WorklistAddress.nobody, "未指定")] + choices.people.map { (String($0.id), $0.displayName) }))
    if choices.bodies.count > 1 {
      fields.append(select(.body, "办理机关", "全部机关", choices.bodies.map { (String($0.id), $0.facts.name) }))
    }
    fields.append(select(.applicant, "申请人类别", "全部类别", ApplicantKind.allCases.map { ($0.rawValue, $0.label) }))
    fields.append(select(.kind, "申请类型", "全部类型", CaseKind.allCases.map { ($0.rawValue, $0.label) }))
    fields.append(select(.channel, "渠道", "全部渠道", Channel.allCases.map { ($0.rawValue, $0.shortLabel) }))
    fields.append(day(.from, "收到日期从"))
    fields.append(day(.through, "到"))
    return fields
  }

  private static func chips(_ query: WorklistQuery, _ choices: WorklistChoices) -> [Chip] {
    var chips: [Chip] = []
    func add(_ name: WorklistAddress.Name, _ label: String, _ value: String?) {
      guard let value else { return }
      chips.append(Chip(text: "\(label)：\(value)", url: WorklistAddress.url(query, without: [name])))
    }
    add(.q, "查找", query.words.isEmpty ? nil : query.words)
    if query.tab == .all { add(.standing, "办理情况", query.standing?.label) }
    add(.state, "状态", query.state?.label)
    switch query.assignee {
    case .nobody: add(.person, "经办人", "未指定")
    case .person(let id): add(.person, "经办人", choices.people.first { $0.id == id }?.displayName ?? "\(id)号人员")
    case nil: break
    }
    add(.body, "办理机关", query.body.map { id in choices.bodies.first { $0.id == id }?.facts.name ?? "\(id)号机关" })
    add(.applicant, "申请人", query.applicantKind?.label)
    add(.kind, "类型", query.kind?.label)
    add(.channel, "渠道", query.channel?.shortLabel)
    add(.from, "收到日期从", query.receivedFrom?.chinese)
    add(.through, "收到日期到", query.receivedThrough?.chinese)
    return chips
  }
}

extension WorklistQuery.Standing {
  /// The Chinese name.
  var label: String {
    switch self {
    case .open: "在办"
    case .ended: "已办结"
    case .any: "在办和已办结"
    }
  }
}
