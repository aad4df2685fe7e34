import PageKit
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// Every role at every page of the office, on a case of its own body, of the body below and of another.
struct AuthorisationTests {
  /// What a page needs: nothing, a right somewhere, or a right at the body its case or table belongs to.
  enum Need {
    case nothing
    case somewhere(Right)
    case atBody(Right)
    case caseView
    case caseRight(Right)
    /// The record of the address does not exist: nobody learns more, with the right or without.
    case absent(Right?)
  }

  struct Subject: Sendable {
    let body: Int64
    let caseID: Int64
    let lineage: [Int64]
  }

  static func need(of route: Route) -> Need? {
    switch route {
    case .account, .calendar, .rights, .office: .nothing
    case .register: .somewhere(.registerApplication)
    case .people, .personNew, .personActive: .somewhere(.managePeople)
    case .substitutes, .substituteNew, .substituteEnd: .atBody(.managePeople)
    case .calendarEdit: .somewhere(.manageCalendar)
    case .audit, .verification: .somewhere(.viewAudit)
    case .officeReports, .officeReportImport, .officeReport: .somewhere(.importReport)
    case .tables: .somewhere(.viewTables)
    case .officeTable, .officeTableCell: .atBody(.viewTables)
    case .officeCase, .officePaper: .caseView
    case .disputes, .worklistExport: .somewhere(.viewCases)
    case .tableExport, .tableDisputes: .atBody(.viewTables)
    case .disputeOpening: .caseRight(.manageDisputes)
    case .caseArchive, .caseArchiveCheck: .caseRight(.archiveCase)
    case .officeApplicant: .caseRight(.openPersonalData)
    case .officeLetter, .officeLetterDOCX, .officeLetterPDF: .caseRight(.openPersonalData)
    case .officeLetterFill: .caseRight(.handleCase)
    case .templates: .somewhere(.manageTemplates)
    case .officeTemplates, .officeTemplate, .letterhead: .atBody(.manageTemplates)
    case .officeReply: .caseRight(.draftPaper)
    case .drafts: .somewhere(.viewCases)
    case .assistance: .somewhere(.noteCase)
    case .workflow: .somewhere(.manageWorkflow)
    case .bodyWorkflow, .workflowMode, .workflowPeriods, .workflowChain, .workflowNumber: .atBody(.manageWorkflow)
    case .officeAssign: .caseRight(.assignCase)
    case .bulkAssign: .somewhere(.assignCase)
    case .officeClaim, .officeGiveBack: .caseRight(.handleCase)
    case .officeNotes, .officeAsk: .caseRight(.noteCase)
    case .reminders, .remindersDismiss, .remindersRestore: .somewhere(.viewCases)
    case .outbox: .somewhere(.manageOutbox)
    case .outboxMessage, .outboxRetry, .outboxResend, .outboxCancel: .absent(.manageOutbox)
    case .mailSettings, .mailTest: .somewhere(.manageMail)
    case .accountMail: .nothing
    case .personMail: .absent(.managePeople)
    case .assistanceAnswer, .assistanceCancel, .assistanceReturn: .absent(.noteCase)
    case .officeProofs, .officePublication: .caseRight(.handleCase)
    case .publications: .somewhere(.viewCases)
    case .complaints: .somewhere(.viewComplaints)
    case .complaintNew: .somewhere(.handleComplaints)
    case .demands: .somewhere(.answerComplaints)
    case .complaintSettings: .somewhere(.manageComplaints)
    case .bodyComplaintSettings: .atBody(.manageComplaints)
    // With complaints to look at: ComplaintPartyTests.
    case .officeComplaint, .complaintAct, .complaintPerson, .complaintFile, .complaintLetterDOCX, .complaintLetterPDF,
      .demand:
      .absent(nil)
    case .draft, .draftEdit, .draftSubmit, .draftDecide, .draftWithdraw, .draftIssue: .absent(nil)
    default: nil
    }
  }

