import PageKit
import Civil
import Desk
import Ledger
import Statute

/// What may be the same as a case or related to it, with what follows (see partials/similar).
struct SimilarPanel: Sendable {
  struct Proposal: Sendable {
    let text: String
    let law: String?
    let link: Link?
    /// Where what it proposes is begun; nothing is decided there yet.
    let apply: Link?
  }

  struct Line: Sendable {
    let number: String
    /// Where it is opened; nil for who may not.
    let url: String?
    let text: String
  }

  let count: String
  /// Whether it is shown without being asked for.
  let isOpen: Bool
  let proposals: [Proposal]
  let hasProposals: Bool
  let lines: [Line]
  let hasLines: Bool

  /// `nil` when nothing was found.
  ///
  /// - Parameter opened: the case on file that it is about; nil while it is being registered.
  init?(_ report: SimilarityReport, of opened: OpenedCase? = nil) {
    let found = report.sameApplicant + report.otherApplicants
    let openable = Set(found.filter(\.mayOpen).map(\.found.summary.id))
    proposals = report.proposals.map { Proposal($0, openable: openable, of: opened) }
    lines = found.map(Line.init)
    hasProposals = !proposals.isEmpty
    hasLines = !lines.isEmpty
    isOpen = opened == nil
    count = String(proposals.count + lines.count)
    if proposals.isEmpty && lines.isEmpty { return nil }
  }

  /// All of it in one word, by which it shows whether a person has seen it.
  var word: String { FormBasis.word(proposals.map(\.text) + lines.map { $0.number + $0.text }) }
}

extension SimilarPanel.Proposal {
  init(_ proposal: SimilarityProposal, openable: Set<Int64>, of opened: OpenedCase?) {
    func open(_ earlier: SimilarCase) -> Link? {
      openable.contains(earlier.summary.id)
        ? Link("查看\(earlier.summary.number)", Route.officeCase(.id(earlier.summary.id)).path) : nil
    }
    text = proposal.chinese
    law = proposal.citation?.chinese
    link =
      switch proposal {
      case .repeated(let earlier), .stillOpen(let earlier), .askedElsewhere(let earlier, _): open(earlier)
      case .activeDisclosure: nil
      case .alreadyPublic(let item):
        switch item.source {
        case .report(let id): Link("查看年报", SharedAddress.report(.id(id)).path)
        case .grantedCase(let id): Link("查看已公开的申请", Route.officeCase(.id(id)).path)
        }
      }
    apply = opened.flatMap { Self.apply(proposal, to: $0, openable: openable) }
  }
}

extension SimilarPanel.Proposal {
  /// The form that the proposal fills in, where the person may go on with it now.
  private static func apply(
    _ proposal: SimilarityProposal, to opened: OpenedCase, openable: Set<Int64>
  ) -> Link? {
    let mayReply = opened.actions.contains {
      if case .allowed = $0.verdict { $0.action == .reply } else { false }
    }
    func reply(_ name: String, _ prefill: ReplyPrefill) -> Link? {
      let address = Route.officeReply(.id(opened.file.id)).with(["proposal": prefill.word])
      return mayReply ? Link(name, address) : nil
    }
    switch proposal {
    case .repeated(let earlier):
      return openable.contains(earlier.summary.id)
        ? reply("按不予重复处理拟写答复", .repeated(earlier.summary.id)) : nil
    case .alreadyPublic(let item):
      guard case .report(let id) = item.source else { return nil }
      return reply("按已主动公开拟写答复", .report(id))
    case .activeDisclosure:
      let mayPropose = opened.rights.contains(.handleCase) && opened.work.publication?.state != .proposed
      return mayPropose ? Link("建议纳入主动公开", Route.officePublication(.id(opened.file.id)).path) : nil
    case .stillOpen, .askedElsewhere: return nil
    }
  }
}

/// What an applicant asked for before, for a person who registers something new (see office/action).
struct EarlierPanel: Sendable {
  struct Line: Sendable {
    let number: String
    let url: String
    let text: String
  }

  let lines: [Line]
  let hasLines: Bool

  init(_ found: [(summary: CaseSummary, bodyName: String, sameness: SimilarCase.SameApplicant)]) {
    lines = found.map { summary, body, sameness in
      let who = sameness == .name ? "同名，请核对" : ""
      let day = (summary.receiptDay ?? summary.arrivedOn).chinese
      let parts = [who, summary.title, summary.disposition?.label ?? summary.state.label, "\(day)收到", body]
      return Line(
        number: summary.number, url: Route.officeCase(.id(summary.id)).path,
        text: parts.filter { !$0.isEmpty }.joined(separator: "　"))
    }
    hasLines = !lines.isEmpty
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
    var parts = [who, "相似\(percent)%", line.bodyName]
    parts.append(line.mayOpen ? found.summary.state.label : "您没有查看的权限")
    if !found.differingNumbers.isEmpty { parts.append("数字不同：\(found.differingNumbers.joined(separator: "、"))") }
    number = found.summary.number
    url = line.mayOpen ? Route.officeCase(.id(found.summary.id)).path : nil
    text = parts.filter { !$0.isEmpty }.joined(separator: "　")
  }
}
