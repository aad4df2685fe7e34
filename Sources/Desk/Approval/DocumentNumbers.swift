package import Chronicle
package import Ledger
package import Statute

/// The yearly series of document numbers (文号). A number is taken in the transaction that puts the letter on record: a
/// series has neither gaps nor doubles.
package enum DocumentNumbers {
  /// The pattern until a body sets its own.
  package static let standardPattern = "{代字}公开〔{年}〕{序号}号"

  /// Whether papers of the kind bear a number; forms that stay in the office and receipts, which name the register number,
  /// do not.
  package static func isNumbered(_ kind: PaperKind) -> Bool { kind != .receipt && !LetterKind(kind).isInternalForm }

  /// The pattern of a kind: its own where one is set, else the body's.
  package static func pattern(for kind: PaperKind, of body: Int64, in db: any ReadConnection) throws -> String {
    try WorkflowSettings.patterns(of: body, in: db)[kind] ?? WorkflowSettings.pattern(of: body, in: db)
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
    return try text(series, year: year, serial: next(series, of: body, year: year, in: db))
  }

  /// Takes the number a person typed, in normal form, or the next one where none was typed; nil where the body's code makes
  /// no number. A number of the body's own series must be the next of its year; one of another series is taken as it is.
  static func take(
    typed: String? = nil, for kind: PaperKind, of body: Body, year: Int, in db: any WriteConnection
  ) throws -> String? {
    let found = try? Self.series(for: kind, of: body, in: db)
    guard let typed = typed?.trimmed.nonEmpty else {
      guard let found else { return nil }
      return try text(found, year: year, serial: next(found, of: body, year: year, in: db))
    }
    guard let found, let own = found.read(typed) else {
      return DocumentNumber(normalising: typed)?.description ?? typed
    }
    let expected = Int(clamping: try next(found, of: body, year: own.year, in: db))
    guard own.serial == expected else {
      let kind: FieldProblem.Kind = own.serial < expected ? .taken : .notTheNextNumber(expected)
      throw DeskRefusal.fields([FieldProblem("documentNumber", kind)])
    }
    return own.description
  }

  private static func series(
    for kind: PaperKind, of body: Body, in db: any ReadConnection
  ) throws -> DocumentNumberSeries {
    let pattern = try pattern(for: kind, of: body.id, in: db)
    do throws(DocumentNumberSeries.Problem) {
      return try DocumentNumberSeries(code: body.facts.symbol, pattern: pattern)
    } catch { throw DeskRefusal.workflow(.numberPattern(error)) }
  }

  private static func next(
    _ series: DocumentNumberSeries, of body: Body, year: Int, in db: any WriteConnection
  ) throws -> Int64 {
    try Counters.next(counter(series, body: body.id, year: year), in: db)
  }

  /// The counter belongs to what the numbers look like: patterns that make the same numbers count together.
  private static func counter(_ series: DocumentNumberSeries, body: Int64, year: Int) -> String {
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
