package import Civil
package import Ledger
package import Statute

/// A paper that went out, with what shows that it was served (送达情况).
package struct ServedPaper: Sendable, Equatable {
  /// The sequence of the entry it belongs to.
  package var entry: Int64
  package var paper: PaperKind
  /// The day on which it counts as served.
  package var day: Day
  /// How it was served; nil where that was not put down with it.
  package var service: Service?
  package var proofs: [CaseWork.Proof]
  /// The day on which it was received: as entered, or as the applicant confirmed on the portal (签收).
  package var received: Day?
  /// Whether it ended the handling, so that its day may be put right.
  package var endsTheCase: Bool

  /// Whether something should still show that it was served. What was served or confirmed on the site is on record here.
  package var lacksProof: Bool { proofs.isEmpty && received == nil && service?.method != .portal }

  /// The day that the newest proof shows, where it is another than the one that counts.
  package var provenOtherwise: Day? {
    proofs.last.map(\.facts.day).flatMap { [day, received].contains($0) ? nil : $0 }
  }
}

extension ServedPaper {
  /// The papers of a case that were served, in order: those of the events of the law, and those issued besides. Forms that
  /// stay inside, receipts, and papers that have been drawn up for no reader are none of them.
  package static func all(_ entries: [RecordedEntry], law: Case, work: CaseWork) -> [ServedPaper] {
    var papers: [ServedPaper] = []
    var end: Int?
    for recorded in entries {
      switch recorded.entry {
      case .law(let event):
        for paper in event.papers where !isKept(paper) {
          papers.append(
            ServedPaper(
              entry: recorded.sequence, paper: paper, day: event.day, service: event.service, proofs: [],
              endsTheCase: false))
        }
        if case .noticeReceived(let event) = event,
          let index = papers.lastIndex(where: { $0.paper == event.notice.paper })
        {
          papers[index].received = event.day
        }
        if case .stepAdjusted(let event) = event {
          if let index = papers.lastIndex(where: { event.step.kind.paper == $0.paper }) { papers[index].day = event.to }
          if let index = papers.lastIndex(where: { event.step.kind.deliveredNotice?.paper == $0.paper }) {
            papers[index].received = event.to
          }
        }
        if case .serviceAdjusted(let event) = event, let end { papers[end].day = event.to }
        if event.endsTheHandling, event.papers.contains(where: { !isKept($0) }) {
          end = papers.lastIndex { $0.entry == recorded.sequence && $0.paper != .thirdPartyNotice }
        }
      case .work(.paper(.issued(let id, _, let service, _))):
        guard let kind = work.paper(id)?.kind, !isKept(kind) else { continue }
        // What its act put on record names it already; else it stands for itself.
        if let known = papers.lastIndex(where: { $0.paper == kind && $0.service == nil }) {
          papers[known].service = service
        } else if !papers.contains(where: { $0.paper == kind && $0.service == service }) {
          let day = (try? service.effectiveDay()) ?? service.sentOn
          papers.append(
            ServedPaper(
              entry: recorded.sequence, paper: kind, day: day, service: service, proofs: [], endsTheCase: false))
        }
      case .applicant(.received(let event, let paper)):
        guard let index = papers.firstIndex(where: { $0.entry == event && $0.paper == paper }) else { continue }
        papers[index].received = papers[index].received ?? OfficeClock.day(of: recorded.recordedAt)
      case .filed, .dueDaySet, .assigned, .attached, .work, .dispute, .letter, .applicant: break
      }
    }
    for proof in work.proofs {
      guard let index = papers.firstIndex(where: { $0.entry == proof.facts.entry && $0.paper == proof.facts.paper })
      else { continue }
      papers[index].proofs.append(proof)
    }
    if let end, !law.state.isOpen { papers[end].endsTheCase = true }
    return papers
  }

  private static func isKept(_ paper: PaperKind) -> Bool { paper == .receipt || LetterKind(paper).isInternalForm }
}

extension ServiceProof.Kind {
  /// The Chinese name.
  package var label: String {
    switch self {
    case .postReceipt: "邮寄凭证"
    case .signedSlip: "签收的送达回证"
    case .agentRecord: "代为送达的回执"
    case .photo: "照片"
    case .screenshot: "截图"
    case .other: "其他凭证"
    }
  }
}
