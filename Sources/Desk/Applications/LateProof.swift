import Chronicle
import Civil
import Ledger
package import Statute

/// What a person hands in to show the day of an act entered later, or of one put right (补录、更正的凭证).
package struct LateProof: Sendable, Equatable {
  package var proof: LateEntryProof
  /// The proof itself; where none is handed in, `proof` says where it is kept.
  package var files: [Upload]

  package init(_ kind: LateEntryProof.Kind, reference: String? = nil, files: [Upload] = []) {
    proof = LateEntryProof(kind: kind, reference: reference?.trimmed.nonEmpty)
    self.files = files
  }
}

extension Desk {
  /// A proof whose files are stored.
  struct StoredProof: Sendable {
    let proof: LateEntryProof
    let files: [StoredUpload]
  }

  /// Stores the files of a proof, for who may write, which is asked first and again in the transaction that names them.
  func store(
    _ late: LateProof?, once check: @escaping @Sendable (any ReadConnection) throws -> Void
  ) async throws -> StoredProof? {
    guard let late else { return nil }
    try await database.read { try check($0) }
    let files = late.files.map { file in
      var file = file
      file.kind = .proofOfService
      return file
    }
    return StoredProof(proof: late.proof, files: try await store(files, as: .proofOfService))
  }

  /// What goes on file with a command whose day has to be shown; empty for any other, and where nothing was handed in, of
  /// which the law judges.
  ///
  /// A day that is put right is that of a proof on file: the slip itself has to be there.
  func lateEntries(
    of command: CaseCommand, shownBy late: StoredProof?, for events: [CaseEvent], on file: CaseFile,
    in db: any WriteConnection
  ) throws -> [CaseEntry] {
    guard let day = command.dayToProve(on: file.law, today: clock.today), let late else { return [] }
    let facts = try late.files.map { try $0.facts(in: db) }
    if command.action.right == .adjustFacts {
      let shown = try Cases.work(file.id, in: db).proofs.contains { $0.facts.day == day }
      if facts.isEmpty, !shown { throw DeskRefusal.fields([FieldProblem("lateFiles", .missing)]) }
    } else if facts.isEmpty, late.proof.reference == nil {
      throw DeskRefusal.fields([FieldProblem("lateReference", .missing)])
    }
    return events.indices.map { index in
      .work(
        .enteredLate(
          late: LateEntry(
            entry: file.version + 1 + Int64(index), day: day, proof: late.proof, attachments: facts.map(\.id))))
    } + facts.map(CaseEntry.attached)
  }
}