  static func path(_ route: Route, _ subject: Subject) -> String {
    let (id, body) = (Route.Part.id(subject.caseID), Route.Part.id(subject.body))
    return switch route {
    case .officeCase: Route.officeCase(id).path
    case .officePaper: Route.officePaper(case: id, id: .id(999)).path
    case .officeApplicant: Route.officeApplicant(id).path
    case .officeReply: Route.officeReply(id).path
    case .officeTable: Route.officeTable(body: body, year: .value("2025")).path
    case .officeTableCell: Route.officeTableCell(body: body, year: .value("2025")).path + "?row=total&column=total"
    case .tableExport: Route.tableExport(body: body, year: .value("2025")).path
    case .tableDisputes:
      Route.tableDisputes(body: body, year: .value("2025")).path + "?route=reconsideration&outcome=total"
    case .disputeOpening: Route.disputeOpening(id).path
    case .caseArchive: Route.caseArchive(id).path
    case .caseArchiveCheck: Route.caseArchiveCheck(id).path
    case .officeDispute: Route.officeDispute(.id(999)).path
    case .disputeAct: Route.disputeAct(dispute: .id(999), act: .value("reply")).path
    case .officeReport: Route.officeReport(.id(999)).path
    case .bodyWorkflow: Route.bodyWorkflow(body).path
    case .workflowMode: Route.workflowMode(body).path
    case .workflowChain: Route.workflowChain(body: body, paper: .value("reply")).path
    case .workflowNumber: Route.workflowNumber(body: body, paper: .value("reply")).path
    case .officeAssign: Route.officeAssign(id).path
    case .officeClaim: Route.officeClaim(id).path
    case .officeGiveBack: Route.officeGiveBack(id).path
    case .officeNotes: Route.officeNotes(id).path
    case .officeAsk: Route.officeAsk(id).path
    case .assistanceAnswer: Route.assistanceAnswer(.id(999)).path
    case .assistanceCancel: Route.assistanceCancel(.id(999)).path
    case .assistanceReturn: Route.assistanceReturn(.id(999)).path
    case .officeProofs: Route.officeProofs(id).path
    case .officePublication: Route.officePublication(id).path
    case .workflowPeriods: Route.workflowPeriods(body).path
    case .officeComplaint: Route.officeComplaint(.id(999)).path
    case .complaintAct: Route.complaintAct(complaint: .id(999), act: .value("assign")).path
    case .complaintPerson: Route.complaintPerson(.id(999)).path
    case .complaintFile: Route.complaintFile(complaint: .id(999), file: .id(1)).path
    case .complaintLetterDOCX: Route.complaintLetterDOCX(complaint: .id(999), letter: .value("answer")).path
    case .complaintLetterPDF: Route.complaintLetterPDF(complaint: .id(999), letter: .value("answer")).path
    case .bodyComplaintSettings: Route.bodyComplaintSettings(body).path
    case .demand: Route.demand(complaint: .id(999), kind: .value("statement"), ordinal: .id(0)).path
    case .draft: Route.draft(.id(999)).path
    case .draftEdit: Route.draftEdit(.id(999)).path
    case .draftSubmit: Route.draftSubmit(.id(999)).path
    case .draftDecide: Route.draftDecide(.id(999)).path
    case .draftWithdraw: Route.draftWithdraw(.id(999)).path
    case .draftIssue: Route.draftIssue(.id(999)).path
    case .personActive: Route.personActive(.id(999)).path
    case .personMail: Route.personMail(.id(999)).path
    case .substitutes: Route.substitutes(body).path
    case .substituteNew: Route.substituteNew(body).path
    case .substituteEnd: Route.substituteEnd(body).path
    case .outboxMessage: Route.outboxMessage(.id(999)).path
    case .outboxRetry: Route.outboxRetry(.id(999)).path
    case .outboxResend: Route.outboxResend(.id(999)).path
    case .outboxCancel: Route.outboxCancel(.id(999)).path
    case .officeLetter: Route.officeLetter(case: id, event: .id(999), paper: .value("reply")).path
    case .officeLetterDOCX: Route.officeLetterDOCX(case: id, event: .id(999), paper: .value("reply")).path
    case .officeLetterPDF: Route.officeLetterPDF(case: id, event: .id(999), paper: .value("reply")).path
    case .officeLetterFill: Route.officeLetterFill(case: id, event: .id(999), paper: .value("reply")).path
    case .officeTemplates: Route.officeTemplates(body).path
    case .officeTemplate: Route.officeTemplate(body: body, template: .value("reply")).path
    case .letterhead: Route.letterhead(body).path
    default: route.path
    }
  }

