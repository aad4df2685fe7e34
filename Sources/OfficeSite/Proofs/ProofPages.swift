import PageKit
import Civil
import Desk
import Hummingbird
import Ledger
import Statute

/// Putting a proof of service to a paper (补充送达凭证).
enum ProofPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .officeProofs(.key), { try await form($0).show($0) }),
    (.post, .officeProofs(.key), { try await submit($0) }),
  ]

  /// A paper as the form names it.
  static func value(of paper: ServedPaper) -> String { "\(paper.entry)-\(paper.paper.rawValue)" }

  private static func form(_ visit: Visit) async throws -> WorkForm {
    let opened = try await visit.openCase(with: .handleCase)
    guard opened.file.law.state != .archived else { throw DeskRefusal.workflow(.caseIsArchived) }
    let papers = opened.servedPapers
    guard !papers.isEmpty else { throw DeskRefusal.law(.nothingServed) }
    let choices = papers.map {
      OfficeChoice(value(of: $0), $0.paper.label, hint: ProofSection.served($0))
    }
    let wanted = visit.query("paper") ?? papers.first(where: \.lacksProof).map(value) ?? ""
    return WorkForm(
      title: "补充送达凭证", route: .officeProofs(.id(opened.file.id)), back: .officeCase(.id(opened.file.id)),
      crumbs: visit.crumbs(opened, "补充送达凭证"), opened: opened,
      explanation: ["归档以前随时可以补充。凭证不会改变已经登记的日期；日期与登记的不同时，核对后另行更正。"],
      fields: [
        OfficeField("paper", "证明哪件文书", .radios(choices), initial: wanted),
        OfficeField(
          "kind", "凭证的种类", .radios(ServiceProof.Kind.allCases.map { OfficeChoice($0.rawValue, $0.label) })),
        OfficeField(
          "day", "凭证载明的日期", .day, hint: "邮寄的，填交邮（邮戳）日期，不填收件日期；直接送达、代为送达的，填签收日期；电子邮件、传真的，填发出日期。"),
        OfficeField(
          "proof", "凭证的扫描件或者照片", .files(accept: OfficeUploads.accept, multiple: false), hint: OfficeUploads.hint),
      ], button: "补充凭证")
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let form = try await form(visit)
    var done = "已补充送达凭证。"
    return try await form.submit(visit, done: done) { input in
      let paper = paper(&input)
      let (kind, day) = (input.choice("kind", of: ServiceProof.Kind.self), input.day("day"))
      let files = try await OfficeUploads.read("proof", as: .proofOfService, &input, visit)
      if files.isEmpty, input.problems.allSatisfy({ $0.field != "proof" }) { input.refuse("proof", .missing) }
      let (entry, name) = try input.settled(paper)
      let proved = try await visit.desk.proveService(
        NewProof(
          entry: entry, paper: name, kind: try input.settled(kind), day: try input.settled(day),
          file: try input.settled(files.first)), onCase: try visit.id("case"), by: visit.person)
      if let other = proved.provenOtherwise {
        done = "已补充送达凭证。凭证载明\(other.chinese)，登记的是\(proved.day.chinese)，请在“送达凭证”中核对。"
      }
    }
  }

  private static func paper(_ input: inout FormInput) -> (Int64, PaperKind)? {
    guard let text = input.text("paper") else { return nil }
    let parts = text.split(separator: "-", maxSplits: 1)
    if parts.count == 2, let entry = Int64(parts[0]), let kind = PaperKind(rawValue: String(parts[1])) {
      return (entry, kind)
    }
    input.refuse("paper", .notAChoice)
    return nil
  }
}
