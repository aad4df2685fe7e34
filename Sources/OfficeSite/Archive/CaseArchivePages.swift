import PageKit
import Desk
import Documents
import Foundation
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The archive of a case that has ended (案卷归档包): taking it away, and holding one against the records.
enum CaseArchivePages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.post, .caseArchive(.key), { try await take($0) }), (.get, .caseArchiveCheck(.key), { try await form($0) }),
    (.post, .caseArchiveCheck(.key), { try await check($0) }),
  ]

  private static func opened(_ visit: Visit) async throws -> OpenedCase {
    let opened = try await visit.desk.openCase(try visit.id("case"), for: visit.person)
    try await visit.require(.archiveCase, at: opened.body.id)
    return opened
  }

  private static func take(_ visit: Visit) async throws -> Response {
    let opened = try await opened(visit)
    guard !opened.file.law.state.isOpen else {
      var message = OfficeMessage(title: "还不能下载归档包", text: ["这件申请仍在办理。办结以后可以下载归档包。"])
      message.actions = [Action("返回这件申请", Route.officeCase(.id(opened.file.id)).path, main: true)]
      return try await visit.show(.message, title: message.title, status: .conflict, message)
    }
    let archive = try await visit.desk.makeArchive(
      ofCase: opened.file.id, by: visit.person, requestID: visit.context.web.requestID)
    return .download(try await visit.desk.packed(archive), type: "application/zip", name: archive.fileName)
  }

  private static let fields = [OfficeField("file", "归档包", .files(accept: ".zip", multiple: false))]

  private static func form(_ visit: Visit, fault: String? = nil) async throws -> Response {
    let opened = try await opened(visit)
    let id = opened.file.id
    var shown = fields.shown(nil, problems: [])
    shown[0].error = fault
    var page = ActionPage(
      title: "校验归档包", action: .caseArchiveCheck(.id(id)), cancel: .officeCase(.id(id)), fields: shown, problems: [])
    page.caseLine = .init(opened)
    page.explanation = ["选择此前下载的归档包，逐个文件核对校验值，并与系统中的办理记录、材料比对。文件只用于比对，不会保存。"]
    page.button = "校验"
    return try await visit.show(
      .action, title: page.title, crumbs: crumbs(opened), status: fault == nil ? .ok : .unprocessableContent,
      page)
  }

  private static func check(_ visit: Visit) async throws -> Response {
    let opened = try await opened(visit)
    guard let file = visit.form.files("file").first(where: { $0.size > 0 }) else {
      return try await form(visit, fault: "请选择归档包")
    }
    let result = try await visit.desk.verifyArchive(
      [UInt8](try file.data()), ofCase: opened.file.id, for: visit.person)
    return try await visit.show(
      .archiveCheck, title: "校验归档包", crumbs: crumbs(opened),
      ArchiveCheckPage(result, fileName: file.name, opened: opened))
  }

  private static func crumbs(_ opened: OpenedCase) -> [Crumb] {
    [
      Crumb("工作台", .office), Crumb(opened.file.law.number, .officeCase(.id(opened.file.id))), Crumb("校验归档包"),
    ]
  }
}

/// What an archive was found to be (see office/archive-check).
struct ArchiveCheckPage: Sendable {
  let fileName: String
  let verdict: Badge
  let text: String
  let hasFindings: Bool
  let findings: [String]
  let caseURL: String
  let againURL: String

  init(_ result: ArchiveVerification, fileName: String, opened: OpenedCase) {
    self.fileName = fileName
    verdict = result.isSound ? Badge(.done, "完整无误") : Badge(.error, "\(result.findings.count)处不符")
    text =
      if !result.isSound {
        "归档包与校验值或者系统中的记录不一致，不能作为案卷使用。"
      } else if result.entriesSince > 0 {
        "归档包与制作时的记录一致。此后又有\(result.entriesSince)条办理记录，可以重新下载。"
      } else {
        "归档包与系统中的办理记录、材料完全一致。"
      }
    findings = result.findings.map(\.chinese)
    hasFindings = !findings.isEmpty
    caseURL = Route.officeCase(.id(opened.file.id)).path
    againURL = Route.caseArchiveCheck(.id(opened.file.id)).path
  }
}
