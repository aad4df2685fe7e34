import Chronicle
import AnnualReport
import Desk
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct SimilarityDeskTests {
  static let subject = "2024年度某村集体土地征收补偿安置方案及批复文件"

  /// The proposals in short words.
  static func kinds(_ report: SimilarityReport) -> [String] {
    report.proposals.map {
      switch $0 {
      case .repeated: "repeated"
      case .stillOpen: "open"
      case .askedElsewhere: "elsewhere"
      case .activeDisclosure(let demand): "active \(demand.applicants)/\(demand.granted)"
      case .alreadyPublic: "public"
      }
    }
  }

  @Test func `the same applicant's answered application for the same leads to Article 36(6)`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let first = try await office.answeredCase(
        arrived: "2025-03-03", repliedOn: "2025-03-10", subject: Self.subject,
        item: ReplyItem(subject: "全部", kind: .notFound, note: "检索无果"))
      let again = try await office.registeredCase(arrived: "2025-04-07", subject: "某村集体土地征收补偿安置方案及批复文件（2024年度）")
      let report = try await office.desk.similarity(toCase: again.id, for: office.officer)
      #expect(report.sameApplicant.map(\.found.summary.id) == [first.id])
      #expect(report.sameApplicant.first?.found.sameApplicant == .identityNumber)
      #expect(Self.kinds(report) == ["repeated"])
      #expect(report.proposals.first?.citation == .regulations("第三十六条第六项"))
      // The same while the paper is being typed in.
      let draft = try await office.desk.similarity(
        to: DeskOffice.form(Self.subject), at: office.body, for: office.officer)
      #expect(Self.kinds(draft).sorted() == ["open", "repeated"])
      // Another person, and another year, is another matter.
      let other = try await office.desk.similarity(
        to: DeskOffice.form(Self.subject, name: "李四", number: 2), at: office.body, for: office.officer)
      #expect(other.sameApplicant.isEmpty && other.otherApplicants.count == 2 && Self.kinds(other).isEmpty)
      let year = try await office.desk.similarity(
        to: DeskOffice.form(Self.subject.replacing("2024", with: "2023")), at: office.body, for: office.officer)
      #expect(year.sameApplicant.map(\.found.differingNumbers) == [["2023", "2024"], ["2023", "2024"]])
      #expect(Self.kinds(year).isEmpty)
    }
  }

  @Test func `one without a number is known by name, two numbers tell two people apart`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      _ = try await office.answeredCase(arrived: "2025-03-03", repliedOn: "2025-03-10", subject: Self.subject)
      let named = try await office.desk.similarity(
        to: DeskOffice.form(Self.subject, number: nil), at: office.body, for: office.officer)
      #expect(named.sameApplicant.map(\.found.sameApplicant) == [.name])
      let namesake = try await office.desk.similarity(
        to: DeskOffice.form(Self.subject, number: 7), at: office.body, for: office.officer)
      #expect(namesake.sameApplicant.isEmpty && namesake.otherApplicants.count == 1)
    }
  }

  @Test func `a body beside this one is searched too; what may not be seen there is left out`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let there = try await office.answeredCase(
        arrived: "2025-03-03", repliedOn: "2025-03-10", subject: Self.subject, at: office.sibling)
      let here = try await office.registeredCase(arrived: "2025-04-07", subject: Self.subject)
      let report = try await office.desk.similarity(toCase: here.id, for: office.officer)
      let line = try #require(report.sameApplicant.first)
      #expect(line.found.summary.id == there.id && line.bodyName == "某区水利局")
      #expect(!line.mayOpen && line.found.requested.isEmpty && line.found.summary.title.isEmpty)
      #expect(Self.kinds(report) == ["elsewhere"])
    }
  }

  @Test func `several different applicants for the same lead to Article 44`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      for number in 1...2 {
        _ = try await office.registeredCase(
          arrived: "2025-03-03", subject: Self.subject, name: "甲\(number)", number: number)
      }
      let third = try await office.registeredCase(arrived: "2025-04-07", subject: Self.subject, name: "丙", number: 3)
      let report = try await office.desk.similarity(toCase: third.id, for: office.officer)
      #expect(Self.kinds(report) == ["active 3/0"])
      #expect(report.proposals.first?.citation == .regulations("第四十四条第一款"))
      let settings = SimilaritySettings(applicants: 4)
      let text = String(decoding: try JSONEncoder().encode(settings), as: UTF8.self)
      try await office.database.write { db in
        try Settings.set(SimilaritySettings.name, to: text, body: nil, by: nil, at: .noon("2025-04-30"), in: db)
      }
      #expect(Self.kinds(try await office.desk.similarity(toCase: third.id, for: office.officer)).isEmpty)
    }
  }

  static let given = ReplyItem(subject: "全部", kind: .alreadyPublic, note: "见门户")

  @Test func `citizens are shown only what was given to several people and names nobody`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      func ask(_ subject: String, _ number: Int) async throws {
        _ = try await office.answeredCase(
          arrived: "2025-03-03", repliedOn: "2025-03-10", subject: subject, name: "甲乙\(number)", number: number,
          item: Self.given)
      }
      try await ask("城区老旧小区改造年度计划", 1)
      #expect(try await office.desk.suggestions(for: "老旧小区改造年度计划", at: office.body).isEmpty)
      try await ask("城区老旧小区改造年度计划", 2)
      #expect(
        try await office.desk.suggestions(for: "老旧小区改造年度计划", at: office.body).map(\.title) == ["城区老旧小区改造年度计划"])
      // Titles that name an applicant, or hold a long number, stay inside.
      for number in 3...4 { try await ask("甲乙3家宅基地审批材料全部", number) }
      #expect(try await office.desk.suggestions(for: "宅基地审批材料全部", at: office.body).isEmpty)
      for number in 5...6 { try await ask("编号20250101234档案材料", number) }
      #expect(try await office.desk.suggestions(for: "编号20250101234档案材料", at: office.body).isEmpty)
      #expect(try await office.desk.suggestions(for: "老", at: office.body).isEmpty)
      // Inside, what was given out is a hint that Article 36(1) may apply.
      let report = try await office.desk.similarity(
        to: DeskOffice.form("老旧小区改造的情况", name: "丁", number: 9), at: office.body, for: office.officer)
      #expect(Self.kinds(report) == ["public", "public"])
      #expect(report.proposals.first?.citation == .regulations("第三十六条第一项"))
    }
  }
}
