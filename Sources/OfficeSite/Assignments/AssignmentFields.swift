import PageKit
import Desk
import Ledger
import WebSupport

/// The units of a case as fields: one in the lead, the others assisting.
struct AssignmentFields: Sendable {
  private let units: [UnitAssignment]

  init(_ units: [UnitAssignment]) { self.units = units }

  func fields(people: [OfficeChoice], units choices: [OfficeChoice], assignee: Int64?) -> [OfficeField] {
    let lead = units.first { $0.part == .lead }?.unit
    var fields = [
      OfficeField(
        "person", "经办人", .list([OfficeChoice("", "不指定")] + people), isOptional: true,
        initial: assignee.map(String.init) ?? ""),
      OfficeField(
        "lead", "主办单位", .list([OfficeChoice("", "本机关直接办理")] + choices + [OfficeChoice("section", "内设机构（在下面填写）")]),
        isOptional: true, initial: lead.map(Self.value) ?? ""),
      OfficeField(
        "leadSection", "主办的内设机构", .line, isOptional: true, initial: lead.flatMap(Self.section) ?? ""),
    ]
    let assisting = units.filter { $0.part == .assisting }.map(\.unit)
    if !choices.isEmpty {
      var field = OfficeField("assisting", "协办单位", .checks(choices), isOptional: true)
      field.ticked = Set(assisting.map(Self.value))
      fields.append(field)
    }
    fields.append(
      OfficeField(
        "sections", "协办的内设机构", .text(rows: 2), hint: "一行一个。", isOptional: true,
        initial: assisting.compactMap(Self.section).joined(separator: "\n")))
    return fields
  }

  /// The units as chosen; `nil` when something is wrong with them.
  static func read(_ input: inout FormInput) -> [UnitAssignment]? {
    var units: [UnitAssignment] = []
    let (lead, section) = (input.optionalText("lead"), input.optionalText("leadSection"))
    switch lead {
    case nil: break
    case "section":
      if let section {
        units.append(UnitAssignment(.section(name: section), .lead))
      } else {
        input.refuse("leadSection", .missing)
      }
    case let value?:
      if let unit = body(value) { units.append(UnitAssignment(unit, .lead)) } else { input.refuse("lead", .notAChoice) }
    }
    for value in input.form.all("assisting") {
      if let unit = body(value) {
        units.append(UnitAssignment(unit, .assisting))
      } else {
        input.refuse("assisting", .notAChoice)
      }
    }
    let sections = input.optionalText("sections", limit: FormInput.textLimit) ?? ""
    for line in sections.split(whereSeparator: \.isNewline) {
      let name = String(line).trimmed
      if !name.isEmpty { units.append(UnitAssignment(.section(name: name), .assisting)) }
    }
    if lead == nil, !units.isEmpty { input.refuse("lead", .missing) }
    return input.problems.isEmpty ? units : nil
  }

  private static func body(_ value: String) -> CaseUnit? {
    guard value.hasPrefix("body:") else { return nil }
    return Int64(value.dropFirst(5)).map { .body(id: $0) }
  }

  private static func value(_ unit: CaseUnit) -> String {
    switch unit {
    case .body(let id): "body:\(id)"
    case .section: "section"
    case .person(let id): "person:\(id)"
    }
  }

  private static func section(_ unit: CaseUnit) -> String? {
    if case .section(let name) = unit { name } else { nil }
  }
}
