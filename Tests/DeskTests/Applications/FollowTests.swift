import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct FollowTests {
  @Test func `code and secret together open the application, however they are typed`() async throws {
    try await Office.with { office in
      let follow = try await office.filed().follow
      for (code, secret) in [
        (follow.code, follow.secret), (follow.code.lowercased(), follow.secret.lowercased()),
        (" \(follow.code.replacing("-", with: ""))", follow.secret.replacing("-", with: " ")),
      ] {
        #expect(try await office.desk.follow(code: code, secret: secret).file.law.number == "云政公开申〔2025〕1号")
      }
    }
  }

  @Test func `whichever half is wrong, the answer is the same`() async throws {
    try await Office.with { office in
      let (one, other) = (try await office.filed().follow, try await office.filed().follow)
      for (code, secret) in [
        (one.code, other.secret), (other.code, one.secret), ("", ""), (one.code, ""), ("", one.secret),
        (one.secret, one.code), ("'; DROP TABLE cases; --", one.secret),
      ] {
        for work in [
          { _ = try await office.desk.follow(code: code, secret: secret) },
          { _ = try await office.desk.paper(1, code: code, secret: secret) },
          { _ = try await office.desk.act(.withdraw(on: Office.monday), byApplicantWith: code, secret: secret) },
        ] as [() async throws -> Void] {
          let refused = try await refusal { try await work() }
          guard case .notFound = refused else {
            Issue.record("\(refused)")
            continue
          }
        }
      }
    }
  }

  @Test func `the applicant sees papers meant for them and no entries of the office`() async throws {
    try await Office.with { office in
      let filed = try await office.filed()
      try await office.act(.confirmReceipt(confirmedOn: Office.monday, delayReason: nil), on: filed.caseID)
      for (kind, name) in [(AttachmentFacts.Kind.disclosed, "批复.pdf"), (.proofOfService, "回证.pdf")] {
        try await office.desk.act(
          kind == .disclosed
            ? .extend(workingDays: 5, reason: "检索", notifiedOn: Office.monday)
            : .consult(id: "1", party: .otherBody, on: Office.monday),
          on: filed.caseID, expecting: office.file(filed.caseID).version, by: office.person(.head),
          uploads: [Upload(fileName: name, mediaType: "application/pdf", content: Data(name.utf8))], as: kind)
      }
      let followed = try await office.desk.follow(code: filed.follow.code, secret: filed.follow.secret)
      #expect(followed.papers.map(\.facts.fileName) == ["批复.pdf"])
      #expect(
        followed.events.map(\.event.word) == ["registered", "receiptConfirmed", "extended", "consultationSent"])
      let all = try await office.database.read { try Attachments.all(case: filed.caseID, in: $0) }
      let hidden = try #require(all.first { $0.facts.kind == .proofOfService })
      let refused = try await refusal {
        _ = try await office.desk.paper(hidden.id, code: filed.follow.code, secret: filed.follow.secret)
      }
      guard case .notFound = refused else {
        Issue.record("\(refused)")
        return
      }
    }
  }

  @Test func `the parts of a split are opened with their own codes and the secret of the whole`() async throws {
    try await Office.with { office in
      let filed = try await office.filed()
      try await office.act(.confirmReceipt(confirmedOn: Office.monday, delayReason: nil), on: filed.caseID)
      let version = try await office.file(filed.caseID).version
      let ids = try await office.desk.split(
        filed.caseID, into: ["立项批复", " 施工图纸 "], on: Office.monday, expecting: version, by: office.person(.officer))
      let whole = try await office.desk.follow(code: filed.follow.code, secret: filed.follow.secret)
      #expect(whole.file.law.state == .split)
      #expect(whole.parts.map(\.title) == ["立项批复", "施工图纸"])
      #expect(whole.parts.map(\.number) == ["云政公开申〔2025〕2号", "云政公开申〔2025〕3号"])
      for (part, id) in zip(whole.parts, ids) {
        let followed = try await office.desk.follow(code: part.followCode, secret: filed.follow.secret)
        #expect(followed.file.id == id)
        #expect(followed.file.law.receiptDay == Office.monday)
        #expect(followed.file.dueDay == day("2025-03-31"))
        #expect(followed.file.law.parentID == String(filed.caseID))
        #expect(followed.parts.isEmpty)
      }
    }
  }

  @Test func `the applicant supplies a correction, gives reasons and withdraws, and does nothing else`() async throws {
    try await Office.with { office in
      let filed = try await office.filed()
      let (code, secret) = (filed.follow.code, filed.follow.secret)
      let today = Office.monday
      try await office.act(.confirmReceipt(confirmedOn: today, delayReason: nil), on: filed.caseID)
      try await office.act(
        .requestCorrection(points: ["名称"], periodWorkingDays: nil, on: today), on: filed.caseID)
      #expect(try await office.desk.follow(code: code, secret: secret).actions == [.supplyCorrection, .withdraw])
      let supplied = try await office.desk.act(
        .supplyCorrection(requested: "更清楚", acceptedReason: nil, on: today), byApplicantWith: code, secret: secret,
        uploads: [Upload(fileName: "补正.txt", mediaType: "text/plain", content: Data("补正".utf8))])
      #expect(supplied.law.state == .registered)
      #expect(supplied.law.requested == "更清楚")
      let entries = try await office.database.read { try Cases.timeline(filed.caseID, in: $0) }
      #expect(entries.last?.actor == nil)
      for action in CaseAction.allCases where ![.supplyCorrection, .receiveReasons, .withdraw].contains(action) {
        guard let command = SampleActions().command(action, on: today) else { continue }
        let refused = try await refusal { try await office.desk.act(command, byApplicantWith: code, secret: secret) }
        guard case .notAllowed = refused else {
          Issue.record("\(action) \(refused)")
          continue
        }
      }
      let ended = try await office.desk.act(.withdraw(on: today), byApplicantWith: code, secret: secret)
      #expect(ended.law.state == .closed)
    }
  }
}
