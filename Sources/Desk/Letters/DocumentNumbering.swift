import Ledger
import Statute

/// The document numbers of a body's letters (发文字号): one series a year, taken in the transaction that puts the letter on
/// record, so that it has neither gaps nor doubles.
package enum DocumentNumbering {
  /// The setting that holds a body's pattern.
  static let setting = "letter.number-pattern"
  /// The pattern until a body sets its own.
  package static let standardPattern = "{代字}公开〔{年}〕{序号}号"

  static func pattern(of body: Int64, in db: any ReadConnection) throws -> String {
    try Settings.value(setting, body: body, in: db) ?? standardPattern
  }

  /// The series of a body; nil where the body's code makes no document number.
  static func series(of body: Body, in db: any ReadConnection) throws -> DocumentNumberSeries? {
    try? DocumentNumberSeries(code: body.facts.symbol, pattern: pattern(of: body.id, in: db))
  }

  /// The next number of a year; nil where the body has no series, or it is used up.
  static func next(for body: Body, year: Int, in db: any WriteConnection) throws -> String? {
    guard let series = try series(of: body, in: db) else { return nil }
    return try series.number(year: year, serial: serial(series, of: body, year: year, in: db))?.description
  }

  /// The number a person typed, in normal form, or the next one where none was typed. A number of the body's own series
  /// must be the next of its year; one of another series is taken as it is.
  static func number(
    typed: String?, for body: Body, year: Int, in db: any WriteConnection
  ) throws -> String? {
    guard let typed = typed?.trimmed.nonEmpty else { return try next(for: body, year: year, in: db) }
    guard let series = try series(of: body, in: db), let own = series.read(typed) else {
      return DocumentNumber(normalising: typed)?.description ?? typed
    }
    let next = try serial(series, of: body, year: own.year, in: db)
    guard own.serial == next else {
      let kind: FieldProblem.Kind = own.serial < next ? .taken : .notTheNextNumber(next)
      throw DeskRefusal.fields([FieldProblem("documentNumber", kind)])
    }
    return own.description
  }

  /// Papers that are approved by chain count in the same series, so that no number is given twice.
  private static func serial(
    _ series: DocumentNumberSeries, of body: Body, year: Int, in db: any WriteConnection
  ) throws -> Int {
    Int(clamping: try Counters.next(DocumentNumbers.counter(series, body: body.id, year: year), in: db))
  }
}
