import Desk
import Formats
package import Hummingbird
package import PageKit
package import WebSupport

/// All pages of the office (办公端). Each needs a signed-in person; what that person may do, the desk decides.
package struct OfficeRoutes: PortalSite {
  let office: Office

  package init(core: PortalCore) { office = Office(core: core) }

  package func formLimits(of route: String) -> FormLimits? {
    switch route {
    case Route.register.path, Route.officeAction(case: .key, action: .key).path, Route.officeReply(.key).path,
      Route.draftEdit(.key).path, Route.officeProofs(.key).path, Route.complaintNew.path,
      Route.complaintAct(complaint: .key, act: .key).path,
      Route.demand(complaint: .key, kind: .key, ordinal: .key).path:
      FormSizes.office.formLimits
    case Route.caseArchiveCheck(.key).path: .upload(file: ByteLimits.archive, count: 1)
    case Route.officeReports.path, Route.officeReportImport.path: FormSizes.report.formLimits
    default: nil
    }
  }

  package func add(to router: Router<PortalContext>) {
    SignInPages(office: office).add(to: router)
    for (method, route, handler) in pages {
      let office = office
      router.on(RouterPath(route.path), method: method) { request, context in
        try await office.enter(request, context, handler)
      }
    }
  }

  /// Every page with the method it answers to.
  var pages: [(HTTPRequest.Method, Route, Office.Handler)] {
    AccountPages.pages + WorklistPages.pages + BulkAssignmentPages.pages + CasePages.pages + ActionPages.pages
      + ReplyPages.pages
      + RegisterPages.pages + TablePages.pages + ReportPages.pages + PeoplePages.pages + CalendarPages.pages
      + LetterPages.pages + LetterFillPages.pages + TemplatePages.pages + LetterheadPages.pages
      + AuditPages.pages + VerificationPages.pages
      + AssignmentPages.pages + AssistancePages.pages + WorkflowPages.pages + DraftPages.pages
      + DisputePages.pages + DisputeActPages.pages + DisputeOpeningPages.pages + CaseArchivePages.pages
      + ReminderPages.pages + OutboxPages.pages + MailSettingsPages.pages + PersonMailPages.pages
      + ComplaintPages.pages + ComplaintActPages.pages + ComplaintRegisterPages.pages + ComplaintSettingsPages.pages
      + DemandPages.pages
      + SubstitutePages.pages + ProofPages.pages + PublicationPages.pages + PeriodPages.pages
  }
}
