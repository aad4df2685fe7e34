import Chronicle
import GRDB

extension DatabaseFailure {
  /// GRDB's error as the fact it stands for.
  init(_ error: any Error) {
    guard let error = error as? GRDB.DatabaseError else {
      self = (error as? DatabaseFailure) ?? .statement(detail: String(describing: error), sql: "")
      return
    }
    let detail = error.message ?? ""
    switch error.resultCode {
    case .SQLITE_CONSTRAINT: self = .constraint(Self.constraint(error.extendedResultCode), detail: detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    case .SQLITE_FULL: self = .full
    case .SQLITE_CORRUPT: self = .corrupt(detail: detail)
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_CANTOPEN: self = .cannotOpen(detail: detail)
    case .SQLITE_IOERR: self = .inputOutput(detail: detail)
    default: self = .statement(detail: detail, sql: error.sql ?? "")
    }
  }

  private static func constraint(_ code: GRDB.ResultCode) -> Constraint {
    switch code {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: .unique
    case .SQLITE_CONSTRAINT_FOREIGNKEY: .foreignKey
    case .SQLITE_CONSTRAINT_NOTNULL: .notNull
    case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_DATATYPE: .check
    default: .other
    }
  }
}
