import Chronicle
import Ledger
import Statute

/// The texts of papers, sealed like the applicants' data: a letter names its addressee.
struct PaperTexts {
  let cipher: FieldCipher

  /// Keeps a letter and returns the digest for the chain.
  func keep(
    _ letter: Letter, paper: Int64, version: Int, case id: Int64, in db: any WriteConnection
  ) throws -> String {
    let sealed = try cipher.seal(StoredText(letter).text(), place: Self.place(paper, version))
    return try Papers.keep(sealed, paper: paper, version: version, case: id, in: db)
  }

  func open(_ version: Int, of paper: Int64, in db: any ReadConnection) throws -> Letter {
    guard let sealed = try Papers.text(of: version, paper: paper, in: db) else { throw DeskRefusal.notFound }
    return try StoredText<Letter>.read(cipher.open(sealed, place: Self.place(paper, version)))
  }

  private static func place(_ paper: Int64, _ version: Int) -> String { "papers.text.\(paper).\(version)" }
}

extension PaperContent {
  /// What issuing does to the case.
  func pendingAct() throws -> PendingAct? { try act.map { try StoredText<PendingAct>.read($0) } }
}
