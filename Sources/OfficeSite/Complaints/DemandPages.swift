import Civil
import PageKit
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// What a supervising office wants of the bodies for which a person answers (主管部门来件). Who complained, and what they
/// wrote, is on none of these pages.
enum DemandPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .demands, { try await list($0) }),
    (.get, .demand(complaint: .key, kind: .key, ordinal: .key), { try await form($0).form.show($0) }),
    (.post, .demand(complaint: .key, kind: .key, ordinal: .key), { try await submit($0) }),
  ]

  /// The list (see office/demands).
  struct ListPage: Sendable {
    struct Row: Sendable {
      let title: String
      let url: String
      let office: String
      let number: String
      let state: Badge
      let due: WorklistPage.Due
    }

    let hasRows: Bool
    let rows: [Row]
  }

  private static func list(_ visit: Visit) async throws -> Response {
    try visit.require(.answerComplaints)
    let rows = try await visit.desk.demands(for: visit.person).map { view in
      let demand = view.demand
      return ListPage.Row(
        title: title(demand.kind),
        url: Route.demand(
          complaint: .id(view.complaint), kind: .value(demand.kind.rawValue), ordinal: .id(Int64(demand.ordinal))
        ).path, office: view.office, number: view.number,
        state: view.isOpen
          ? Badge(complaintDue: demand.due, today: visit.today)
          : Badge(.done, demand.answeredOn == nil ? "已结束" : "已提交"),
        due: .init(text: demand.due.inList(year: visit.today.year), isoDate: demand.due.description))
    }
    return try await visit.show(.demands, title: "主管部门来件", ListPage(hasRows: !rows.isEmpty, rows: rows))
  }

  private static func title(_ kind: ComplaintDemand.Kind) -> String {
    switch kind {
    case .statement: "说明情况"
    case .correction: "责令改正"
    }
  }

  private static func form(_ visit: Visit) async throws -> (form: WorkForm, view: DemandView) {
    guard let kind = ComplaintDemand.Kind(rawValue: try visit.part("kind")) else { throw DeskRefusal.notFound }
    let ordinal = Int(clamping: try visit.id("ordinal"))
    let view = try await visit.desk.demand(kind, ordinal, ofComplaint: try visit.id("complaint"), for: visit.person)
    let demand = view.demand
    var text = ["\(view.office)（\(view.number)）　\(demand.askedOn.chinese)"]
    text += demand.text.split(whereSeparator: \.isNewline).map { String($0) }
    text.append(
      demand.answeredOn.map { "已于\($0.chinese)提交：\(demand.answer ?? "")" } ?? "应在\(demand.due.chineseWithWeekday)前提交。")
    let fields: [OfficeField] =
      view.isOpen
      ? [
        OfficeField("text", kind == .statement ? "情况说明" : "整改情况", .text(rows: 8)), .papers("附件"),
      ] : []
    return (
      WorkForm(
        title: title(kind),
        route: .demand(
          complaint: .id(view.complaint), kind: .value(kind.rawValue), ordinal: .id(Int64(ordinal))),
        back: .demands, crumbs: [Crumb("主管部门来件", .demands), Crumb(title(kind))], explanation: text,
        citation: kind == .correction ? ComplaintPaper.order.citation.chinese : nil, fields: fields,
        button: view.isOpen ? "提交" : nil),
      view
    )
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let (form, view) = try await form(visit)
    return try await form.submit(visit, done: "已提交给\(view.office)。") { input in
      let text = input.text("text", limit: FormInput.textLimit)
      let uploads = try await OfficeUploads.read("papers", &input, visit)
      try await visit.desk.answer(
        view.demand.kind, view.demand.ordinal, ofComplaint: view.complaint, text: try input.settled(text),
        uploads: uploads, by: visit.person)
    }
  }
}
