import PageKit
import Desk
import Ledger
import Statute
import WebSupport

extension Visit {
  /// The command with the items before the case in the month as the desk counts them; nobody types them. Any other
  /// command is left as it is.
  func counting(_ command: CaseCommand, ofCase id: Int64) async throws -> CaseCommand {
    guard let act = command.arguments as? ChargeFee, case .items(_, let count) = act.basis else { return command }
    let prior = try await desk.proposeFee(ofCase: id, items: count, for: person).month.prior
    return .chargeFee(.items(prior: prior, count: count), on: act.day, by: act.method)
  }

  /// The fee on both scales with the counts typed so far; `nil` for any other act, and where the counts cannot be priced.
  func feePanel(for action: CaseAction, ofCase id: Int64) async throws -> FeePanel? {
    guard action == .chargeFee else { return nil }
    let bounds = 1...InformationFee.limit
    let items = form["count"].flatMap { Int($0) }.flatMap { bounds.contains($0) ? $0 : nil }
    let pages = form["pages"].flatMap { Int($0) }.flatMap { bounds.contains($0) ? $0 : nil }
    do {
      return FeePanel(try await desk.proposeFee(ofCase: id, items: items ?? 1, pages: pages, for: person), ofCase: id)
    } catch DeskRefusal.law { return nil }
  }
}

extension FeeChoice {
  /// The choice that a basis stands for, without the items before it.
  init(_ basis: FeeBasis) {
    switch basis {
    case .items(_, let count): self.init(items: count)
    case .pages(let pages): self.init(pages: pages)
    }
  }
}
