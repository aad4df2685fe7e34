import Chronicle
import Civil
import Formats
import AnnualReport
@testable import Desk
import Documents
import Foundation
import Ledger
import Statute
import Testing

/// Requests to correct one's own record (第四十一条) and proposals for active disclosure (第四十四条) in the office.
@Suite struct OtherKindsTests {
  static func form(_ kind: CaseKind) -> ApplicationForm {
    var form = ApplicationForm.valid
    form.caseKind = kind
    form.subject = kind == .recordCorrection ? "低保审批表中的家庭人口" : "老旧小区改造年度计划"
    form.features = "理由如下"
    return form
  }

  static func conclusion(_ kind: CaseKind, on day: Day) -> CaseCommand {
    let service = Service(method: .post, sentOn: day)
    return kind == .recordCorrection
      ? .concludeRecordCorrection(.corrected, note: "已核实更正", service: service)
      : .concludeProposal(.declined, note: "涉及个人隐私", service: service)
  }

  static let kinds: [CaseKind] = [.recordCorrection, .activeDisclosureProposal]

  @Test(arguments: kinds) func `registered on paper, handled, exported and archived without a promise of days`(
    _ kind: CaseKind
  ) async throws {
    try await Office.with { office in
      let officer = try office.person(.officer)
      let filed = try await office.desk.registerApplication(
        Self.form(kind), to: office.body(),
        arrival: Arrival(channel: .inPerson, submittedOn: Office.monday, arrivedOn: Office.monday), by: officer)
      let id = filed.caseID
      try await office.act(.confirmReceipt(confirmedOn: nil, delayReason: nil), on: id)
      let opened = try await office.desk.openCase(id, for: officer)
      #expect(opened.file.law.kind == kind && opened.file.dueDay == nil)
      #expect(opened.clock.kind == .unlimited && opened.clock.due == nil && opened.remedy == nil)
      let offered = Set(opened.actions.map(\.action))
      #expect(offered.isDisjoint(with: [.reply, .extend, .requestCorrection, .chargeFee, .consult, .split]))
      // What became of a request under Article 41 can be challenged, and ordered to be done again.
      #expect(offered.contains(.reopen) == (kind == .recordCorrection))
      // Nobody asks for what such an application asks for: it is compared with none.
      #expect(try await office.desk.similarity(toCase: id, for: officer).otherApplicants.isEmpty)
      // The receipt names the matter and no day; every letter can be issued.
      let events = opened.entries.compactMap { entry -> (Int64, CaseEvent)? in
        if case .law(let event) = entry.entry { (entry.sequence, event) } else { nil }
      }
      let receipt = try #require(events.first { $0.1.word == "receiptConfirmed" })
      let letter = try await office.desk.letter(
        .receipt, event: receipt.0, ofCase: id, for: officer, requestID: nil)
      #expect(letter.missing.allSatisfy { $0 == .contact }, "\(letter.missing)")
      let text = try #require(letter.letter).text
      #expect(text.contains(kind.label) && !text.contains("20个工作日") && !text.contains("第三十三条"))
      try await office.act(Self.conclusion(kind, on: Office.monday), on: id)
      let head = try office.person(.head)
      let sheet = Desk.sheet(of: try await office.desk.worklist(WorklistQuery(.all, words: "计划 人口"), for: head))
      #expect(sheet.columns.contains { $0.title == "类型" })
      try await office.act(.archive(on: Office.monday), on: id)
      let archive = try await office.desk.makeArchive(ofCase: id, by: officer, requestID: nil)
      let index = try #require(archive.files["index.html"])
      #expect(String(decoding: index, as: UTF8.self).contains(kind.label))
      #expect(try await office.desk.verifyArchive(archive.files.bytes(), ofCase: id, for: officer).isSound)
      let table = try await office.desk.requestTable(of: office.body(), year: 2025, for: head)
      #expect(table.table[.newlyReceived, .total] == 0 && table.table[.total, .total] == 0)
      let listed = try await office.database.read {
        try Cases.list(CaseFilter(bodies: [office.body()], kinds: [kind]), in: $0)
      }
      #expect(listed.map(\.id) == [id])
    }
  }

  @Test(arguments: kinds) func `a period that the body set runs, and the receipt tells its day`(_ kind: CaseKind)
    async throws
  {
    try await Office.with { office in
      let head = try office.person(.head)
      let known = try await office.desk.caseSettings(of: office.body(), for: head)
      var settings = known
      (settings.recordCorrectionPeriod, settings.proposalPeriod) = (10, 10)
      try await office.desk.setCaseSettings(settings, insteadOf: known, of: office.body(), by: head, requestID: nil)
      let id = try await office.filed(.own, Self.form(kind)).caseID
      try await office.act(.confirmReceipt(confirmedOn: Office.monday, delayReason: nil), on: id)
      #expect(try await office.file(id).dueDay == day("2025-03-17"))
      let entries = try await office.database.read { try Cases.timeline(id, in: $0) }
      let receipt = try #require(
        entries.first { if case .law(.receiptConfirmed) = $0.entry { true } else { false } })
      let letter = try await office.desk.letter(
        .receipt, event: receipt.sequence, ofCase: id, for: head, requestID: nil)
      #expect(letter.letter?.text.contains("2025年3月17日") == true)
    }
  }
}
