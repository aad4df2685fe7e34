import Chronicle
package import AnnualReport
import Statute

/// One cell of table three, as the condition that the cases behind it meet.
package struct TableThreeCell: Sendable, Hashable {
  package var year: Int
  package var row: RequestRow
  package var column: RequestColumn

  package init(year: Int, row: RequestRow, column: RequestColumn) {
    self.year = year
    self.row = row
    self.column = column
  }

  func add(to conditions: inout SQLConditions) {
    let counted = TableThreeSQL(row.part, year: conditions.bind(SQLValue(year)))
    conditions.add(counted.whole)
    switch row {
    case .newlyReceived, .carriedIn, .total, .carriedOver: break
    case .outcome, .otherUndivided: conditions.add("disposition = ?", .text(row.rawValue))
    }
    if case .applicant(let kind) = column { conditions.add("applicant_kind = ?", .text(kind.rawValue)) }
  }
}

extension RequestRow {
  /// The part of the table in which it stands.
  var part: TableThreePart {
    switch self {
    case .newlyReceived: .newlyReceived
    case .carriedIn: .carriedIn
    case .outcome, .otherUndivided, .total: .concluded
    case .carriedOver: .carriedOver
    }
  }
}

/// The rule of a part of table three, said of the columns `counted_year` and `outcome_year`.
struct TableThreeSQL {
  private let received: String?
  /// Conditions of which at most one holds; nil where the conclusion makes no difference.
  private let concluded: [String]?

  /// - Parameter year: the placeholder of the table's year.
  init(_ part: TableThreePart, year: String) {
    received = part.received.map { "counted_year \($0.sign) \(year)" }
    concluded = part.concluded.map { relation in
      // A case not concluded yet lies after every year.
      (relation.holds(.max, to: 0) ? ["outcome_year IS NULL"] : []) + ["outcome_year \(relation.sign) \(year)"]
    }
  }

  /// The rule in one condition.
  var whole: String {
    let either = concluded.map { $0.count > 1 ? "(\($0.joined(separator: " OR ")))" : $0.joined() }
    return [received, either].compactMap(\.self).joined(separator: " AND ")
  }

  /// The rule in conditions of which at most one holds for a case, so that each is counted along an index.
  var alternatives: [String] {
    guard let concluded else { return [received].compactMap(\.self) }
    return concluded.map { [received, $0].compactMap(\.self).joined(separator: " AND ") }
  }
}

extension TableThreePart.Relation {
  fileprivate var sign: String {
    switch self {
    case .before: "<"
    case .upTo: "<="
    case .same: "="
    case .from: ">="
    case .after: ">"
    }
  }
}
