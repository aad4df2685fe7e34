import PageKit
import Civil
import Desk
import Ledger
import Statute
import WebSupport

/// From the form of an act to the paper that carries it (拟制文书): to its draft where papers are approved by chain, else to
/// what its letter needs besides what the form says.
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

  /// What the letter needs and neither the case nor the form tells; what the items of a reply say is asked with them.
  ///
  /// - Parameter goesOut: whether the letter goes out at once: then only what is written for this one letter is asked. Its
  ///   reader's name, which may be a third party's, is written down with the letter itself, where it is sealed.
  func needed(in letter: Letter?, goesOut: Bool = false) -> [OfficeField] {
    guard let letter else { return [] }
    let hidden: Set<LetterField> = [.documentNumber, .letterDay]
    let hint = goesOut && act.paper.isForApplicant ? "另附自拟的文书时可以不填。" : nil
    let asked = LetterField.allCases.filter { field in
      letter.gaps.contains(field) && !field.isOfAnItem && !hidden.contains(field)
        && (!goesOut || field.isWrittenForOneLetter)
    }
    return asked.map {
      OfficeField("fill-\($0.rawValue)", $0.rawValue, .text(rows: 2), hint: hint)
    }
  }

  /// What was typed in the needed fields; the input tells which is empty.
  static func supplement(_ needed: [OfficeField], _ input: inout FormInput) -> [LetterField: String] {
    var supplement: [LetterField: String] = [:]
    for field in needed where field.name.hasPrefix("fill-") {
      guard let text = input.text(field.name, limit: FormInput.textLimit),
        let gap = LetterField(rawValue: String(field.name.dropFirst("fill-".count)))
      else { continue }
      supplement[gap] = text
    }
    return supplement
  }

  /// The letter with what was typed for it; `nil` when something is empty, which the input then tells.
  func letter(
    _ visit: Visit, _ needed: [OfficeField], details: [[ReplyElement: String]] = [], _ input: inout FormInput
  ) async throws -> Letter? {
    let supplement = Self.supplement(needed, &input)
    guard input.problems.isEmpty else { return nil }
    return try await visit.desk.composeLetter(
      of: act, onCase: caseID, details: details, supplement: supplement, for: visit.person)
  }

  func draft(_ letter: Letter, enclosures: [Upload] = [], _ visit: Visit) async throws -> PaperFile {
    try await visit.desk.draftPaper(
      PaperDraft(kind: act.paper, act: act, letter: letter, uploads: enclosures), onCase: caseID, by: visit.person)
  }
}
