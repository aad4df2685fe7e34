import Chronicle
import Ledger

extension VerificationFinding.Subject {
  static func caseFile(_ id: Int64) -> Self { .subject(.caseFile(id)) }
  static func row(_ table: String, _ key: Int64) -> Self { .row(table: table, key: key) }
}
