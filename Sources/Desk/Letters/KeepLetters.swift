import Chronicle
import Ledger
import Statute

extension Desk {
  /// Keeps the text of the letters that are complete, from an entry of the case on: what went out is read again as it went
  /// out, whatever the template and the letterhead say later. A letter that still lacks something is kept once it is
  /// completed; forms that stay in the office are never kept.
  @discardableResult
  func keepLetters(
    of file: CaseFile, from sequence: Int64, by person: Int64?, in db: any WriteConnection
  ) throws -> CaseFile {
    let source = try LetterSource(file, desk: self, in: db)
    let records = try source.papers.compactMap { place -> CaseEntry? in
      guard place.event >= sequence, !LetterKind(place.paper).isInternalForm else { return nil }
      let letter = try source.letter(place.paper, event: place.event)
      guard letter.isComplete, !letter.isKept, let text = letter.letter else { return nil }
      let id = try Papers.reserve(in: db)
      let digest = try texts.keep(text, paper: id, version: 1, case: file.id, in: db)
      return .letter(
        LetterRecord(
          event: place.event, paper: place.paper, text: KeptText(paper: id, version: 1, digest: digest)))
    }
    guard !records.isEmpty else { return file }
    return try Cases.append(
      records, to: file.id, expecting: file.version, by: person, at: clock.now, on: clock.today, in: db)
  }
}
