import Chronicle
import Civil
import Foundation
import Ledger
import Statute

/// One case as the ledger wrote it, cut where copies differ, so that a copy is exactly what the ledger would write for
/// it.
struct CaseTemplate: Sendable {
  /// What differs from copy to copy.
  struct Values {
    var id: Int64
    var body: Int64
    var officer: Int64
    var applicant: Int64
    var number: String
    var followCode: String
    var applicantDigest: String
    var matter: InventedMatters.Matter
  }

  enum Slot: Sendable {
    case id, bodyID, applicantID, number, followCode, applicantDigest, title, requested, person
    /// What stands in the facts for a text by which entries refer to one another.
    case token(String)
  }

  enum Piece: Sendable {
    case text(String)
    case slot(Slot)
  }

  struct Entry: Sendable {
    var facts: [Piece]
    /// JSON in the clear; nil where the entry has none.
    var texts: [Piece]?
    var effectiveDay: String
    var recordedAt: Instant
    var hasActor: Bool
  }

  let kind: ApplicantKind
  let year: Int
  /// Its row of `cases`, by column.
  let row: SQLRow
  let state: [Piece]
  /// `nil` when the case is closed.
  let clockTerms: String?
  let entries: [Entry]
  let labels: [String]
  /// Its fee notice, where there is one.
  let fee: SQLRow?

  static let title = "⟦题⟧"
  static let requested = "⟦文⟧"

  /// Cuts `json` at the known values, each written with its key or at least the colon before it, as the ledger writes it.
  static func cut(_ json: String, _ values: [(Slot, String)]) -> [Piece] {
    var pieces: [Piece] = [.text(json)]
    for (slot, fragment) in values {
      pieces = pieces.flatMap { piece -> [Piece] in
        guard case .text(let text) = piece else { return [piece] }
        let parts = text.components(separatedBy: fragment)
        guard parts.count > 1 else { return [piece] }
        let key = fragment.prefix { $0 != ":" } + ":"
        return parts.enumerated().flatMap { index, part -> [Piece] in
          let isLast = index == parts.count - 1
          return [.text(part + (isLast ? "" : key))] + (isLast ? [] : [.slot(slot)])
        }
      }
    }
    return pieces
  }

  static func text(_ pieces: [Piece], _ values: Values, _ key: TextKey) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let fixed): text += fixed
      case .slot(.id): text += "\"\(values.id)\""
      case .slot(.bodyID): text += "\"\(values.body)\""
      case .slot(.applicantID): text += "\"\(values.applicant)\""
      case .slot(.number): text += "\"\(values.number)\""
      case .slot(.followCode): text += "\"\(values.followCode)\""
      case .slot(.applicantDigest): text += "\"\(values.applicantDigest)\""
      case .slot(.title): text += "\"\(values.matter.title)\""
      case .slot(.requested): text += "\"\(values.matter.requested)\""
      case .slot(.token(let word)): text += "\"\(key.token(of: word))\""
      case .slot(.person): text += "\(values.officer)"
      }
    }
    return text
  }
}
