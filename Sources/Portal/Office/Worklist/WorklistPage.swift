import AnnualReport
import Desk
import Ledger
import Statute

/// The 工作台, and the list behind a cell of table three (see office/worklist).
struct WorklistPage: Sendable {
  struct Tab: Sendable {
    let name: String
    let url: String
    let number: String
    let current: Bool
    let late: Bool
  }

  struct Due: Sendable {
    let text: String
    let isoDate: String
  }

  struct Row: Sendable {
    let number: String
    let subject: String
    let url: String
    let applicant: String
    let channel: String
    let person: String
    let body: String
    let state: Badge
    let due: Due?
    let remaining: Badge?
  }

  struct Filters: Sendable { let q: Field }

  struct Empty: Sendable {
    let title: String
    let text: String
    let url: String?
    let urlName: String?
  }

  let title: String
  let lead: String
  let actions: [Action]
  let hasTabs: Bool
  let tabs: [Tab]
  let hasFilters: Bool
  let filters: Filters
  let filtered: Bool
  let action: String
  let tab: String
  let clearURL: String
  let hasCases: Bool
  let cases: [Row]
  let empty: Empty?
  let showBody: Bool
  /// Where the list is made into a spreadsheet; nil for a list that is not.
  let exportURL: String?
  /// The address of the next page; nil on the last.
  let nextPage: String?

  init(_ list: Worklist, words: String, canRegister: Bool, isFirstPage: Bool) {
    title = "工作台"
    lead = "\(list.today.chinese) \(list.today.weekday.chinese)　在办\(list.counts[.all] ?? 0)件"
    actions = canRegister ? [Action("登记申请", Route.register.path, main: true)] : []
    hasTabs = true
    tabs = Worklist.Tab.allCases.map { tab in
      let count = list.counts[tab] ?? 0
      return Tab(
        name: tab.label, url: tab.url(), number: String(count), current: tab == list.tab && words.isEmpty,
        late: tab == .overdue && count > 0)
    }
    hasFilters = true
    filters = Filters(q: .text("q", "查找", value: words, type: "search"))
    filtered = !words.isEmpty
    action = Route.office.path
    tab = list.tab.rawValue
    clearURL = list.tab.url()
    cases = list.lines.map { Row($0, today: list.today) }
    hasCases = !cases.isEmpty
    showBody = Set(cases.map(\.body)).count > 1
    empty = hasCases ? nil : Self.empty(list, words: words, canRegister: canRegister)
    exportURL = hasCases ? Route.worklistExport.path : nil
    nextPage = words.isEmpty ? list.next.map { list.tab.url(after: $0) } : nil
  }

  /// The cases behind one cell of the table of a year.
  init(behind cell: TableThreeCell, of body: Body, _ lines: [Worklist.Line], today: Day) {
    title = "\(cell.year)年 \(cell.row.label)"
    lead = "\(body.facts.name)　\(cell.column.label)　\(lines.count)件"
    actions = [Action("返回表格", Route.officeTable(body: .id(body.id), year: .value(String(cell.year))).path)]
    hasTabs = false
    tabs = []
    hasFilters = false
    filters = Filters(q: .text("q", "查找", type: "search"))
    filtered = false
    action = Route.office.path
    tab = ""
    clearURL = Route.office.path
    cases = lines.map { Row($0, today: today) }
    hasCases = !cases.isEmpty
    showBody = false
    empty = hasCases ? nil : Empty(title: "这一格没有申请", text: "数字为0，没有对应的记录。", url: nil, urlName: nil)
    exportURL = nil
    nextPage = nil
  }

  private static func empty(_ list: Worklist, words: String, canRegister: Bool) -> Empty {
    if !words.isEmpty {
      return Empty(
        title: "没有找到“\(words)”", text: "查找范围是编号和申请内容。换个词，或者", url: list.tab.url(), urlName: "清除条件")
    }
    let all = Worklist.Tab.all
    switch list.tab {
    case .all:
      return Empty(
        title: "没有在办的申请", text: "网上提交的申请会自动出现在这里，纸质申请登记后出现。", url: canRegister ? Route.register.path : nil,
        urlName: canRegister ? "登记申请" : nil)
    case .dueToday: return Empty(title: "今天没有到期的申请", text: "接下来到期的在", url: all.url(), urlName: "全部在办")
    case .dueThisWeek: return Empty(title: "本周没有到期的申请", text: "接下来到期的在", url: all.url(), urlName: "全部在办")
    case .overdue: return Empty(title: "没有逾期的申请", text: "所有在办申请都在期限内。", url: all.url(), urlName: "全部在办")
    case .waiting: return Empty(title: "没有等待他方的申请", text: "要求补正、征求意见、收费后等待对方的申请会列在这里。", url: all.url(), urlName: "全部在办")
    case .mine: return Empty(title: "没有由您经办的申请", text: "还没有申请指定由您经办。", url: all.url(), urlName: "全部在办")
    }
  }
}

extension WorklistPage.Row {
  init(_ line: Worklist.Line, today: Day) {
    let summary = line.summary
    number = summary.number
    subject = summary.title
    url = Route.officeCase(.id(summary.id)).path
    applicant = summary.applicantKind.label
    channel = summary.channel.shortLabel
    person = line.assigneeName ?? "未指定"
    body = line.bodyName
    state = Badge(officeState: summary.state)
    due = (summary.isOpen ? line.clock.due : nil).map {
      WorklistPage.Due(text: $0.inList(year: today.year), isoDate: $0.description)
    }
    remaining = summary.isOpen ? Badge(officeClock: line.clock) : nil
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
    case .waiting: "等待他方"
    case .mine: "由我经办"
    }
  }

  func url(after cursor: CaseFilter.Cursor? = nil) -> String {
    Route.office.with([
      "tab": self == .all ? nil : rawValue, "due": cursor?.due, "after": cursor.map { String($0.id) },
    ])
  }
}
