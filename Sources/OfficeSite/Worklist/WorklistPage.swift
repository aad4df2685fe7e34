import PageKit
import Civil
import AnnualReport
import Desk
import Ledger
import Statute

/// The 工作台, and the list behind a cell of table three (see office/worklist).
struct WorklistPage: Sendable {
  struct Tab: Sendable {
    let name: String
    let url: String
    /// How many; nil where they are not counted.
    let number: String?
    let current: Bool
    let late: Bool
  }

  struct Due: Sendable {
    let text: String
    let isoDate: String
  }

  struct Row: Sendable {
    /// The value of its box; nil where it has none.
    let tick: String?
    let ticked: Bool
    let number: String
    let subject: String
    let url: String?
    let applicant: String
    let channel: String
    let person: String
    let body: String
    let state: Badge
    let due: Due?
    let remaining: Badge?
    let hasReasons: Bool
    let reasons: [String]
  }

  /// Giving out what is ticked.
  struct Bulk: Sendable {
    let action: String
    /// The list with every box ticked, or with none.
    let allURL: String
    let allName: String
    /// Where one comes back to.
    let back: String
  }

  struct Empty: Sendable {
    let title: String
    let text: String
    let url: String?
    let urlName: String?
  }

  let title: String
  let lead: String
  let actions: [Action]
  /// That a year's list of holidays is wanted; nil where none is.
  var calendarWarning: String?
  var calendarURL: String = Route.calendar.path
  let hasTabs: Bool
  let tabs: [Tab]
  let filters: WorklistFilters?
  let filtered: Bool
  let action: String
  let clearURL: String
  let hasCases: Bool
  let cases: [Row]
  let empty: Empty?
  let showBody: Bool
  let bulk: Bulk?
  /// Where the list is made into a spreadsheet; nil for a list that is not.
  let exportURL: String?
  /// What the spreadsheet is made from.
  let exported: [Field]
  /// The address of the first page; nil there.
  let firstPage: String?
  /// The address of the next page; nil on the last.
  let nextPage: String?

  init(_ list: Worklist, _ choices: WorklistChoices, canRegister: Bool, ticked: Bool) {
    let query = list.query
    title = "工作台"
    lead = "\(list.today.chinese) \(list.today.weekday.chinese)"
    actions = canRegister ? [Action("登记申请", Route.register.path, main: true)] : []
    if let year = list.missingYears.first {
      let years = list.missingYears.map { "\($0)年" }.joined(separator: "、")
      calendarWarning = "\(years)的节假日安排还没有录入，涉及的期限无法推算。"
      calendarURL = Route.calendar.with(["year": String(year)])
    }
    hasTabs = true
    // Whether all days are known is worth a look only while some are not.
    let shown = Worklist.Tab.allCases.filter { $0 != .undated || query.tab == .undated || list.counts[$0] ?? 0 > 0 }
    tabs = shown.map { tab in
      var other = query
      (other.tab, other.after) = (tab, nil)
      let count = list.counts[tab]
      return Tab(
        name: tab.label, url: WorklistAddress.url(other, without: tab == .all ? [] : [.standing]),
        number: count.map { $0 < Worklist.countLimit ? String($0) : "\(Worklist.countLimit - 1)+" },
        current: tab == query.tab, late: (tab == .overdue || tab == .undated) && (count ?? 0) > 0)
    }
    filters = WorklistFilters(query, choices)
    filtered = query.isNarrowed
    action = Route.office.path
    clearURL = WorklistAddress.url(WorklistQuery(query.tab))
    cases = list.lines.map { Row($0, today: list.today, ticked: ticked) }
    hasCases = !cases.isEmpty
    showBody = choices.bodies.count > 1
    empty = hasCases ? nil : Self.empty(query, clearURL: clearURL, canRegister: canRegister)
    let here = WorklistAddress.url(query, after: query.after)
    bulk =
      cases.contains { $0.tick != nil }
      ? Bulk(
        action: Route.bulkAssign.path,
        allURL: ticked ? here : WorklistAddress.url(query, after: query.after, ticked: true),
        allName: ticked ? "全部不选" : "全选本页", back: here) : nil
    exportURL = hasCases ? Route.worklistExport.path : nil
    exported = WorklistAddress.hidden(query)
    firstPage = query.after == nil ? nil : WorklistAddress.url(query)
    nextPage = list.next.map { WorklistAddress.url(query, after: $0) }
  }

