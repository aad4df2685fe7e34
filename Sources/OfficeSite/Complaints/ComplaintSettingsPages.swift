import PageKit
import Desk
import Foundation
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Where complaints go, how the office is reached, and its periods (设置投诉举报).
enum ComplaintSettingsPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (
      .get, .complaintSettings,
      { visit in
        guard let body = try await visit.desk.bodies(where: .manageComplaints, of: visit.person).first else {
          throw DeskRefusal.notAllowed(.manageComplaints)
        }
        return Redirect.to(.bodyComplaintSettings(.id(body.id)))
      }
    ),
    (.get, .bodyComplaintSettings(.key), { try await form($0).show($0) }),
    (.post, .bodyComplaintSettings(.key), { try await submit($0) }),
  ]

  private static func form(_ visit: Visit) async throws -> WorkForm {
    let id = try visit.id("body")
    let (known, bodies) = try await visit.desk.complaintSettings(of: id, for: visit.person)
    func line(_ name: String, _ label: String, _ value: String?) -> OfficeField {
      OfficeField(name, label, .line, isOptional: true, initial: value ?? "")
    }
    var form = WorkForm(
      title: "投诉举报的设置", route: .bodyComplaintSettings(.id(id)), back: .bodyComplaintSettings(.id(id)),
      crumbs: [Crumb("投诉举报的设置")],
      explanation: ["条例没有规定投诉举报的答复期限，由机关设定，并写明依据。改动只用于以后收到的。"],
      citation: "《政府信息公开条例》第四十七条、第五十一条",
      fields: [
        OfficeField(
          "supervisor", "政府信息公开工作主管部门",
          .list([OfficeChoice("", "本网站所属的机关")] + bodies.map { OfficeChoice(String($0.id), $0.facts.name) }),
          isOptional: true, initial: known.supervisor.map { String($0) } ?? ""),
        line("telephone", "投诉举报电话", known.telephone), line("mailbox", "投诉举报信箱", known.mailbox),
        line("address", "接待地址", known.address), line("hours", "接待时间", known.hours),
        OfficeField(
          "replyWorkingDays", "答复期限（工作日）", .number, hint: "不填就不设期限，也不承诺日期。", isOptional: true,
          initial: known.periods.replyWorkingDays.map { String($0) } ?? ""),
        OfficeField("source", "期限的依据", .line, hint: "和期限一起显示。", initial: known.periods.source),
        OfficeField(
          "statementWorkingDays", "被投诉机关说明情况的期限（工作日）", .number, hint: "要求说明时先填上，可以改。",
          initial: String(known.periods.statementWorkingDays)),
      ], button: "保存")
    form.guardsChanges = true
    return form
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let form = try await form(visit)
    let id = try visit.id("body")
    return try await form.submit(visit, done: "投诉举报的设置已保存。") { input in
      var new = ComplaintOffice()
      new.supervisor = input.form.text("supervisor").flatMap { Int64($0) }
      new.telephone = input.optionalText("telephone")
      new.mailbox = input.optionalText("mailbox")
      new.address = input.optionalText("address")
      new.hours = input.optionalText("hours")
      new.periods.replyWorkingDays = input.optionalNumber("replyWorkingDays", in: 1...250)
      let source = input.text("source")
      let statement = input.number("statementWorkingDays", in: 1...60)
      new.periods.source = try input.settled(source)
      new.periods.statementWorkingDays = try input.settled(statement)
      try await visit.desk.setComplaintSettings(
        new, of: id, by: visit.person, requestID: visit.context.web.requestID)
    }
  }
}
