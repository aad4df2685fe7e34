package import Chronicle
package import Civil
import Foundation
package import Statute

/// The complaints: append-only files with the rows they lead to beside them.
package enum Complaints {
  /// An id and a register number for a complaint about to be opened.
  package struct Reservation: Sendable, Equatable {
    package var id: Int64
    package var number: String
  }

  /// The next number of a body's yearly series, as in 涧公开诉〔2025〕3号.
  package static func reserve(body: Body, year: Int, in db: any WriteConnection) throws -> Reservation {
    let serial = try Counters.next("complaint:\(body.id):\(year)", in: db)
    return Reservation(
      id: try Counters.nextKey(of: "complaints", in: db), number: "\(body.facts.symbol)公开诉〔\(year)〕\(serial)号")
  }

  /// Opens the file of a complaint whose events begin with its receipt.
  @discardableResult
  package static func open(
    _ id: Int64, filing: ComplaintFiling, events: [ComplaintEvent], files: [AttachmentFacts], by actor: Int64?,
    at now: Instant, on today: Day, in db: any WriteConnection
  ) throws -> ComplaintRecord {
    guard let office = Complaint.replaying(events)?.receipt.office else {
      throw ComplaintFailure.outOfPlace(complaint: id, sequence: 1)
    }
    var chain = try Chain.taken(ChainName(.records, body: office), at: now, in: db)
    var record = ComplaintRecord(id: id)
    let entries: [ComplaintEntry] =
      [.filed(filing: filing)] + events.map { .law(event: $0) } + files.map { .attached(file: $0) }
    try record.append(try stored(entries, by: actor, at: now, on: today), in: &chain, db: db)
    return record
  }

  /// Adds entries to a complaint that still is at `version`; nil asks for no version, for what whoever complained sends.
  @discardableResult
  package static func append(
    _ entries: [ComplaintEntry], to id: Int64, expecting version: Int64?, by actor: Int64?, at now: Instant,
    on today: Day, in db: any WriteConnection
  ) throws -> ComplaintRecord {
    // The chain is taken before the complaint is looked at, so that of two writers one waits here.
    guard var chain = try takeTurn(id, at: now, in: db), var record = try ComplaintRecord.find(id, in: db) else {
      throw ComplaintFailure.unknown(complaint: id)
    }
    if let version, record.version != version {
      throw ComplaintFailure.conflict(complaint: id, since: record.entries.filter { $0.sequence > version })
    }
    try record.append(try stored(entries, by: actor, at: now, on: today), in: &chain, db: db)
    return record
  }

  /// Waits until no other writer adds to the records of the office that has it. Nil when there is no such complaint.
  @discardableResult
  package static func takeTurn(_ id: Int64, at now: Instant, in db: any WriteConnection) throws -> Chain? {
    guard let row = try db.first("SELECT body_id FROM complaints WHERE id = $1", .integer(id)) else { return nil }
    return try Chain.taken(ChainName(.records, body: try row.integer("body_id")), at: now, in: db)
  }

  private static func stored(
    _ entries: [ComplaintEntry], by actor: Int64?, at now: Instant, on today: Day
  ) throws -> [NewEntry] {
    try entries.map { entry in
      let day = if case .law(let event) = entry { event.day } else { today }
      return NewEntry(content: try StoredJSON.text(entry), effectiveDay: day, recordedAt: now, actor: actor)
    }
  }
}
