package import Ledger
package import Statute

/// The yearly series of document numbers (文号). A number is taken in the transaction that issues the paper: a series has
/// neither gaps nor doubles.
package enum DocumentNumbers {
  /// Whether papers of the kind bear a number; forms that stay in the office and receipts, which name the register number,
  /// do not.
  package static func isNumbered(_ kind: PaperKind) -> Bool { kind != .receipt && !LetterKind(kind).isInternalForm }

  package static func pattern(for kind: PaperKind, of body: Int64, in db: any ReadConnection) throws -> String {
    try WorkflowSettings.patterns(of: body, in: db)[kind] ?? DocumentNumbering.pattern(of: body, in: db)
  }

  /// The number the next paper of the kind would get; nothing is used up.
  package static func preview(
    for kind: PaperKind, of body: Body, year: Int, in db: any ReadConnection
  ) throws -> String {
    let series = try series(for: kind, of: body, in: db)
    return try text(
      series, year: year, serial: Counters.current(counter(series, body: body.id, year: year), in: db) + 1)
  }

  /// Takes the next number.
  static func draw(for kind: PaperKind, of body: Body, year: Int, in db: any WriteConnection) throws -> String {
    let series = try series(for: kind, of: body, in: db)
    return try text(series, year: year, serial: Counters.next(counter(series, body: body.id, year: year), in: db))
  }

  private static func series(
    for kind: PaperKind, of body: Body, in db: any ReadConnection
  ) throws -> DocumentNumberSeries {
    let pattern = try pattern(for: kind, of: body.id, in: db)
    do throws(DocumentNumberSeries.Problem) {
      return try DocumentNumberSeries(code: body.facts.symbol, pattern: pattern)
    } catch { throw DeskRefusal.workflow(.numberPattern(error)) }
  }

  /// The counter belongs to what the numbers look like: patterns that make the same numbers count together.
  static func counter(_ series: DocumentNumberSeries, body: Int64, year: Int) -> String {
    let look = series.number(year: year, serial: 1)?.code ?? "\(series.code)\(series.pattern)"
    return "document:\(body):\(look):\(year)"
  }

  private static func text(_ series: DocumentNumberSeries, year: Int, serial: Int64) throws -> String {
    guard let number = Int(exactly: serial).flatMap({ series.number(year: year, serial: $0) }) else {
      throw DeskRefusal.workflow(.numbersUsedUp(year: year))
    }
    return number.description
  }
}
