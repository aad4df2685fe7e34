package import Chronicle
import Ledger

extension Desk {
  /// Holds all records against their checksums (记录核验): reads the whole ledger.
  package func verifyLedger() async throws -> VerificationReport {
    try await LedgerVerification(cipher: cipher).run(on: database)
  }

  /// Throws unless the database answers.
  package func checkDatabase() async throws {
    _ = try await database.read { try $0.query("SELECT 1 AS alive") }
  }
}