  /// What must come back: refused for want of a right, hidden, or let in (whatever the page then says).
  static func expected(_ need: Need, _ role: Role, site: OfficeSite, _ subject: Subject) -> Int? {
    let roles: Set<RoleAssignment> = [RoleAssignment(body: site.district, role: role)]
    func allows(_ right: Right) -> Bool { RightsTable.allows(right, at: subject.lineage, roles: roles) }
    switch need {
    case .nothing: return nil
    case .absent(let right): return right.map { RightsTable.allowsSomewhere($0, roles: roles) } ?? true ? 404 : 403
    case .somewhere(let right): return RightsTable.allowsSomewhere(right, roles: roles) ? nil : 403
    case .atBody(let right): return allows(right) ? nil : 403
    case .caseView: return allows(.viewCases) ? nil : 404
    case .caseRight(let right): return allows(.viewCases) ? (allows(right) ? nil : 403) : 404
    }
  }

  @Test("every role gets exactly the pages the table of rights gives it", arguments: Role.allCases)
  func matrix(role: Role) async throws {
    try await OfficeSite.with(approvals: .chain) { site, client in
      let subjects = [
        Subject(body: site.district, caseID: try await site.received(), lineage: [site.district]),
        Subject(
          body: site.bureau, caseID: try await site.received(by: site.bureau), lineage: [site.bureau, site.district]),
        Subject(body: site.elsewhere, caseID: try await site.received(by: site.elsewhere), lineage: [site.elsewhere]),
      ]
      let browser = try await OfficeBrowser.signedIn(as: role, client)
      for subject in subjects {
        for (method, route, _) in OfficeRoutes(core: site.portal.core).pages {
          if case .officeAction = route { continue }
          // With disputes to look at: DisputeJourneyTests.
          if case .officeDispute = route { continue }
          if case .disputeAct = route { continue }
          let need = try #require(Self.need(of: route), "\(route) has no expectation")
          let wanted = Self.expected(need, role, site: site, subject)
          try await check(browser, method, Self.path(route, subject), wanted: wanted)
        }
        for action in CaseAction.allCases
        where action.kinds.contains(.disclosure) && ![.register, .reply].contains(action) {
          let right = PendingAct.actions.contains(action) ? Right.draftPaper : action.right
          let wanted = Self.expected(.caseRight(right), role, site: site, subject)
          let path = Route.officeAction(case: .id(subject.caseID), action: .value(action.rawValue)).path
          for method in [HTTPRequest.Method.get, .post] {
            try await check(browser, method, path, wanted: wanted)
          }
        }
      }
    }
  }

  private func check(
    _ browser: OfficeBrowser, _ method: HTTPRequest.Method, _ path: String, wanted: Int?
  ) async throws {
    let answer =
      method == .get ? try await browser.get(path) : try await browser.post(path, ["year": "2025"])
    if let wanted {
      #expect(answer.status.code == wanted, "\(method) \(path)")
    } else {
      let missing = path.contains("999") || path.hasSuffix("/assign")
      let fine: Set<Int> = missing ? [200, 303, 404] : [200, 303, 409, 422]
      #expect(fine.contains(answer.status.code), "\(method) \(path) gave \(answer.status.code)")
    }
    #expect(answer.headers[.cacheControl] == "no-store", "\(method) \(path)")
  }

  @Test func withoutSigningInEveryPageLeadsToSignIn() async throws {
    try await OfficeSite.with(approvals: .chain) { site, client in
      let subject = Subject(body: site.district, caseID: try await site.received(), lineage: [site.district])
      let browser = OfficeBrowser(client)
      _ = try await browser.get("/office/sign-in")
      for (method, route, _) in OfficeRoutes(core: site.portal.core).pages {
        let path = Self.path(route, subject).replacing("{case}", with: "1").replacing("{action}", with: "extend")
        if method == .get {
          let answer = try await browser.get(path)
          #expect(answer.status == .seeOther)
          #expect(answer.headers[.location]?.hasPrefix("/office/sign-in") == true, "\(path)")
        } else {
          #expect(try await browser.post(path, [:]).status == .unauthorized, "\(path)")
        }
      }
    }
  }

  @Test func everyFormNeedsItsToken() async throws {
    try await OfficeSite.with(approvals: .chain) { site, client in
      let subject = Subject(body: site.district, caseID: try await site.received(), lineage: [site.district])
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let posts = OfficeRoutes(core: site.portal.core).pages.filter { $0.0 == .post }.map(\.1)
      #expect(posts.count >= 8)
      for route in posts + [.signIn, .signOut] {
        let path = Self.path(route, subject).replacing("{case}", with: "1").replacing("{action}", with: "extend")
        #expect(try await browser.post(path, ["step": "confirm"], token: "").status == .forbidden, "\(path)")
        #expect(try await browser.post(path, ["step": "confirm"], token: "wrong").status == .forbidden, "\(path)")
      }
    }
  }
}
