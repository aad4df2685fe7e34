import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import Statute

/// Cases with random but lawful histories, written by the ledger into a database of their own and read back as rows.
enum CaseTemplates {
  static func make(_ count: Int, from first: Day, until today: Day, at now: Instant) async throws -> [CaseTemplate] {
    let database = try SQLiteDatabase.inMemory()
    let office = try await BenchmarkOffice.make(in: database, at: now)
    let days = first.days(to: today)
    return try await database.write { db in
      var source = Randomness(seed: 2_026)
      return try (0..<count).map { index in
        let day = try first.adding(days: days * index / max(1, count - 1))
        return try write(on: day, until: today, at: now, office: office, using: &source, in: db)
      }
    }
  }

  private static func write(
    on day: Day, until today: Day, at now: Instant, office: BenchmarkOffice, using source: inout Randomness,
    in db: any WriteConnection
  ) throws -> CaseTemplate {
    let (body, officer) = (office.bodies[0], office.officers[0][0])
    let kind = ApplicantKind.allCases.randomElement(using: &source) ?? .other
    let applicant = try Applicants(cipher: office.cipher).add(Applicant(kind: kind, name: "某"), at: now, in: db)
    let place = try Cases.reserve(body: body, year: day.year, in: db)
    let registration = Registration(
      id: String(place.id), number: place.number, bodyID: String(body.id), applicantID: String(applicant.id),
      applicantKind: kind, channel: Channel.allCases.randomElement(using: &source) ?? .portal,
      requested: CaseTemplate.requested, submittedOn: day, arrivedOn: day)
    let history = try LawfulHistory(registration, until: today, using: &source)
    let context = CaseContext(today: history.last, approvals: .init(head: true, secrecyReview: true))
    let follow = "FOLLOWCODE\(place.id)"
    var file = try Cases.open(
      place.id,
      filing: CaseFiling(
        title: CaseTemplate.title, followCode: follow, secretHash: Data(count: 32), applicantDigest: applicant.digest),
      events: history.events, dueDay: history.due(in: context), by: officer, at: now, on: day, in: db)
    if !source.chance(10) {
      file = try Cases.append(
        [.assigned(person: officer)], to: file.id, expecting: file.version, by: officer, at: now, on: day, in: db)
    }
    let known: [(CaseTemplate.Slot, String)] = [
      (.id, "\"id\":\"\(place.id)\""), (.bodyID, "\"bodyID\":\"\(body.id)\""),
      (.applicantID, "\"applicantID\":\"\(applicant.id)\""), (.number, "\"number\":\"\(place.number)\""),
      (.followCode, ":\"\(follow)\""),
      (.applicantDigest, "\"applicantDigest\":\"\(applicant.digest.base64EncodedString())\""),
      (.title, ":\"\(CaseTemplate.title)\""), (.requested, ":\"\(CaseTemplate.requested)\""),
      (.person, "\"person\":\(officer)"),
    ]
    let subject = SubjectID.caseFile(file.id)
    guard let row = try db.first("SELECT * FROM cases WHERE id = $1", .integer(file.id)),
      let key = try TextKeys.find(subject, in: db),
      let state = try CaseRecord.cases.text("state_json", of: row, in: subject, key: key)
    else { throw Failure.noCase }
    let labels = try db.first("SELECT labels FROM case_documents WHERE id = $1", .integer(file.id))?.text("labels")
    return CaseTemplate(
      kind: kind, year: day.year, row: row, state: CaseTemplate.cut(state, known),
      clockTerms: try CaseRecord.cases.text("clock_terms", of: row, in: subject, key: key),
      entries: try Entries.rows(of: subject, in: db).map { try entry($0, known, key) },
      // The engine adds the body's label itself.
      labels: (labels ?? "").split(separator: " ").map(String.init).filter {
        !$0.hasPrefix("zb")
      },
      fee: try fee(of: file.id, in: db))
  }

  private static func entry(
    _ row: EntryRow, _ known: [(CaseTemplate.Slot, String)], _ key: TextKey
  ) throws -> CaseTemplate.Entry {
    let texts = try row.texts.map {
      String(decoding: try key.open($0, place: EntryRow.place(row.subject, row.sequence)), as: UTF8.self)
    }
    let words: [String: String] = try texts.map { try StoredJSON.value($0, column: "texts") } ?? [:]
    let tokens = Set(words.values).map { (CaseTemplate.Slot.token($0), ":\"\(key.token(of: $0))\"") }
    return CaseTemplate.Entry(
      facts: CaseTemplate.cut(row.facts, known + tokens), texts: texts.map { CaseTemplate.cut($0, known) },
      effectiveDay: row.effectiveDay, recordedAt: row.recordedAt, hasActor: row.actor != nil)
  }

  private static func fee(of id: Int64, in db: any ReadConnection) throws -> SQLRow? {
    try db.first("SELECT * FROM fee_notices WHERE case_id = $1", .integer(id))
  }

  enum Failure: Error { case noCase }
}
