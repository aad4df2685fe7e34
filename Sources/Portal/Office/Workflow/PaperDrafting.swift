import Desk
import Ledger
import Statute
import WebSupport

/// From the form of an act to the draft of the paper that carries it (拟制文书).
struct PaperDrafting: Sendable {
  let act: PendingAct
  let caseID: Int64

  /// The fields of an act's form that are known only when its paper is served.
  static let servedLater: Set<String> = [
    "serviceMethod", "sentOn", "signedOn", "proof", "on", "notifiedOn", "papers", "documentNumber",
    "secrecyReviewer", "mailing", "mailTo",
  ]

  /// The form as though its paper were served today.
  static func servedToday(_ form: Form, _ today: Day) -> Form {
    let known = form.fields.filter { !servedLater.contains($0.name) }
    let given = ["sentOn", "on", "notifiedOn"].map { FormField(name: $0, value: today.description) }
    return Form(
      fields: known + given + [FormField(name: "serviceMethod", value: ServiceMethod.portal.rawValue)],
      files: form.files)
  }

  /// What the letter needs and neither the case nor the form tells.
  func needed(_ visit: Visit) async throws -> [OfficeField] {
    let letter = try await visit.desk.composeLetter(of: act, onCase: caseID, for: visit.person)
    let shown: Set<LetterField> = [.documentNumber, .letterDay]
    var fields = LetterField.allCases.filter { letter.gaps.contains($0) && !$0.isOfAnItem && !shown.contains($0) }.map {
      OfficeField("fill-\($0.rawValue)", $0.rawValue, .text(rows: 2))
    }
    guard case .reply(let items, _, _) = act else { return fields }
    for (index, item) in items.enumerated() {
      let known = LetterItem(item).details
      for element in item.kind.requiredElements where known[element] == nil {
        let label = items.count > 1 ? "第\(index + 1)项：\(element.label)" : element.label
        fields.append(OfficeField("detail-\(index)-\(element.rawValue)", label, .text(rows: 2)))
      }
    }
    return fields
  }

  /// The letter with what was typed in the needed fields; `nil` when one is empty, which the input then tells.
  func letter(_ visit: Visit, _ needed: [OfficeField], _ input: inout FormInput) async throws -> Letter? {
    var (details, supplement): ([[ReplyElement: String]], [LetterField: String]) = ([], [:])
    if case .reply(let items, _, _) = act { details = items.map { _ in [:] } }
    for field in needed {
      guard let text = input.text(field.name, limit: FormInput.textLimit) else { continue }
      let parts = field.name.split(separator: "-").map(String.init)
      if parts.count == 3, let index = Int(parts[1]), let element = ReplyElement(rawValue: parts[2]) {
        details[index][element] = text
      } else if parts.count == 2, let gap = LetterField(rawValue: parts[1]) {
        supplement[gap] = text
      }
    }
    guard input.problems.isEmpty else { return nil }
    return try await visit.desk.composeLetter(
      of: act, onCase: caseID, details: details, supplement: supplement, for: visit.person)
  }

  func draft(_ letter: Letter, enclosures: [Upload] = [], _ visit: Visit) async throws -> PaperFile {
    try await visit.desk.draftPaper(
      PaperDraft(kind: act.paper, act: act, letter: letter, uploads: enclosures), onCase: caseID, by: visit.person)
  }
}

extension OpenedCase {
  /// Whether the action is carried out by a paper that goes through a chain.
  func isByPaper(_ action: CaseAction) -> Bool { approvals == .chain && PendingAct.actions.contains(action) }
}
