import Chronicle
import Civil
import Foundation
import Ledger
import Statute

/// A city with twenty districts' offices, their people and a key. The first office has two cases in five.
struct BenchmarkOffice: Sendable {
  static let bodyCount = 20
  static let officersPerBody = 15

  let city: Int64
  let bodies: [Body]
  /// The officers of each body.
  let officers: [[Int64]]
  let head: Int64
  let supervisor: Int64
  let cipher: FieldCipher

  /// The same keys in every run, so that a database that was left can be opened again.
  static func vault() throws -> Vault {
    try Vault(
      cipher: FieldCipher(
        keys: ["k1": Array(repeating: 7, count: 32)], current: "k1", indexKey: Array(repeating: 9, count: 32)),
      linkKeys: ["m1": Array(repeating: 8, count: 32)], current: "m1")
  }

  static func make(in database: any Database, at now: Instant) async throws -> BenchmarkOffice {
    try await Migrator().migrate(database, at: now)
    let cipher = try vault().cipher
    return try await database.write { db in
      func add(_ facts: BodyFacts) throws -> Body {
        Body(id: try Bodies.add(facts, by: nil, at: now, in: db), facts: facts)
      }
      func person(_ login: String, _ role: Role, at body: Int64) throws -> Int64 {
        try People.add(
          login: login, displayName: "人员\(login)", passwordHash: "-", roles: [RoleAssignment(body: body, role: role)],
          at: now, in: db)
      }
      let city = try add(BodyFacts(name: "云溪市人民政府", symbol: "云政", kind: .localGovernment, level: .city)).id
      var bodies: [Body] = []
      var officers: [[Int64]] = []
      for index in 0..<bodyCount {
        let body = try add(
          BodyFacts(
            parent: city, name: "第\(index + 1)区人民政府", symbol: "区\(index + 1)", kind: .localGovernment, level: .county))
        bodies.append(body)
        officers.append(try (0..<officersPerBody).map { try person("o\(index)-\($0)", .officer, at: body.id) })
      }
      return BenchmarkOffice(
        city: city, bodies: bodies, officers: officers, head: try person("head", .head, at: bodies[0].id),
        supervisor: try person("supervisor", .supervisor, at: city), cipher: cipher)
    }
  }

  /// Which body an application goes to.
  func body(using source: inout Randomness) -> Int {
    source.chance(40) ? 0 : Int.random(in: 1..<bodies.count, using: &source)
  }
}
