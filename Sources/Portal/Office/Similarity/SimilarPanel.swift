import Desk
import Ledger
import Statute

/// What may be the same as a case or related to it, with what follows (see partials/similar).
struct SimilarPanel: Sendable {
  struct Proposal: Sendable {
    let text: String
    let law: String?
    let link: Link?
  }

  struct Line: Sendable {
    let number: String
    /// Where it is opened; nil for who may not.
    let url: String?
    let text: String
  }

  let count: String
  let proposals: [Proposal]
  let hasProposals: Bool
  let lines: [Line]
  let hasLines: Bool

  /// `nil` when nothing was found.
  init?(_ report: SimilarityReport) {
    let found = report.sameApplicant + report.otherApplicants
    let openable = Set(found.filter(\.mayOpen).map(\.found.summary.id))
    proposals = report.proposals.map { Proposal($0, openable: openable) }
    lines = found.map(Line.init)
    hasProposals = !proposals.isEmpty
    hasLines = !lines.isEmpty
    count = String(proposals.count + lines.count)
    if proposals.isEmpty && lines.isEmpty { return nil }
  }
}

extension SimilarPanel.Proposal {
  init(_ proposal: SimilarityProposal, openable: Set<Int64>) {
    func open(_ earlier: SimilarCase) -> Link? {
      openable.contains(earlier.summary.id)
        ? Link("查看\(earlier.summary.number)", Route.officeCase(.id(earlier.summary.id)).path) : nil
    }
    text = proposal.chinese
    law = proposal.citation?.chinese
    link =
      switch proposal {
      case .repeated(let earlier), .stillOpen(let earlier), .askedElsewhere(let earlier): open(earlier)
      case .activeDisclosure: nil
      case .alreadyPublic(let item):
        switch item.source {
        case .report(let id): Link("查看年报", Route.report(.id(id)).path)
        case .grantedCase(let id): Link("查看已公开的申请", Route.officeCase(.id(id)).path)
        }
      }
  }
}

extension SimilarPanel.Line {
  init(_ line: SimilarityReport.Line) {
    let found = line.found
    let percent = Int((found.similarity * 100).rounded())
    let who =
      switch found.sameApplicant {
      case .identityNumber: "同一申请人"
      case .name: "申请人同名，请核对"
      case nil: "其他申请人"
      }
    var parts = [who, "相似\(percent)%", line.bodyName, found.summary.state.label]
    if !found.differingNumbers.isEmpty { parts.append("数字不同：\(found.differingNumbers.joined(separator: "、"))") }
    number = found.summary.number
    url = line.mayOpen ? Route.officeCase(.id(found.summary.id)).path : nil
    text = parts.filter { !$0.isEmpty }.joined(separator: "　")
  }
}
