import PageKit
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// Two people at one form: one wins, the other is told what changed, and nothing typed is lost.
struct TwoOfficersTests {
  static let typed = "需要查阅八十年代的档案，另附目录"

  /// A form that carries the version of its case, with what is typed into it.
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let path: @Sendable (Int64) -> String
    let fields: [(String, String)]
    /// What must still stand in the page.
    var kept = typed
  }

  static let samples: [Sample] =
    actions.map { action, fields in
      Sample(
        testDescription: action.rawValue, path: { action.url(ofCase: $0) }, fields: fields,
        kept: fields.contains { $0.1.contains(typed) } ? typed : "您填写期间")
    } + [
      Sample(
        testDescription: "reply", path: { CaseAction.reply.url(ofCase: $0) },
        fields: [
          ("items", "1"), ("subject1", "档案"), ("kind1", "R4"), ("note1", typed), ("serviceMethod", "post"),
          ("sentOn", "2025-06-10"),
        ]),
      Sample(
        testDescription: "assign", path: { "/office/cases/\($0)/assign" },
        fields: [("lead", "section"), ("leadSection", typed)]),
      Sample(
        testDescription: "disputeOpening", path: { "/office/cases/\($0)/disputes" },
        fields: [
          ("route", "reconsideration"), ("procedure", "ordinary"), ("forum", typed), ("reference", "洛政复〔2025〕1号"),
          ("receivedOn", "2025-06-10"),
        ]),
    ]

  /// The acts the law allows on a case that was received.
  static let actions: [(CaseAction, [(String, String)])] = [
    (.requestCorrection, [("points", typed), ("period", "10"), ("on", "2025-06-10")]),
    (.askReasons, [("facts", typed), ("on", "2025-06-10")]),
    (.consult, [("party", "otherBody"), ("id", typed), ("on", "2025-06-10")]),
    (.extend, [("workingDays", "12"), ("reason", typed), ("notifiedOn", "2025-06-10")]),
    (.split, [("parts", "目录\n\(typed)"), ("on", "2025-06-10")]),
    (.withdraw, [("on", "2025-06-10")]),
    (
      .reopen,
      [("cause", "judgment"), ("reference", typed), ("workingDays", "15"), ("receivedOn", "2025-06-10")]
    ),
    (.closeOtherwise, [("note", typed), ("serviceMethod", "post"), ("sentOn", "2025-06-10")]),
    (.adjustReceipt, [("to", "2025-06-02"), ("reason", typed)]),
  ]

  @Test("every form with a version", arguments: samples)
  func conflict(_ sample: Sample) async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let version = try #require(try await browser.get(sample.path(id)).value(of: "version"))
      // Meanwhile a colleague takes the case and writes to another body.
      let clerk = try await site.clerk(at: site.district)
      let file = try await site.desk.claim(id, by: clerk)
      let before = file.version
      let answer = try await browser.post(
        sample.path(id), sample.fields + [("version", version), ("step", "confirm"), ("seen", "old")])
      #expect(answer.status == .unprocessableContent || answer.status == .ok)
      #expect(answer.text.contains("您填写期间，这件申请有了变化") && answer.text.contains("认领"))
      #expect(answer.text.contains(sample.kept), "nothing typed is lost")
      #expect(try await site.desk.openCase(id, for: clerk).file.version == before, "only one of them acted")
      #expect(answer.value(of: "version") == String(before), "the next attempt knows what changed")
    }
  }

  @Test func everyPostRouteWithAVersionIsInTheTable() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let covered = Set(Self.samples.map { $0.path(id) })
      for (method, route, _) in OfficeRoutes(core: site.portal.core).pages where method == .get {
        let path = route.path.replacing("{case}", with: String(id))
        guard path.contains("/cases/\(id)/"), !path.contains("{") else { continue }
        let page = try await browser.get(path)
        guard page.status == .ok, let version = page.value(of: "version"), !version.isEmpty else { continue }
        // Notes, questions, proofs and marks are added beside one another and replace nothing.
        let aside = ["notes", "assistance", "give-back", "proofs", "publication"].contains { path.hasSuffix($0) }
        #expect(aside || covered.contains(path), "\(path) carries a version and is not tried")
      }
      let opened = try await site.desk.openCase(id, for: site.person(.head))
      for state in opened.actions {
        guard case .allowed = state.verdict else { continue }
        let path = state.action.url(ofCase: id)
        // The fee and the passing on are counted elsewhere; the rest is in the table.
        #expect(covered.contains(path) || state.action == .chargeFee, "\(state.action)")
      }
    }
  }

  @Test func settingsOfOneBodyChangedByTwo() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let body = site.district
      let forms: [(path: String, field: String, mine: String, theirs: String, more: [(String, String)])] = [
        (
          "/office/workflow/\(body)/periods", "correctionPeriod", "9", "8",
          [("reasonsPeriod", "15"), ("dueSoonWorkingDays", "5")]
        ),
        ("/office/workflow/\(body)/numbers/reply", "pattern", "{代字}函〔{年}〕{序号}号", "{代字}复〔{年}〕{序号}号", []),
        ("/office/workflow/\(body)/chains/closing", "step1", "secrecyReview", "approval", []),
        ("/office/templates/\(body)/letterhead", "office", "甲办公室", "乙办公室", [("pattern", "{代字}公开〔{年}〕{序号}号")]),
      ]
      for form in forms {
        let basis = try #require(try await browser.get(form.path).value(of: "basis"), "\(form.path)")
        let first = try await browser.post(form.path, form.more + [(form.field, form.theirs), ("basis", basis)])
        #expect(first.status == .seeOther, "\(form.path)")
        let second = try await browser.post(form.path, form.more + [(form.field, form.mine), ("basis", basis)])
        #expect(second.status == .unprocessableContent, "\(form.path)")
        #expect(second.text.contains("他人已经修改并保存"), "\(form.path)")
        #expect(second.text.contains(form.mine), "\(form.path)")
        let fresh = try #require(second.value(of: "basis"))
        let third = try await browser.post(form.path, form.more + [(form.field, form.mine), ("basis", fresh)])
        #expect(third.status == .seeOther, "\(form.path)")
      }
    }
  }

  @Test func anAnswerTypedForAQuestionThatIsOverIsKept() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let (head, officer) = (try await site.person(.head), try await site.person(.officer))
      let request = try await site.desk.askAssistance(
        of: .person(id: officer.id), question: "是否留存？", due: site.desk.clock.today, onCase: id, by: head)
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      _ = try await browser.get("/office/assistance/\(request)/answer")
      try await site.desk.cancelAssistance(request, reason: "不需要了", by: head)
      for (path, field) in [("answer", "answer"), ("return", "reason")] {
        let answer = try await browser.post("/office/assistance/\(request)/\(path)", [field: Self.typed])
        #expect(answer.status == .unprocessableContent && answer.text.contains(Self.typed))
        #expect(answer.text.contains("已经答复、退回或者撤销"))
      }
    }
  }
}
