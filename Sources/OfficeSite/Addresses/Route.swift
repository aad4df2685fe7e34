import PageKit

/// Every address of the office.
enum Route: Address {
  typealias Part = AddressPart

  case office, signIn, signOut, account, register
  case officeCase(Part), officeApplicant(Part), officePaper(case: Part, id: Part)
  case officeAction(case: Part, action: Part), officeReply(Part)
  case officeLetter(case: Part, event: Part, paper: Part), officeLetterDOCX(case: Part, event: Part, paper: Part)
  case officeLetterPDF(case: Part, event: Part, paper: Part), officeLetterFill(case: Part, event: Part, paper: Part)
  case templates, officeTemplates(Part), officeTemplate(body: Part, template: Part), letterhead(Part)
  case tables, officeTable(body: Part, year: Part), officeTableCell(body: Part, year: Part)
  case officeReports, officeReportImport, officeReport(Part), people, personNew, personActive(Part), rights, audit
  case substitutes(Part), substituteNew(Part), substituteEnd(Part)
  case calendar, calendarEdit, verification

  // The office's order of work.
  case officeAssign(Part), officeClaim(Part), officeGiveBack(Part), officeNotes(Part), officeAsk(Part)
  case assistance, assistanceAnswer(Part), assistanceCancel(Part), assistanceReturn(Part)
  case officeProofs(Part), officePublication(Part), publications
  case drafts, draft(Part), draftEdit(Part), draftSubmit(Part), draftDecide(Part), draftWithdraw(Part)
  case draftIssue(Part)
  case workflow, bodyWorkflow(Part), workflowMode(Part)
  case workflowPeriods(Part)
  case workflowChain(body: Part, paper: Part), workflowNumber(body: Part, paper: Part)
  case disputes, officeDispute(Part), disputeAct(dispute: Part, act: Part), disputeOpening(Part)
  case bulkAssign, worklistExport, tableExport(body: Part, year: Part), tableDisputes(body: Part, year: Part)
  case caseArchive(Part), caseArchiveCheck(Part)
  case reminders, remindersDismiss, remindersRestore
  case outbox, outboxMessage(Part), outboxRetry(Part), outboxResend(Part), outboxCancel(Part)
  case mailSettings, mailTest, accountMail, personMail(Part)

  case complaints, complaintNew, officeComplaint(Part), complaintAct(complaint: Part, act: Part), complaintPerson(Part)
  case complaintFile(complaint: Part, file: Part), complaintLetterDOCX(complaint: Part, letter: Part)
  case complaintLetterPDF(complaint: Part, letter: Part), complaintSettings, bodyComplaintSettings(Part)
  case demands, demand(complaint: Part, kind: Part, ordinal: Part)

