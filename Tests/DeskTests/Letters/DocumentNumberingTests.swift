import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

enum JSONEncoderOfTests {
  static func encode(_ value: some Encodable) throws -> Data { try JSONEncoder().encode(value) }
}

@Suite struct DocumentNumberingTests {
  /// The numbers of a body's letters in all its cases.
  static func numbers(_ office: Office) async throws -> [String] {
    try await office.database.read { db in
      try Cases.list(CaseFilter(bodies: Array(office.bodies.values), limit: .max), in: db).flatMap { summary in
        try Cases.timeline(summary.id, in: db).compactMap { recorded -> String? in
          switch recorded.entry {
          case .letter(let record): record.documentNumber
          case .law(.replied(let event)): event.documentNumber
          default: nil
          }
        }
      }
    }
  }

  @Test func `replies made at once bear numbers without gap or double`() async throws {
    try await Office.withFile { office, _ in
      var ids: [Int64] = []
      for _ in 0..<8 { ids.append(try await office.registered()) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for id in ids {
          group.addTask { try await office.act(.reply(.withheld, .deliberative, on: Office.monday), on: id) }
        }
        try await group.waitForAll()
      }
      let expected = (1...8).map { "云政公开〔2025〕\($0)号" }
      #expect(try await Set(Self.numbers(office)) == Set(expected))
      #expect(
        try await Self.numbers(office).count == 8, "a receipt names the register number and bears none of its own")
    }
  }

  @Test func `an act that fails gives its number back`() async throws {
    try await Office.with { office in
      let id = try await office.registered()
      let officer = try office.person(.officer)
      let version = try await office.file(id).version
      _ = try await refusal {
        try await office.desk.act(.reply(.provided, on: Office.monday), on: id, expecting: version, by: officer)
      }
      try await office.act(.reply(.provided, on: Office.monday), on: id)
      #expect(try await office.file(id).law.reply?.documentNumber == "云政公开〔2025〕1号")
    }
  }

  @Test func `a typed number is another series' own, or the next of the body's`() async throws {
    try await Office.with { office in
      func reply(_ number: String) -> CaseCommand {
        .reply(
          ReplyDraft(
            items: [ReplyItem(subject: "批复", kind: .withheld, ground: .deliberative, note: "讨论稿")],
            service: Service(method: .portal, sentOn: Office.monday), documentNumber: number))
      }
      try await office.act(reply(""), on: try await office.registered())
      let first = try await office.registered()
      for (number, kind) in [
        ("云政公开〔2025〕1号", FieldProblem.Kind.taken), ("云政公开[2025]第3号", .notTheNextNumber(2)),
      ] {
        #expect(
          try await problems { try await office.act(reply(number), on: first) }
            == [FieldProblem("documentNumber", kind)], "\(number)")
      }
      try await office.act(reply("云政公开[2025]第2号"), on: first)
      #expect(try await office.file(first).law.reply?.documentNumber == "云政公开〔2025〕2号")
      let second = try await office.registered()
      try await office.act(reply("云政办函[2025]7号"), on: second)
      #expect(try await office.file(second).law.reply?.documentNumber == "云政办函〔2025〕7号")
      #expect(try await Self.numbers(office).filter { $0.hasPrefix("云政公开") }.count == 2)
    }
  }

  @Test func `numbers of another look are a series of their own`() async throws {
    try await Office.with { office in
      try await office.act(.reply(.withheld, .deliberative, on: Office.monday), on: try await office.registered())
      let head = try office.person(.head)
      let body = try office.body()
      try await office.desk.setNumberPattern("{代字}公复〔{年}〕{序号}号", for: nil, of: body, by: head)
      try await office.act(.reply(.withheld, .deliberative, on: Office.monday), on: try await office.registered())
      #expect(try await Set(Self.numbers(office)) == ["云政公开〔2025〕1号", "云政公复〔2025〕1号"])
      for kind in [PaperKind.reply, nil] {
        let refused = try await problems {
          try await office.desk.setNumberPattern("{代字}〔{年}〕", for: kind, of: body, by: head)
        }
        #expect(refused.map(\.field) == ["pattern"])
      }
    }
  }

  @Test func `a kind with a pattern of its own counts apart, and again with the others once it has none`() async throws
  {
    try await Office.with { office in
      let (head, body) = (try office.person(.head), try office.body())
      try await office.desk.setNumberPattern("{代字}公补〔{年}〕{序号}号", for: .correctionNotice, of: body, by: head)
      func correct() async throws {
        try await office.act(
          .requestCorrection(points: ["请写明年份"], periodWorkingDays: nil, on: Office.monday),
          on: try await office.registered())
      }
      try await correct()
      try await office.desk.setNumberPattern(nil, for: .correctionNotice, of: body, by: head)
      try await correct()
      #expect(try await Set(Self.numbers(office)) == ["云政公补〔2025〕1号", "云政公开〔2025〕1号"])
    }
  }
}
