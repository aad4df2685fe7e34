import PageKit
import Desk
import Documents
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The register of complaints and reports: the list, one of them, its files and its letters.
enum ComplaintPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .complaints, { try await list($0) }), (.get, .officeComplaint(.key), { try await show($0) }),
    (.post, .complaintPerson(.key), { try await reveal($0) }),
    (.get, .complaintFile(complaint: .key, file: .key), { try await file($0) }),
    (.get, .complaintLetterDOCX(complaint: .key, letter: .key), { try await docx($0) }),
    (.get, .complaintLetterPDF(complaint: .key, letter: .key), { try await pdf($0) }),
  ]

  private enum Shown: String, CaseIterable {
    case open, mine, review, ended

    var label: String {
      switch self {
      case .open: "在办"
      case .mine: "我承办的"
      case .review: "待审批"
      case .ended: "已结束"
      }
    }
  }

  private static let pageSize = 30

  private static func list(_ visit: Visit) async throws -> Response {
    try visit.require(.viewComplaints)
    let shown = visit.query("tab").flatMap(Shown.init) ?? .open
    let page = max(1, min(10_000, visit.query("page").flatMap { Int($0) } ?? 1))
    var filter = ComplaintFilter(bodies: [], limit: pageSize, offset: (page - 1) * pageSize)
    switch shown {
    case .open: filter.isOpen = true
    case .mine: (filter.isOpen, filter.assignee) = (true, visit.person.id)
    case .review: filter.states = [.inReview]
    case .ended: filter.isOpen = false
    }
    filter.words = visit.query("q").map { String($0.prefix(100)) }
    let found = try await visit.desk.complaints(filter, for: visit.person)
    let words = filter.words
    let model = ComplaintListPage(
      lead: found.late == 0 ? "按应当办理的日期排列，没有逾期的。" : "按应当办理的日期排列，\(found.late)件逾期。",
      registerURL: visit.may(.handleComplaints) ? Route.complaintNew.path : nil,
      tabs: Shown.allCases.map {
        .init(
          name: $0.label, url: Route.complaints.with(["tab": $0 == .open ? nil : $0.rawValue]), current: $0 == shown)
      }, query: words ?? "", tab: shown.rawValue, hasRows: !found.lines.isEmpty,
      rows: found.lines.map {
        .init($0, person: $0.assignee.flatMap { found.names[$0] }, today: visit.today)
      },
      pages: Pager(count: found.count, page: page, size: pageSize, unit: "件") {
        Route.complaints.with(["tab": shown.rawValue, "q": words, "page": String($0)])
      },
      empty: words != nil
        ? "没有找到含有这些词的投诉举报，请换一个词，或者换一栏。" : "没有\(shown.label)的投诉举报。网上提交的会自动出现在这里，来电、来信、来访的请登记。")
    return try await visit.show(.complaints, title: model.title, model)
  }

  private static func show(_ visit: Visit, opened: Applicant? = nil) async throws -> Response {
    let view = try await visit.desk.viewComplaint(try visit.id("complaint"), for: visit.person)
    let page = ComplaintFilePage(view, opened: opened, today: visit.today, makesPDF: visit.core.pdf != nil)
    return try await visit.show(
      .complaint, title: page.number, crumbs: [Crumb("投诉举报", .complaints), Crumb(page.number)], page)
  }

  /// Shows the data in the answer itself, so that it lies in no address and a reload asks, and records, again.
  private static func reveal(_ visit: Visit) async throws -> Response {
    let person = try await visit.desk.openPersonalData(
      ofComplaint: try visit.id("complaint"), for: visit.person, requestID: visit.context.web.requestID)
    return try await show(visit, opened: person)
  }

  private static func file(_ visit: Visit) async throws -> Response {
    let (name, chunks) = try await visit.desk.complaintFile(
      try visit.id("file"), of: try visit.id("complaint"), for: visit.person)
    return try await Papers.attachment(named: name, chunks)
  }

  private static func letter(_ visit: Visit) async throws -> (name: String, letter: OfficialLetter) {
    try await visit.desk.complaintLetter(
      try visit.part("letter"), of: try visit.id("complaint"), for: visit.person,
      requestID: visit.context.web.requestID)
  }

  private static func docx(_ visit: Visit) async throws -> Response {
    let (name, letter) = try await letter(visit)
    return try LetterFiles.docx(letter, name: name)
  }

  private static func pdf(_ visit: Visit) async throws -> Response {
    guard let renderer = visit.core.pdf else { throw DeskRefusal.notFound }
    let (name, letter) = try await letter(visit)
    return try await LetterFiles.pdf(letter.page, name: name, by: renderer)
  }
}
