import PageKit
import Civil
import Desk
import Ledger
import Statute

/// What a case could be charged on both scales, beside the form of the notice (see partials/fee-proposal).
struct FeePanel: Sendable {
  struct Item: Sendable {
    let number: String
    let url: String
    let day: String
    let units: String
    let own: Bool
  }

  struct Line: Sendable {
    let label: String
    let text: String
  }

  struct Scale: Sendable {
    let title: String
    let total: String
    let lines: [Line]
  }

  let prior: String
  let hasItems: Bool
  let items: [Item]
  let hasNamesakes: Bool
  let namesakes: [Item]
  let scales: [Scale]
  let source: String

  init(_ proposal: FeeProposal, ofCase id: Int64) {
    let month = proposal.month
    prior =
      month.prior == 0
      ? "\(month.year)年\(month.month)月，该申请人在本件之前没有向本机关提出其他申请。"
      : "\(month.year)年\(month.month)月，该申请人在本件之前已经向本机关申请\(month.prior)件。"
    items = month.items.map { Item($0, own: $0.caseID == id) }
    hasItems = month.items.count > 1
    namesakes = month.namesakes.map { Item($0, own: false) }
    hasNamesakes = !namesakes.isEmpty
    scales = [proposal.byItem, proposal.byPage].compactMap(\.self).map(Scale.init)
    source = "标准：\(proposal.schedule.citation.chinese)"
  }
}

extension FeePanel.Item {
  init(_ item: FeeMonth.Item, own: Bool) {
    number = item.number
    url = Route.officeCase(.id(item.caseID)).path
    day = item.receivedOn.chinese
    units = "\(item.units)件"
    self.own = own
  }
}

extension FeePanel.Scale {
  init(_ fee: InformationFee) {
    title = "\(fee.scale.label)：\(fee.units)\(fee.scale.unit)"
    total = "\(fee.totalYuan)元"
    lines = FeeLines.slices(fee).map { FeePanel.Line(label: $0.label, text: $0.after) }
  }
}
