package import Chronicle
package import Civil
import Foundation
package import Statute

/// The cases: append-only files with the state they lead to beside them, written in one transaction.
package enum Cases {
  /// An id and a register number kept for a case about to be opened.
  package struct Reservation: Sendable, Equatable {
    package var id: Int64
    package var number: String
  }

  /// The next number of a body's yearly series, as in 涧公开申〔2025〕12号. A transaction that is rolled back gives it
  /// back, so the series has neither gaps nor doubles.
  package static func reserve(body: Body, year: Int, in db: any WriteConnection) throws -> Reservation {
    let serial = try Counters.next("case:\(body.id):\(year)", in: db)
    return Reservation(
      id: try Counters.nextKey(of: "cases", in: db), number: "\(body.facts.symbol)公开申〔\(year)〕\(serial)号")
  }

  /// Opens the file of a case whose events begin with its registration under `id`.
  @discardableResult
  package static func open(
    _ id: Int64, filing: CaseFiling, events: [CaseEvent], dueDay: Day?, by actor: Int64?, at now: Instant,
    on today: Day,
    in db: any WriteConnection
  ) throws -> CaseFile {
    let replay = CaseReplay(id: id)
    var entries: [CaseEntry] = [.filed(filing)] + events.map(CaseEntry.law)
    if dueDay != nil { entries.append(.dueDaySet(dueDay)) }
    return try write(entries, to: replay, isNew: true, by: actor, at: now, on: today, in: db)
  }

  /// Adds entries to a case that still is at `version`.
  ///
  /// Throws `CaseStoreFailure.conflict`, with what was added meanwhile, when it is not.
  @discardableResult
  package static func append(
    _ entries: [CaseEntry], to id: Int64, expecting version: Int64, by actor: Int64?, at now: Instant, on today: Day,
    in db: any WriteConnection
  ) throws -> CaseFile {
    // The chain's head is taken before the case is looked at, so that of two writers one waits here.
    _ = try Chain.cases.lockedHead(in: db)
    guard let file = try find(id, in: db) else { throw CaseStoreFailure.unknown(case: id) }
    guard file.version == version else {
      throw CaseStoreFailure.conflict(
        case: id, expected: version, actual: file.version, since: try timeline(id, after: version, in: db))
    }
    return try write(entries, to: CaseReplay(file), isNew: false, by: actor, at: now, on: today, in: db)
  }

  /// Adds events of the law, and the day the case falls due after them when that has changed.
  @discardableResult
  package static func append(
    events: [CaseEvent], dueDay: Day?, to id: Int64, expecting version: Int64, by actor: Int64?, at now: Instant,
    on today: Day, in db: any WriteConnection
  ) throws -> CaseFile {
    let known = try find(id, in: db)
    var entries = events.map(CaseEntry.law)
    if known?.dueDay != dueDay { entries.append(.dueDaySet(dueDay)) }
    return try append(entries, to: id, expecting: version, by: actor, at: now, on: today, in: db)
  }

  private static func write(
    _ entries: [CaseEntry], to start: CaseReplay, isNew: Bool, by actor: Int64?, at now: Instant, on today: Day,
    in db: any WriteConnection
  ) throws -> CaseFile {
    var replay = start
    var head = try Chain.cases.lockedHead(in: db)
    var rows: [EntryRow] = []
    for entry in entries {
      let effective = entry.lawfulDay ?? today
      let row = try EntryRow(
        caseID: replay.id, sequence: replay.version + 1, position: head.position + 1, recordedAt: now,
        effectiveDay: effective, actor: actor, entry: entry, previousHash: replay.headHash)
      try replay.apply(entry, at: now, hash: row.hash)
      head = Chain.joining(row.hash, to: head)
      rows.append(row)
    }
    let file = try replay.file()
    try db.execute(isNew ? CaseColumns.insertion : CaseColumns.update, CaseColumns(file).values)
    for row in rows { try row.insert(in: db) }
    for case .attached(let facts) in entries {
      try Attachments.insert(facts, case: file.id, by: actor, at: now, in: db)
    }
    let recorded = try timeline(file.id, in: db)
    var work = CaseWork()
    for entry in recorded { try work.apply(entry) }
    if entries.contains(where: { if case .work = $0 { true } else { false } }) {
      try WorkRows(work, caseID: file.id, body: file.body).store(in: db)
    }
    try DerivedRecords.update(for: file, entries: entries, from: isNew ? nil : start.law, in: db)
    try Chain.cases.store(head, in: db)
    try index(file, entries: recorded.map(\.entry), work: work, in: db)
    return file
  }
}
