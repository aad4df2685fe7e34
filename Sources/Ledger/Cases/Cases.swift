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
    let serial = try Counters.next(series(body: body.id, year: year), in: db)
    return Reservation(
      id: try Counters.nextKey(of: "cases", in: db),
      number: CaseNumber(symbol: body.facts.symbol, year: year, serial: serial).description)
  }

  /// The counter of a body's register numbers of a year.
  static func series(body: Int64, year: Int) -> String { "case:\(body):\(year)" }

  /// Opens the file of a case whose events begin with its registration under `id`.
  @discardableResult
  package static func open(
    _ id: Int64, filing: CaseFiling, events: [CaseEvent], dueDay: Day?, by actor: Int64?, at now: Instant,
    on today: Day,
    in db: any WriteConnection
  ) throws -> CaseFile {
    var entries: [CaseEntry] = [.filed(filing)] + events.map(CaseEntry.law)
    if dueDay != nil { entries.append(.dueDaySet(dueDay)) }
    guard let body = Case.replaying(events).flatMap({ Int64($0.bodyID) }) else {
      throw CaseStoreFailure.foreignReference(case: id, name: "body")
    }
    let chain = try Chain.taken(ChainName(.records, body: body), at: now, in: db)
    return try write(entries, to: CaseRecord(id: id), isNew: true, in: chain, by: actor, at: now, on: today, db: db)
  }

  /// Adds entries to a case that still is at `version`.
  ///
  /// Throws `CaseStoreFailure.conflict`, with what was added meanwhile, when it is not.
  @discardableResult
  package static func append(
    _ entries: [CaseEntry], to id: Int64, expecting version: Int64, by actor: Int64?, at now: Instant, on today: Day,
    in db: any WriteConnection
  ) throws -> CaseFile {
    // The chain is taken before the case is looked at, so that of two writers one waits here.
    guard let chain = try takeTurn(.caseFile(id), at: now, in: db) else { throw CaseStoreFailure.unknown(case: id) }
    let known = try timeline(id, in: db)
    guard Int64(known.count) == version else {
      throw CaseStoreFailure.conflict(
        case: id, expected: version, actual: Int64(known.count),
        since: known.filter { $0.sequence > version })
    }
    return try write(
      entries, to: CaseRecord(known, id: id), isNew: false, in: chain, by: actor, at: now, on: today, db: db)
  }

  /// Where work on a case is known by.
  package enum Place: Sendable, Hashable {
    case caseFile(Int64)
    /// A draft of the case.
    case paper(Int64)
    /// A question between units.
    case request(Int64)
  }

  /// Waits until no other writer adds to the cases of the body that has this one; until the end of the transaction what
  /// is read of them stays as it is. Nil, and nothing is taken, when there is no such case.
  @discardableResult
  package static func takeTurn(_ place: Place, at now: Instant, in db: any WriteConnection) throws -> Chain? {
    let (table, id) =
      switch place {
      case .caseFile(let id): ("cases", id)
      case .paper(let id): ("papers", id)
      case .request(let id): ("assistance_requests", id)
      }
    let owner = table == "cases" ? "id" : "case_id"
    guard
      let row = try db.first(
        "SELECT body_id FROM cases WHERE id = (SELECT \(owner) FROM \(table) WHERE id = $1)", .integer(id))
    else { return nil }
    return try Chain.taken(ChainName(.records, body: try row.integer("body_id")), at: now, in: db)
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
    _ entries: [CaseEntry], to before: CaseRecord, isNew: Bool, in chain: Chain, by actor: Int64?, at now: Instant,
    on today: Day, db: any WriteConnection
  ) throws -> CaseFile {
    let (id, subject) = (before.replay.id, SubjectID.caseFile(before.replay.id))
    var (record, chain) = (before, chain)
    let stored = try Entries.append(
      entries.map { try $0.stored(on: today, by: actor, at: now) }, to: subject,
      after: Entries.Head(version: before.replay.version, hash: before.replay.headHash), names: CaseEntry.names,
      in: &chain, db: db)
    for entry in stored { try record.apply(RecordedEntry(entry)) }
    guard let key = try TextKeys.find(subject, in: db) else { throw EntryFailure.erased(subject) }
    let known = isNew ? nil : before
    try CaseCounts.keeping(id, in: db) {
      for projection in CaseRecord.projections {
        try projection.store(from: known, to: record, of: subject, key: key, in: db)
      }
    }
    let file = try record.file
    guard file.id == id else { throw CaseStoreFailure.outOfPlace(case: id, sequence: 1) }
    let law = known?.replay.law
    if file.law.requested != law?.requested || file.law.kind != law?.kind { try CaseSketches.store(file, in: db) }
    try index(record, in: db)
    return file
  }
}
