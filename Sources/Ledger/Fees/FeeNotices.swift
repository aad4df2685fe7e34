package import Chronicle
package import Civil
package import Statute

/// A fee notice with the case it belongs to.
package struct StoredFeeNotice: Sendable, Equatable {
  package var caseID: Int64
  package var number: String
  package var scale: InformationFee.Scale
  package var units: Int
  package var total: Fen
  /// The day of the notice: handed over, sent or posted.
  package var sentOn: Day
  package var paidOn: Day?
  /// The number of the fiscal receipt (财政票据号).
  package var receiptNumber: String?
}

/// What section six of the annual report tells about the fee: notices and payments of one year.
package struct FeeYear: Sendable, Equatable {
  package var notices: Int
  package var charged: Fen
  package var payments: Int
  package var collected: Fen

  package init(notices: Int, charged: Fen, payments: Int, collected: Fen) {
    self.notices = notices
    self.charged = charged
    self.payments = payments
    self.collected = collected
  }
}

/// The fee notices, one to a case, derived from the cases' entries.
package enum FeeNotices {
  /// The cells of its row.
  static func values(of file: CaseFile) -> [SQLValue]? {
    file.law.fee.map { fee in
      [
        .integer(file.id), .integer(file.body), .text(fee.scale.rawValue), SQLValue(fee.units),
        SQLValue(fee.priorUnits), SQLValue(fee.total.amount), SQLValue(fee.sentOn), SQLValue(fee.paidOn),
        SQLValue(fee.receiptNumber),
      ]
    }
  }

  /// The notices a body gave in the year, in that order.
  package static func notices(body: Int64, year: Int, in db: any ReadConnection) throws -> [StoredFeeNotice] {
    try db.query(
      """
      SELECT f.*, c.number FROM fee_notices f JOIN cases c ON c.id = f.case_id
      WHERE f.body_id = $1 AND f.received_day BETWEEN $2 AND $3 ORDER BY f.received_day, f.case_id
      """, .integer(body), first(of: year), last(of: year)
    ).map(notice)
  }

  /// The notices paid with a fiscal receipt of that number.
  package static func notices(receipt: String, body: Int64, in db: any ReadConnection) throws -> [StoredFeeNotice] {
    try db.query(
      """
      SELECT f.*, c.number FROM fee_notices f JOIN cases c ON c.id = f.case_id
      WHERE f.body_id = $1 AND f.receipt_number = $2 ORDER BY f.case_id
      """, .integer(body), .text(receipt)
    ).map(notice)
  }

  /// The sums of the year: notices by the day they were given, money by the day it was paid.
  package static func sums(body: Int64, year: Int, in db: any ReadConnection) throws -> FeeYear {
    func sum(_ column: String) throws -> (count: Int, amount: Int) {
      let row = try db.first(
        "SELECT COUNT(*) AS n, COALESCE(SUM(fen), 0) AS fen FROM fee_notices WHERE body_id = $1 AND \(column) BETWEEN $2 AND $3",
        .integer(body), first(of: year), last(of: year))
      return (try row?.int("n") ?? 0, try row?.int("fen") ?? 0)
    }
    let (charged, collected) = (try sum("received_day"), try sum("paid_day"))
    return FeeYear(
      notices: charged.count, charged: Fen(charged.amount), payments: collected.count,
      collected: Fen(collected.amount))
  }

  private static func first(of year: Int) -> SQLValue { SQLValue(Day(year: year, month: 1, day: 1)) }
  private static func last(of year: Int) -> SQLValue { SQLValue(Day(year: year, month: 12, day: 31)) }

  private static func notice(_ row: SQLRow) throws -> StoredFeeNotice {
    StoredFeeNotice(
      caseID: try row.integer("case_id"), number: try row.text("number"), scale: try row.choice("scale"),
      units: try row.int("units"), total: Fen(try row.int("fen")), sentOn: try row.day("received_day"),
      paidOn: try row.optionalDay("paid_day"), receiptNumber: try row.optionalText("receipt_number"))
  }
}
