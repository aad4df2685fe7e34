import PageKit
import Desk
import Ledger
import Statute

/// Where a case was passed on to, and where from (转送), with a link for who may see the other end.
enum TransferFacts {
  static func facts(_ opened: OpenedCase, _ visit: Visit) async throws -> [Fact] {
    let law = opened.file.law
    var facts: [Fact] = []
    if let target = law.transferredTo {
      let elsewhere = law.openedElsewhere
      facts.append(
        Fact(
          "转送至", target + (elsewhere.map { "（\($0.number)）" } ?? ""),
          url: try await url(elsewhere?.caseID, visit)))
    }
    if let origin = law.passedOnFrom.flatMap({ Int64($0) }), let end = try await visit.desk.transferOrigin(origin) {
      facts.append(Fact("转送自", "\(end.bodyName)（\(end.number)）", url: try await url(law.passedOnFrom, visit)))
    }
    return facts
  }

  private static func url(_ id: String?, _ visit: Visit) async throws -> String? {
    guard let id = id.flatMap({ Int64($0) }), try await visit.desk.maySee(id, visit.person) else { return nil }
    return Route.officeCase(.id(id)).path
  }
}
