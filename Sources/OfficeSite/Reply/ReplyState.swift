import PageKit
import Civil
import Desk
import Ledger
import Statute
import WebSupport

/// What came of a submitted reply.
struct ReplyState: Sendable {
  var form: Form?
  var problems: [FieldProblem] = []
  var refusal: CaseRefusal?
  var conflict: [RecordedEntry] = []
  /// The draft, once it is lawful and only needs to be confirmed.
  var draft: ReplyDraft?
  /// What the letter needs besides, where the reply is made by a paper.
  var needed: [OfficeField] = []

  /// The draft in one line, by which a confirmation is held against what was seen.
  static func fingerprint(_ draft: ReplyDraft) -> String {
    let items = draft.items.map { "\($0.kind.rawValue)/\($0.ground?.rawValue ?? "")" }.joined(separator: ",")
    let service = draft.service
    return [
      items, draft.principal?.rawValue ?? "", service.method.rawValue, service.sentOn.description,
      service.signedOn?.description ?? "",
    ].joined(separator: "|")
  }
}
