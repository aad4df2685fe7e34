import Chronicle
import Civil
import Desk
import Ledger
import Testing

@Suite struct ManagePeopleTests {
  @Test func `an account is made, blocked and readmitted on record`() async throws {
    try await Office.with { office in
      let administrator = try office.person(.administrator, .above)
      let new = NewPerson(
        login: " Xiao.Wang ", displayName: " 小王 ", passwordHash: "hash", body: try office.body(.below),
        roles: [.officer, .head])
      let id = try await office.desk.addPerson(new, by: administrator, requestID: nil)
      let found = try #require(try await office.desk.credentials(login: "xiao.wang"))
      #expect(found.person.id == id)
      #expect(found.person.displayName == "小王")
      #expect(found.passwordHash == "hash")
      #expect(
        try await problems { _ = try await office.desk.addPerson(new, by: administrator, requestID: nil) }
          == [FieldProblem("login", .taken)])
      try await office.desk.setActive(false, person: id, by: administrator, requestID: nil)
      #expect(try await office.desk.person(id) == nil)
      #expect(try await office.desk.credentials(login: "xiao.wang") == nil)
      try await office.desk.setActive(true, person: id, by: administrator, requestID: nil)
      #expect(try await office.desk.person(id) != nil)
      let actions = try await office.desk.auditTrail(for: administrator).map(\.recorded.entry.action)
      #expect(actions == ["person.readmitted", "person.blocked", "person.added"])
    }
  }

  @Test func `an account with a role at a body one does not manage is neither blocked nor readmitted`() async throws {
    try await Office.with { office in
      let (own, above) = (try office.person(.administrator), try office.person(.administrator, .above))
      let shared = try await office.database.write { db in
        try People.add(
          login: "shared", displayName: "兼职", passwordHash: "-",
          roles: [
            RoleAssignment(body: try office.body(), role: .officer),
            RoleAssignment(body: try office.body(.sibling), role: .officer),
          ], at: Instant(milliseconds: 0), in: db)
      }
      guard
        case .rolesElsewhere = try await refusal(
          nil, { try await office.desk.setActive(false, person: shared, by: own, requestID: nil) })
      else {
        Issue.record("blocked by who manages half of it")
        return
      }
      #expect(try await office.desk.person(shared) != nil)
      #expect(try await office.desk.people(for: own).first { $0.person.id == shared }?.managesAll == false)
      try await office.desk.setActive(false, person: shared, by: above, requestID: nil)
      #expect(try await office.desk.person(shared) == nil)
    }
  }

  @Test func `an account without a name, a login or a role is refused`() {
    let empty = NewPerson(login: " ", displayName: "", passwordHash: "-", body: 1, roles: [])
    #expect(empty.problems.map(\.field) == ["login", "displayName", "roles"])
  }

  @Test func `the login name of a failed sign-in is not kept`() async throws {
    try await Office.withFile { office, _ in
      try await office.desk.recordSignIn(of: nil, succeeded: false, requestID: nil)
      try await office.desk.recordSignIn(of: office.person(.officer).id, succeeded: true, requestID: nil)
      let trail = try await office.desk.auditTrail(for: office.person(.administrator, .above)).map(\.recorded.entry)
      #expect(trail.map(\.object) == ["person:\(try office.person(.officer).id)", "person:unknown"])
      #expect(trail.last?.person == nil)
    }
  }
}
