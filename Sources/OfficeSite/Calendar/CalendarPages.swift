import PageKit
import Chronicle
import Civil
import Desk
import Foundation
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The working days of each year (工作日历), and entering the next year's list.
enum CalendarPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .calendar, { try await show($0) }), (.get, .calendarEdit, { try await edit($0) }),
    (.post, .calendarEdit, { try await submit($0) }),
  ]

  struct Page: Sendable {
    struct Year: Sendable {
      let text: String
      let url: String
      let current: Bool
    }

    let year: String
    let source: String
    let workingDays: String
    let known: Bool
    let years: [Year]
    let calendar: MonthPages
    let editURL: String?
    let hasHistory: Bool
    let history: [CalendarHistoryLine]
  }

  private static func calendar(_ visit: Visit) async throws -> WorkingCalendar {
    try await visit.desk.calendar(for: visit.person)
  }

  /// The year asked for, this one otherwise; within what a calendar may hold.
  private static func year(_ visit: Visit) -> Int {
    guard let year = visit.query("year").flatMap({ Int($0) }), (2008...2100).contains(year) else {
      return visit.today.year
    }
    return year
  }

  private static func show(_ visit: Visit) async throws -> Response {
    let (calendar, year, today) = (try await calendar(visit), year(visit), visit.today)
    let table = calendar.years[year]
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      throw DeskRefusal.notFound
    }
    let known = Set(calendar.years.keys).union([today.year, today.year + 1, year])
    let count = try? calendar.workingDays(after: first, through: last) + (calendar.isWorkingDay(first) ? 1 : 0)
    let history = try await visit.desk.calendarHistory(year: year).map(CalendarHistoryLine.init)
    let page = Page(
      year: String(year), source: table?.notice ?? "", workingDays: count.map { "全年\($0)个工作日" } ?? "",
      known: table != nil,
      years: known.sorted(by: >).map {
        .init(text: "\($0)年", url: Route.calendar.with(["year": String($0)]), current: $0 == year)
      },
      calendar: MonthPages(from: first, through: last, limit: 12) { cell($0, table, today: today) },
      editURL: visit.may(.manageCalendar) ? Route.calendarEdit.with(["year": String(year)]) : nil,
      hasHistory: !history.isEmpty, history: history)
    return try await visit.show(.calendar, title: "\(year)年工作日", page)
  }

  private static func cell(_ day: Day, _ table: YearTable?, today: Day) -> MonthPages.DayCell {
    var cell = MonthPages.DayCell()
    if table?.holidays.contains(day) == true {
      cell = .init(kind: "holiday", label: "放假")
    } else if table?.workdays.contains(day) == true {
      cell = .init(kind: "makeup", label: "调休上班")
    } else if day.weekday.isWeekend {
      cell = .init(kind: "rest", label: "周末")
    }
    if day == today { cell.kind += cell.kind.isEmpty ? "today" : " today" }
    return cell
  }

  // MARK: Entering a year

  /// - Parameter isAmending: whether the year has a list; its change needs a reason.
  private static func fields(_ table: YearTable?, year: Int, isAmending: Bool) -> [OfficeField] {
    let reason =
      isAmending
      ? [OfficeField("reason", "修改的原因", .text(rows: 3), hint: "例如依据的通知。原来的安排和原因一并留存。")] : []
    return [
      OfficeField("notice", "依据", .line, hint: "例如“国务院办公厅关于\(year)年部分节假日安排的通知”。", initial: table?.notice ?? ""),
      OfficeField(
        "days", "放假和调休上班的日子", .text(rows: 16),
        hint: "一行一项，例如“放假 \(year)-10-01至\(year)-10-07”“上班 \(year)-10-11”。没有列出的，按周一至周五上班。",
        initial: table.map(CalendarText.text) ?? ""),
    ] + reason
  }

  private static func edit(_ visit: Visit) async throws -> Response {
    try visit.require(.manageCalendar)
    let year = year(visit)
    let table = try await calendar(visit).years[year]
    return try await page(
      visit, year: year, fields: fields(table, year: year, isAmending: table != nil).shown(nil, problems: []))
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    try visit.require(.manageCalendar)
    guard let year = visit.form.text("year").flatMap({ Int($0) }), (2008...2100).contains(year) else {
      throw DeskRefusal.notFound
    }
    let current = try await calendar(visit).years[year]
    var input = FormInput(visit.form)
    let notice = input.text("notice")
    let text = input.text("days", limit: FormInput.textLimit)
    let reason = current == nil ? nil : input.text("reason", limit: FormInput.textLimit)
    var shown = fields(nil, year: year, isAmending: current != nil).shown(visit.form, problems: input.problems)
    guard let notice, let text, input.problems.isEmpty else {
      return try await page(visit, year: year, fields: shown, problems: input.problems)
    }
    let table: YearTable
    do { table = try CalendarText.table(text, year: year, notice: notice) } catch {
      if let index = shown.firstIndex(where: { $0.name == "days" }) { shown[index].error = error.chinese }
      return try await page(visit, year: year, fields: shown)
    }
    let known = basis(current, year: year)
    if let basis = visit.form[FormBasis.name], basis != known {
      return try await page(visit, year: year, fields: shown, refusal: FormBasis.changed)
    }
    let effect = effect(try await visit.desk.previewCalendar(table, year: year, by: visit.person))
    guard visit.form["step"] == "confirm", visit.form["seen"] == effect.fingerprint else {
      return try await page(visit, year: year, fields: shown, effect: effect)
    }
    let done = try await visit.desk.enterCalendar(
      table, year: year, reason: reason, by: visit.person, requestID: visit.context.web.requestID)
    let flipped = done.flipped.isEmpty ? "" : "\(done.flipped.count)件已答复的申请是否按期随之改变。"
    return try await visit.redirect(
      .calendar, .done, "已录入\(year)年的节假日安排，\(done.moved.count)件申请的到期日随之改变。\(flipped)")
  }

  /// How many moved cases are listed.
  private static let shownLimit = 200

  private static func effect(_ effect: CalendarEffect) -> Effect {
    let (moved, flipped) = (effect.moved, effect.flipped)
    guard !moved.isEmpty || !flipped.isEmpty else {
      return Effect(lines: [Effect.Line("在办申请的到期日、已答复申请是否按期", after: "都不改变")])
    }
    var lines = [Effect.Line("到期日改变的在办申请", after: "\(moved.count)件")]
    lines += moved.prefix(shownLimit).map {
      Effect.Line($0.number, before: $0.from?.chinese ?? "未定", after: $0.to?.chinese ?? "未定")
    }
    if !flipped.isEmpty { lines.append(Effect.Line("是否按期改变的已答复申请", after: "\(flipped.count)件")) }
    lines += flipped.prefix(shownLimit).map {
      Effect.Line("\($0.number)（\($0.repliedOn.chinese)答复）", before: inTime($0.before), after: inTime($0.after))
    }
    // Stands for all of them, however few are listed: what was not seen is not confirmed.
    let word = FormBasis.word(
      moved.map { "\($0.caseID)/\($0.from?.description ?? "")/\($0.to?.description ?? "")" }
        + flipped.map { "\($0.caseID)/\(inTime($0.before))/\(inTime($0.after))" })
    let rest = max(moved.count, flipped.count) > shownLimit ? "每类列出前\(shownLimit)件。" : ""
    return Effect(lines: lines, note: "\(rest)到期日的改变记入每件申请的办理过程。", seal: word)
  }

  private static func inTime(_ value: Bool?) -> String { value.map { $0 ? "按期" : "逾期" } ?? "未推算" }

  private static func basis(_ table: YearTable?, year: Int) -> String {
    FormBasis.word(fields(table, year: year, isAmending: table != nil))
  }

  private static func page(
    _ visit: Visit, year: Int, fields: [Field], problems: [FieldProblem] = [], effect: Effect? = nil,
    refusal: String? = nil
  ) async throws -> Response {
    var page = ActionPage(
      title: "录入\(year)年的节假日安排", action: .calendarEdit, cancel: .calendar, fields: fields, problems: problems)
    page.explanation = ["国务院办公厅每年公布次年的节假日安排。录入后，在办申请的到期日按新的工作日重新推算。"]
    page.fields.append(.hidden("year", value: String(year)))
    page.fields.append(
      .hidden(
        FormBasis.name, value: basis(try await calendar(visit).years[year], year: year)))
    if let refusal { page.add(refusal) }
    page.effect = effect
    if let effect {
      page.fields.append(.hidden("seen", value: effect.fingerprint))
      page.button = "确认录入"
    }
    page.preview = effect == nil ? "下一步：看会改变什么" : "改过以后重新看"
    return try await visit.show(
      .action, title: page.title, crumbs: [Crumb("工作日历", .calendar), Crumb("录入")],
      status: page.hasErrors ? .unprocessableContent : .ok, page)
  }
}