  /// The path, or the pattern where a part is `.key`.
  var path: String {
    switch self {
    case .office: SharedAddress.office.path
    case .signIn: "/office/sign-in"
    case .signOut: "/office/sign-out"
    case .account: "/office/account"
    case .register: "/office/register"
    case .officeCase(let id): "/office/cases/\(id.text("case"))"
    case .officeApplicant(let id): "/office/cases/\(id.text("case"))/applicant"
    case .officePaper(let id, let paper): "/office/cases/\(id.text("case"))/papers/\(paper.text("paper"))"
    case .officeAction(let id, let action): "/office/cases/\(id.text("case"))/actions/\(action.text("action"))"
    case .officeReply(let id): "/office/cases/\(id.text("case"))/reply"
    case .officeLetter(let id, let event, let paper):
      "/office/cases/\(id.text("case"))/letters/\(event.text("event"))/\(paper.text("paper"))"
    case .officeLetterDOCX(let id, let event, let paper):
      "\(Route.officeLetter(case: id, event: event, paper: paper).path)/docx"
    case .officeLetterPDF(let id, let event, let paper):
      "\(Route.officeLetter(case: id, event: event, paper: paper).path)/pdf"
    case .officeLetterFill(let id, let event, let paper):
      "\(Route.officeLetter(case: id, event: event, paper: paper).path)/fill"
    case .templates: "/office/templates"
    case .officeTemplates(let body): "/office/templates/\(body.text("body"))"
    case .officeTemplate(let body, let template):
      "/office/templates/\(body.text("body"))/\(template.text("template"))"
    case .letterhead(let body): "/office/templates/\(body.text("body"))/letterhead"
    case .tables: "/office/tables"
    case .officeTable(let body, let year): "/office/tables/\(body.text("body"))/\(year.text("year"))"
    case .officeTableCell(let body, let year): "/office/tables/\(body.text("body"))/\(year.text("year"))/cases"
    case .officeReports: "/office/reports"
    case .officeReportImport: "/office/reports/import"
    case .officeReport(let id): "/office/reports/\(id.text("report"))"
    case .calendar: "/office/calendar"
    case .calendarEdit: "/office/calendar/edit"
    case .people: "/office/people"
    case .personNew: "/office/people/new"
    case .personActive(let id): "/office/people/\(id.text("person"))/active"
    case .rights: "/office/rights"
    case .audit: "/office/audit"
    case .verification: "/office/verification"
    case .disputes: "/office/disputes"
    case .officeDispute(let id): "/office/disputes/\(id.text("dispute"))"
    case .disputeAct(let id, let act): "/office/disputes/\(id.text("dispute"))/actions/\(act.text("act"))"
    case .disputeOpening(let id): "/office/cases/\(id.text("case"))/disputes"
    case .bulkAssign: "/office/assign"
    case .worklistExport: "/office/export"
    case .tableExport(let body, let year): "/office/tables/\(body.text("body"))/\(year.text("year"))/export"
    case .tableDisputes(let body, let year): "/office/tables/\(body.text("body"))/\(year.text("year"))/disputes"
    case .caseArchive(let id): "/office/cases/\(id.text("case"))/archive"
    case .caseArchiveCheck(let id): "/office/cases/\(id.text("case"))/archive/check"
    case .officeAssign(let id): "/office/cases/\(id.text("case"))/assign"
    case .officeClaim(let id): "/office/cases/\(id.text("case"))/claim"
    case .officeGiveBack(let id): "/office/cases/\(id.text("case"))/give-back"
    case .officeNotes(let id): "/office/cases/\(id.text("case"))/notes"
    case .officeAsk(let id): "/office/cases/\(id.text("case"))/assistance"
    case .assistance: "/office/assistance"
    case .assistanceAnswer(let id): "/office/assistance/\(id.text("request"))/answer"
    case .assistanceCancel(let id): "/office/assistance/\(id.text("request"))/cancel"
    case .assistanceReturn(let id): "/office/assistance/\(id.text("request"))/return"
    case .officeProofs(let id): "/office/cases/\(id.text("case"))/proofs"
    case .officePublication(let id): "/office/cases/\(id.text("case"))/publication"
    case .publications: "/office/publications"
    case .drafts: "/office/drafts"
    case .draft(let id): "/office/drafts/\(id.text("draft"))"
    case .draftEdit(let id): "/office/drafts/\(id.text("draft"))/edit"
    case .draftSubmit(let id): "/office/drafts/\(id.text("draft"))/submit"
    case .draftDecide(let id): "/office/drafts/\(id.text("draft"))/decide"
    case .draftWithdraw(let id): "/office/drafts/\(id.text("draft"))/withdraw"
    case .draftIssue(let id): "/office/drafts/\(id.text("draft"))/issue"
    case .workflow: "/office/workflow"
    case .bodyWorkflow(let id): "/office/workflow/\(id.text("body"))"
    case .workflowPeriods(let id): "/office/workflow/\(id.text("body"))/periods"
    case .workflowMode(let id): "/office/workflow/\(id.text("body"))/mode"
    case .workflowChain(let id, let paper): "/office/workflow/\(id.text("body"))/chains/\(paper.text("paper"))"
    case .workflowNumber(let id, let paper): "/office/workflow/\(id.text("body"))/numbers/\(paper.text("paper"))"
    case .complaints: "/office/complaints"
    case .complaintNew: "/office/complaints/new"
    case .officeComplaint(let id): "/office/complaints/\(id.text("complaint"))"
    case .complaintAct(let id, let act): "/office/complaints/\(id.text("complaint"))/actions/\(act.text("act"))"
    case .complaintPerson(let id): "/office/complaints/\(id.text("complaint"))/person"
    case .complaintFile(let id, let file): "/office/complaints/\(id.text("complaint"))/files/\(file.text("file"))"
    case .complaintLetterDOCX(let id, let letter):
      "/office/complaints/\(id.text("complaint"))/letters/\(letter.text("letter"))/docx"
    case .complaintLetterPDF(let id, let letter):
      "/office/complaints/\(id.text("complaint"))/letters/\(letter.text("letter"))/pdf"
    case .complaintSettings: "/office/complaint-settings"
    case .bodyComplaintSettings(let id): "/office/complaint-settings/\(id.text("body"))"
    case .demands: "/office/demands"
    case .demand(let id, let kind, let ordinal):
      "/office/demands/\(id.text("complaint"))/\(kind.text("kind"))/\(ordinal.text("ordinal"))"
    case .reminders: "/office/reminders"
    case .remindersDismiss: "/office/reminders/dismiss"
    case .remindersRestore: "/office/reminders/restore"
    case .outbox: "/office/outbox"
    case .outboxMessage(let id): "/office/outbox/\(id.text("message"))"
    case .outboxRetry(let id): "/office/outbox/\(id.text("message"))/retry"
    case .outboxResend(let id): "/office/outbox/\(id.text("message"))/resend"
    case .outboxCancel(let id): "/office/outbox/\(id.text("message"))/cancel"
    case .mailSettings: "/office/mail"
    case .mailTest: "/office/mail/test"
    case .accountMail: "/office/account/mail"
    case .substitutes(let body): "/office/substitutes/\(body.text("body"))"
    case .substituteNew(let body): "/office/substitutes/\(body.text("body"))/new"
    case .substituteEnd(let body): "/office/substitutes/\(body.text("body"))/end"
    case .personMail(let id): "/office/people/\(id.text("person"))/mail"
    }
  }
}