  /// The cases behind one cell of the table of a year.
  init(
    behind cell: TableThreeCell, of body: Body, _ lines: [Worklist.Line], count: Int, today: Day, isFirst: Bool,
    next: CaseFilter.Cursor?
  ) {
    let year = Route.Part.value(String(cell.year))
    let here = Route.officeTableCell(body: .id(body.id), year: year)
    title = "\(cell.year)年 \(cell.row.label)"
    lead = "\(body.facts.name)　\(cell.column.label)　\(count)件"
    actions = [Action("返回表格", Route.officeTable(body: .id(body.id), year: year).path)]
    hasTabs = false
    tabs = []
    filters = nil
    filtered = false
    action = Route.office.path
    clearURL = Route.office.path
    cases = lines.map { Row($0, today: today) }
    hasCases = !cases.isEmpty
    showBody = false
    empty = hasCases ? nil : Empty(title: "这一格没有申请", text: "数字为0，没有对应的记录。", url: nil, urlName: nil)
    bulk = nil
    exportURL = nil
    exported = []
    firstPage = isFirst ? nil : here.with(["row": cell.row.rawValue, "column": cell.column.rawValue])
    nextPage = next.map { next in
      here.with(["row": cell.row.rawValue, "column": cell.column.rawValue, "after": String(next.id)])
    }
  }

  private static func empty(_ query: WorklistQuery, clearURL: String, canRegister: Bool) -> Empty {
    if !query.words.isEmpty {
      return Empty(
        title: "没有找到“\(query.words)”",
        text: "查找范围是编号、文号、申请内容、备注和承办单位；申请人的姓名、证件号码要写完整。换个词，或者", url: clearURL, urlName: "清除条件")
    }
    if query.isNarrowed { return Empty(title: "没有符合条件的申请", text: "去掉一些条件，或者", url: clearURL, urlName: "清除条件") }
    let all = WorklistAddress.url(WorklistQuery())
    switch query.tab {
    case .all:
      return Empty(
        title: "没有在办的申请", text: "网上提交的申请会自动出现在这里，纸质申请登记后出现。", url: canRegister ? Route.register.path : nil,
        urlName: canRegister ? "登记申请" : nil)
    case .dueToday: return Empty(title: "今天没有到期的申请", text: "接下来到期的在", url: all, urlName: "全部在办")
    case .dueThisWeek: return Empty(title: "本周没有到期的申请", text: "接下来到期的在", url: all, urlName: "全部在办")
    case .overdue: return Empty(title: "没有逾期的申请", text: "所有在办申请都在期限内。", url: all, urlName: "全部在办")
    case .undated:
      return Empty(title: "没有到期日未推算的申请", text: "在办申请的到期日都已推算。", url: all, urlName: "全部在办")
    case .waiting: return Empty(title: "没有等待他方的申请", text: "要求补正、征求意见、收费后等待对方的申请会列在这里。", url: all, urlName: "全部在办")
    case .mine:
      return Empty(
        title: "没有等您处理的申请", text: "由您经办、分办给您、请您协办、待您审批或者退回给您修改的，都会列在这里。", url: all, urlName: "全部在办")
    }
  }
}

extension WorklistPage.Row {
  init(_ line: Worklist.Line, today: Day, ticked: Bool = false) {
    let summary = line.summary
    tick = line.mayAssign ? "\(summary.id):\(summary.version)" : nil
    self.ticked = ticked && line.mayAssign
    number = summary.number
    subject = summary.title
    let isAsked = line.reasons.contains { if case .asked = $0 { true } else { false } }
    url = line.mayOpen ? Route.officeCase(.id(summary.id)).path : isAsked ? Route.assistance.path : nil
    applicant = summary.applicantKind.label
    channel = summary.channel.shortLabel
    person = line.assigneeName ?? "未指定"
    body = line.bodyName
    state = Badge(officeState: summary.state)
    due = line.clock?.due.map {
      WorklistPage.Due(text: $0.inList(year: today.year), isoDate: $0.description)
    }
    remaining = line.clock.map { Badge(officeClock: $0) }
    reasons = line.reasons.map(\.label)
    hasReasons = !reasons.isEmpty
  }
}

extension Worklist.Tab {
  /// The Chinese name.
  var label: String {
    switch self {
    case .all: "全部在办"
    case .dueToday: "今天到期"
    case .dueThisWeek: "本周到期"
    case .overdue: "已逾期"
    case .undated: "到期日未推算"
    case .waiting: "等待他方"
    case .mine: "等我处理"
    }
  }
}
