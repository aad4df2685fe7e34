import Chronicle
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
  }

  enum Piece: Sendable {
    case text(String)
    case slot(Slot)
  }

  struct Entry: Sendable {
    var pieces: [Piece]
    var effectiveDay: String
    var recordedAt: Int64
    var hasActor: Bool
  }

  let kind: ApplicantKind
  let year: Int
  let columns: [String]
  let cells: [SQLValue]
  let state: [Piece]
  let entries: [Entry]
  let labels: [String]
  /// Its fee notice, where there is one.
  let fee: SQLRow?

  static let title = "⟦题⟧"
  static let requested = "⟦文⟧"

  /// Cuts `json` at the values of the known keys, written as the ledger writes them.
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

  static func text(_ pieces: [Piece], _ values: Values) -> String {
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
      case .slot(.person): text += "\(values.officer)"
      }
    }
    return text
  }
}
