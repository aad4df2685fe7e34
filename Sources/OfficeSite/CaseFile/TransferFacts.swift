import PageKit
import Desk
import Ledger
import Statute

/// Where a case was passed on to, and where from (转送), with a link for who may see the other end.
enum TransferFacts {
  static func facts(_ view: CaseView) -> [Fact] {
    let law = view.opened.file.law
    func url(_ id: String?) -> String? {
      guard let id = id.flatMap({ Int64($0) }), view.openable.contains(id) else { return nil }
      return Route.officeCase(.id(id)).path
    }
    var facts: [Fact] = []
    if let target = law.transferredTo {
      let elsewhere = law.openedElsewhere
      facts.append(Fact("转送至", target + (elsewhere.map { "（\($0.number)）" } ?? ""), url: url(elsewhere?.caseID)))
    }
    if let origin = view.origin {
      facts.append(Fact("转送自", "\(origin.bodyName)（\(origin.number)）", url: url(law.passedOnFrom)))
    }
    return facts
  }
}
