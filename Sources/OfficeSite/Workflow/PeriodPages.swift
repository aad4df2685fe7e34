import PageKit
import Desk
import Foundation
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The periods that the law leaves to a body (机关可设定的期限).
enum PeriodPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .workflowPeriods(.key), { try await form($0).form.show($0) }),
    (.post, .workflowPeriods(.key), { try await submit($0) }),
  ]

  private static let bounds = 1...250

  private static func form(_ visit: Visit) async throws -> (form: WorkForm, settings: CaseSettings) {
    let id = try visit.id("body")
    let settings = try await visit.desk.caseSettings(of: id, for: visit.person)
    func number(_ name: String, _ label: String, _ value: Int?, hint: String, isOptional: Bool = false) -> OfficeField {
      OfficeField(name, label, .number, hint: hint, isOptional: isOptional, initial: value.map(String.init) ?? "")
    }
    var form = WorkForm(
      title: "期限", route: .workflowPeriods(.id(id)), back: .bodyWorkflow(.id(id)),
      crumbs: [Crumb("审批和文号", .bodyWorkflow(.id(id))), Crumb("期限")],
      explanation: ["条例没有规定、由机关设定的期限，都是工作日。改动只用于以后的事项，已经起算的不变。"],
      fields: [
        number("correctionPeriod", "补正期限", settings.correctionPeriod, hint: "要求补正时没有另定期限的，用这一期限（第三十条）。"),
        number("reasonsPeriod", "说明理由的期限", settings.reasonsPeriod, hint: "要求申请人说明理由时用（第三十五条）。"),
        number(
          "recordCorrectionPeriod", "更正申请的办理期限", settings.recordCorrectionPeriod,
          hint: "第四十一条没有规定期限；不填就不设期限，也不向申请人承诺日期。", isOptional: true),
        number(
          "proposalPeriod", "主动公开建议的办理期限", settings.proposalPeriod, hint: "第四十四条要求及时；不填就不设期限。",
          isOptional: true),
        number("dueSoonWorkingDays", "提前几个工作日提示即将到期", settings.dueSoonWorkingDays, hint: "工作台和期限标记使用。"),
      ], button: "保存期限")
    form.guardsChanges = true
    return (form, settings)
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let (form, known) = try await form(visit)
    return try await form.submit(visit, done: "期限已保存。") { input in
      var new = known
      let correction = input.number("correctionPeriod", in: bounds)
      let reasons = input.number("reasonsPeriod", in: bounds)
      let soon = input.number("dueSoonWorkingDays", in: bounds)
      new.recordCorrectionPeriod = input.optionalNumber("recordCorrectionPeriod", in: bounds)
      new.proposalPeriod = input.optionalNumber("proposalPeriod", in: bounds)
      new.correctionPeriod = try input.settled(correction)
      new.reasonsPeriod = try input.settled(reasons)
      new.dueSoonWorkingDays = try input.settled(soon)
      try await visit.desk.setCaseSettings(
        new, insteadOf: known, of: try visit.id("body"), by: visit.person, requestID: visit.context.web.requestID)
    }
  }
}
