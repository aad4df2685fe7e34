import PageKit
import Desk
import Ledger
import Statute

/// Giving several cases out: what is chosen, what will happen, and what happened (see office/bulk-assign).
struct BulkAssignmentPage: Sendable {
  struct Row: Sendable {
    let number: String
    let subject: String
    let url: String?
    let tick: String
    /// What changes; nil where nothing is planned yet, or nothing does.
    let before: String?
    let after: String?
    let reason: String?
  }

  struct Group: Sendable {
    let title: String
    let badge: Badge
    let rows: [Row]
  }

  let title: String
  let explanation: String
  let hasErrors: Bool
  let errors: [ErrorLink]
  let action: String
  let back: String
  let hasFields: Bool
  let fields: [Field]
  let hidden: [Field]
  let groups: [Group]
  /// The name of the button that goes on; nil on the last page.
  let button: String?
  let step: String
  let hasChange: Bool
}

extension BulkAssignmentPage.Row {
  init(_ line: BulkAssignmentLine, version: Int64, names: [CaseUnit: String]) {
    let isKnown = !line.number.isEmpty
    number = isKnown ? line.number : "（没有查看权限的申请）"
    subject = line.title
    url = isKnown ? Route.officeCase(.id(line.caseID)).path : nil
    tick = "\(line.caseID):\(version)"
    func name(_ unit: CaseUnit?, _ none: String) -> String {
      unit.map { unit in
        if case .section(let section) = unit { section } else { names[unit] ?? "已删除的账号" }
      } ?? none
    }
    var (old, new): ([String], [String]) = ([], [])
    if line.handler.before != line.handler.after {
      old.append("经办人 " + name(line.handler.before.map { .person(id: $0) }, "未指定"))
      new.append("经办人 " + name(line.handler.after.map { .person(id: $0) }, "未指定"))
    }
    if line.lead.before != line.lead.after {
      old.append("主办 " + name(line.lead.before, "本机关"))
      new.append("主办 " + name(line.lead.after, "本机关"))
    }
    let isChange =
      switch line.outcome {
      case .ready, .done: !new.isEmpty;
      default: false
      }
    before = isChange ? old.joined(separator: "，") : nil
    after = isChange ? new.joined(separator: "，") : nil
    reason =
      switch line.outcome {
      case .ready, .done: nil
      case .alreadySo: "现在就是这样"
      case .refused(let refusal): Self.reason(refusal)
      }
  }

  /// Why a case is left as it is, in one sentence.
  static func reason(_ refusal: DeskRefusal) -> String {
    switch refusal {
    case .notFound: "没有这件申请，或者您没有查看的权限。"
    case .notAllowed: "您没有分办这件申请的权限。"
    case .changedMeanwhile: "您打开列表之后，这件申请有了变化；请看过再分办。"
    case .workflow(let reason): reason.message
    case .fields: "所选的人员或者单位不属于办理这件申请的机关。"
    default: "这件申请现在不能分办。"
    }
  }
}
