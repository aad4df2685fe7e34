import PageKit
import Civil
import Desk
import Ledger
import Statute

/// The papers that went out with a case and what shows that they were served (see office/case).
struct ProofSection: Sendable {
  struct Proof: Sendable {
    let name: String
    let url: String
  }

  struct Line: Sendable {
    let paper: String
    let served: String
    let proofs: [Proof]
    let lacksProof: Bool
    /// That a proof shows another day than was put down, in words.
    let difference: String?
    /// Where the day is put right; nil where it cannot be or the person may not.
    let adjustURL: String?
    let addURL: String?
  }

  let lines: [Line]
  /// What should be noticed before the case is archived.
  let warning: String?

  /// `nil` where nothing was served.
  init?(_ opened: OpenedCase) {
    let papers = opened.servedPapers
    guard !papers.isEmpty else { return nil }
    let id = opened.file.id
    let mayAdd = opened.rights.contains(.handleCase) && opened.file.law.state != .archived
    let (mayAdjust, mayAdjustStep) = (opened.mayAdjustService, opened.isAllowed(.adjustStep))
    let files = Dictionary(uniqueKeysWithValues: opened.attachments.map { ($0.id, $0.facts.fileName) })
    lines = papers.map { paper in
      let other = paper.provenOtherwise
      return Line(
        paper: paper.paper.label, served: Self.served(paper),
        proofs: paper.proofs.map { proof in
          Proof(
            name: "\(proof.facts.kind.label)（\(proof.facts.day.chinese)）\(files[proof.facts.attachment] ?? "")",
            url: Route.officePaper(case: .id(id), id: .id(proof.facts.attachment)).path)
        },
        lacksProof: paper.lacksProof,
        difference: other.map { "凭证载明\($0.chinese)，登记的是\(paper.day.chinese)。请核对，以实际日期为准。" },
        adjustURL: other.flatMap { day in
          guard paper.endsTheCase else {
            let form = Route.officeAction(case: .id(id), action: .value(CaseAction.adjustStep.rawValue))
            return mayAdjustStep ? form.path : nil
          }
          return mayAdjust ? opened.adjustServiceURL(to: day) : nil
        },
        addURL: mayAdd ? Route.officeProofs(.id(id)).with(["paper": ProofPages.value(of: paper)]) : nil)
    }
    warning = Self.warning(opened)
  }

  /// Which papers lack a proof while the case waits to be archived.
  static func warning(_ opened: OpenedCase) -> String? {
    guard [.answered, .closed].contains(opened.file.law.state) else { return nil }
    let lacking = opened.servedPapers.filter(\.lacksProof).map(\.paper.label)
    return lacking.isEmpty ? nil : "归档以前请补上送达凭证：\(lacking.joined(separator: "、"))。"
  }

  static func served(_ paper: ServedPaper) -> String {
    let how = paper.service.map { "\($0.method.label)，" } ?? ""
    return "\(how)\(paper.day.chinese)" + (paper.service?.proof.map { "，凭证号：\($0)" } ?? "")
      + (paper.received.map { "；申请人\($0.chinese)在网站签收" } ?? "")
  }
}

extension OpenedCase {
  /// The papers that went out, with their proofs.
  var servedPapers: [ServedPaper] { ServedPaper.all(entries, law: file.law, work: work) }
}

extension OpenedCase {
  /// Whether the day the case counts as served may be put right now, by the person it was opened for.
  var mayAdjustService: Bool { isAllowed(.adjustService) }

  func isAllowed(_ action: CaseAction) -> Bool {
    actions.contains { if case .allowed = $0.verdict { $0.action == action } else { false } }
  }

  /// Where the day of service is put right, with the day filled in.
  func adjustServiceURL(to day: Day) -> String {
    Route.officeAction(case: .id(file.id), action: .value(CaseAction.adjustService.rawValue))
      .with(["to": day.description])
  }
}
