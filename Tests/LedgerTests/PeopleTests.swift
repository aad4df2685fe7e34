import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct PeopleTests {
  @Test func `accounts are found by login in any spelling, with their roles`() async throws {
    try await Office.with { office in
      let body = office.bodies[1].id
      let roles: Set = [RoleAssignment(body: body, role: .head), RoleAssignment(body: body, role: .reviewer)]
      try await office.database.write { db in
        let id = try People.add(
          login: " Ｌi.Wei ", displayName: "李伟", passwordHash: "h1", roles: roles, at: .sample, in: db)
        #expect(try People.find(login: "LI.WEI", in: db)?.id == id)
        #expect(try People.find(id, in: db)?.roles == roles)
        #expect(try People.credentials(login: "li.wei", in: db)?.passwordHash == "h1")
        #expect(try People.holding([.head], at: body, in: db).map(\.id) == [id])
        #expect(try People.holding([.head, .officer], at: body, in: db).map(\.id) == [id, office.officers[1]])
        #expect(try People.holding([], at: body, in: db).isEmpty)
        #expect(try People.setActive(false, person: id, by: nil, at: .sample, in: db))
        #expect(try People.credentials(login: "li.wei", in: db) == nil)
        #expect(try People.holding([.head], at: body, in: db).isEmpty)
        #expect(try People.all(in: db).count == 3)
      }
      await #expect {
        try await office.database.write {
          try People.add(login: "LI.wei", displayName: "另", passwordHash: "", roles: [], at: .sample, in: $0)
        }
      } throws: {
        if case DatabaseFailure.constraint(.unique, _)? = $0 as? DatabaseFailure { true } else { false }
      }
    }
  }

  @Test func `bodies stand under one another, never under themselves`() async throws {
    try await Office.with { office in
      let (top, other) = (office.bodies[0], office.bodies[1])
      try await office.database.write { db in
        var middle = other
        middle.facts.parent = top.id
        #expect(try Bodies.update(middle, by: nil, at: .sample, in: db))
        let leaf = try Bodies.add(
          BodyFacts(parent: middle.id, name: "某小学", symbol: "校", kind: .authorisedOrganisation, level: .county),
          by: nil, at: .sample, in: db)
        #expect(try Bodies.withDescendants(top.id, in: db) == [top.id, middle.id, leaf])
        #expect(try Bodies.withDescendants(leaf, in: db) == [leaf])
        #expect(try Bodies.find(name: "某小学", in: db)?.facts.parent == middle.id)
        var circular = top
        circular.facts.parent = leaf
        #expect(throws: BodyFailure.ownAncestor) { try Bodies.update(circular, by: nil, at: .sample, in: db) }
      }
    }
  }

  static let applicant = Applicant(
    kind: .naturalPerson, name: "王小明", identityNumber: "41030519900101123X",
    details: .init(identityDocument: "居民身份证", telephone: "13800000000", email: "w@example.org", address: "涧西区某路1号"))

  @Test func `an applicant is sealed at rest and opens only in its own row`() async throws {
    try await Office.with { office in
      let applicants = office.applicants
      let ids = try await office.database.write { db in
        [
          try applicants.add(Self.applicant, at: .sample, in: db).id,
          try applicants.add(Applicant(kind: .business, name: "某公司"), at: .sample, in: db).id,
        ]
      }
      #expect(try await office.database.read { try applicants.open(ids[0], in: $0) } == Self.applicant)
      let (revealed, entries) = try await office.database.write { db in
        let revealed = try applicants.reveal(
          ids[0], object: "case:1", to: office.officers[0], requestID: "r", at: .sample, in: db)
        return (revealed, try AuditTrail.entries(AuditFilter(object: "case:1"), in: db))
      }
      #expect(revealed == Self.applicant)
      #expect(entries.map(\.entry.action) == ["applicant.revealed"])
      #expect(entries.map(\.entry.person) == [office.officers[0]])
      let rows = try await office.database.read { try $0.query("SELECT * FROM applicants") }
      let text = rows.map { "\($0.values)" }.joined()
      for secret in ["王小明", "某公司", "1990", "138000", "example.org", "某路"] { #expect(!text.contains(secret)) }

      try await office.database.write { db in
        try db.execute(
          "UPDATE applicants SET name = (SELECT name FROM applicants WHERE id = $1) WHERE id = $2", .integer(ids[1]),
          .integer(ids[0]))
      }
      await #expect(throws: FieldCipherError.notAuthentic) {
        try await office.database.read { try applicants.open(ids[0], in: $0) }
      }
    }
  }

  @Test func `equal names and numbers are found without opening anything`() async throws {
    try await Office.with { office in
      let applicants = office.applicants
      try await office.database.write { db in
        let first = try applicants.add(Self.applicant, at: .sample, in: db).id
        let again = try applicants.add(Self.applicant, at: .sample, in: db).id
        #expect(try applicants.find(name: " 王小明", in: db) == [first, again])
        #expect(try applicants.find(identityNumber: "41030519900101123ｘ", in: db) == [first, again])
        #expect(try applicants.find(name: "王小", in: db).isEmpty)
        #expect(try applicants.find(in: db).isEmpty)
      }
    }
  }

  @Test func `follow codes are read as a person may type them, and differ`() {
    #expect(FollowCode.normalised(" abCo-l1 i ｘ。") == "ABC0111X")
    let codes = (0..<500).map { _ in FollowCode.generate() }
    #expect(Set(codes.map(\.code)).count == 500)
    #expect(codes.allSatisfy { FollowCode.normalised($0.code).count == 10 && $0.code.count == 11 })
    #expect(codes.allSatisfy { FollowCode.normalised($0.secret).count == 12 && $0.secret.count == 14 })
  }

  @Test func `sessions end by time, by sign-out, by blocking and by a new password`() async throws {
    try await Office.with { office in
      let person = office.officers[0]
      let session = StoredSession(
        key: "k", person: person, createdAt: .sample, seenAt: .sample.advanced(bySeconds: 5), values: ["a": "1"])
      try await office.database.write { db in
        func isThere() throws -> Bool { try Sessions.find("k", in: db) != nil }
        try Sessions.insert(session, in: db)
        #expect(try Sessions.find("k", in: db) == session)
        #expect(try Sessions.touch("k", at: Instant.sample.advanced(bySeconds: 9), in: db))
        #expect(try Sessions.setValues(["b": "2"], of: "k", in: db))
        let found = try #require(try Sessions.find("k", in: db))
        #expect(found.values == ["b": "2"])
        #expect(found.seenAt == .sample.advanced(bySeconds: 9))

        let (created, seen) = (Instant.sample, Instant.sample.advanced(bySeconds: 9))
        #expect(try Sessions.deleteExpired(createdBefore: created, seenBefore: seen, in: db) == 0)
        #expect(
          try Sessions.deleteExpired(createdBefore: created, seenBefore: seen.advanced(bySeconds: 1), in: db) == 1)
        #expect(try !Sessions.touch("k", at: .sample, in: db))
        #expect(try !Sessions.setValues([:], of: "k", in: db))
        #expect(try !isThere())

        try Sessions.insert(session, in: db)
        #expect(
          try Sessions.deleteExpired(createdBefore: created.advanced(bySeconds: 1), seenBefore: created, in: db) == 1)
        try Sessions.insert(session, in: db)
        try Sessions.delete("k", in: db)
        #expect(try !isThere())
        try Sessions.insert(session, in: db)
        // The same password hashed anew is no change of it.
        try People.replaceHash("stronger", of: person, at: .sample, in: db)
        #expect(try isThere())
        try People.setPasswordHash("new", of: person, by: nil, at: .sample, in: db)
        #expect(try !isThere())
        try Sessions.insert(session, in: db)
        try db.execute("UPDATE people SET is_active = 0")
        #expect(try !isThere())
        try db.execute("UPDATE people SET is_active = 1")
        try People.setActive(false, person: person, by: nil, at: .sample, in: db)
        try People.setActive(true, person: person, by: nil, at: .sample, in: db)
        #expect(try !isThere())
      }
    }
  }
}
