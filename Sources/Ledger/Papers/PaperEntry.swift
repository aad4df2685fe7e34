package import Chronicle
package import Statute

/// Something that happened to a paper. The words are part of stored entries and never change.
package enum PaperEntry: Sendable, Equatable, Codable {
  /// A draft was begun; its content is version 1 (拟稿).
  case drafted(paper: Int64, kind: PaperKind, content: PaperContent)
  /// The next version was saved by somebody who had version `base` before them.
  case saved(paper: Int64, base: Int, content: PaperContent)
  /// A version was put forward for approval (送审).
  case submitted(paper: Int64, version: Int, chain: ApprovalChain)
  /// The person at the step that waits decided (审核、审批).
  case decided(paper: Int64, step: ApprovalStep, verdict: ApprovalDecision.Verdict, remark: String)
  /// The paper is not to be issued (撤稿).
  case withdrawn(paper: Int64, reason: String)
  /// It was issued under its document number and served, with the files that went out (印发、送达).
  case issued(paper: Int64, documentNumber: String?, service: Service, files: [Int64])

  /// The paper it happened to.
  package var paper: Int64 {
    switch self {
    case .drafted(let id, _, _), .saved(let id, _, _), .submitted(let id, _, _), .decided(let id, _, _, _),
      .withdrawn(let id, _), .issued(let id, _, _, _):
      id
    }
  }
}
