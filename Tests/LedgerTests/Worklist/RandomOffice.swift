import Chronicle
import Foundation
import Ledger
import SQLiteEngine
import Statute

/// An office full of random but lawful cases, with people in charge, units, notes and papers here and there.
enum RandomOffice {
  static let units: [CaseUnit] = [.section(name: "法规科"), .section(name: "档案室")]

  static func with<Value: Sendable>(
    _ count: Int, _ body: (Office, [CaseFile]) async throws -> Value
  ) async throws -> Value {
    try await Office.with { office in
      _ = try await GeneratedYearTests.fill(office, count: count)
      try await decorate(office)
      let files = try await all(office)
      return try await body(office, files)
    }
  }

  /// Every case, opened one by one.
  static func all(_ office: Office) async throws -> [CaseFile] {
    try await office.database.read { db in
      try db.query("SELECT id FROM cases ORDER BY id").compactMap { try Cases.find($0.integer("id"), in: db) }
    }
  }

  private static func decorate(_ office: Office) async throws {
    let files = try await all(office)
    let officers = office.officers
    try await office.database.write { db in
      for file in files {
        let person = officers[Int(file.id % 2)]
        var entries: [CaseEntry] = []
        // The due day as the office works it out.
        if let due = Office.due(file.law), file.law.state.isOpen { entries.append(.dueDaySet(due)) }
        if file.id.isMultiple(of: 3) { entries.append(.assigned(person: person)) }
        if file.id.isMultiple(of: 5) {
          entries.append(.work(.unitsAssigned(units: [UnitAssignment(units[Int(file.id % 2)], .lead)])))
        }
        if file.id.isMultiple(of: 7) { entries.append(.work(.noted(text: "请查\(file.id)号库房"))) }
        if file.id.isMultiple(of: 11) { entries += try papers(of: file, in: db) }
        guard !entries.isEmpty else { continue }
        try Cases.append(
          entries, to: file.id, expecting: file.version, by: person, at: .sample, on: .far, in: db)
      }
    }
  }

  private static func papers(of file: CaseFile, in db: any WriteConnection) throws -> [CaseEntry] {
    let id = try Papers.reserve(in: db)
    let digest = try Papers.keep("-", paper: id, version: 1, case: file.id, in: db)
    let content = PaperContent(variant: nil, act: nil, textDigest: digest)
    return [
      .work(.paper(entry: .drafted(paper: id, kind: .reply, content: content))),
      .work(.paper(entry: .submitted(paper: id, version: 1, chain: ApprovalChain([.review, .approval])))),
    ]
  }
}
