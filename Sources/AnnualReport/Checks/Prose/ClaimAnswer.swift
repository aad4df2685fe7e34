import Statute

/// What the tables say about a claim of the prose.
struct ClaimAnswer {
  /// The first of the cells that answer to the claim.
  var cell: CellAddress
  /// What the claim is about, in Chinese.
  var name: String
  /// The number of the tables; `nil` when they leave it open.
  var table: Int?
  /// Other numbers of the tables that the words may mean as well.
  var alsoAllowed: [Int] = []
}

extension AnnualReport {
  func answer(to subject: ProseClaim.Subject) -> ClaimAnswer {
    func total(_ row: RequestRow, _ name: String) -> ClaimAnswer {
      ClaimAnswer(cell: .requests(row, .total), name: name, table: requests[row, .total])
    }
    switch subject {
    case .received:
      var answer = total(.newlyReceived, "收到申请")
      answer.alsoAllowed = withCarriedIn(.total)
      return answer
    case .carriedIn: return total(.carriedIn, "上年结转")
    case .carriedOver: return total(.carriedOver, "结转下年")
    case .nothingLeft: return total(.carriedOver, "全部办结后的结转下年")
    case .answered:
      var answer = total(.total, "答复申请")
      answer.alsoAllowed = withoutUnanswered
      return answer
    case .group(let group):
      let first = requests.rows.first { $0.group == group } ?? .total
      return ClaimAnswer(cell: .requests(first, .total), name: group.label, table: requests.total(of: group))
    case .row(let row): return total(row, row.title)
    case .applicant(let kind):
      let column = RequestColumn.applicant(kind)
      return ClaimAnswer(
        cell: .requests(.newlyReceived, column), name: "收到\(column.label)申请", table: requests[.newlyReceived, column],
        alsoAllowed: withCarriedIn(column))
    case .organisations:
      let columns = RequestColumn.applicants.filter { $0 != .applicant(.naturalPerson) }
      return ClaimAnswer(
        cell: .requests(.newlyReceived, .applicant(.business)), name: "收到法人或其他组织申请",
        table: RequestTable.sum(columns.map { requests[.newlyReceived, $0] }))
    case .dispute(let forum, let outcome): return dispute(forum, outcome)
    case .files(let kind, let column):
      return ClaimAnswer(
        cell: .files(kind, column), name: kind.label(.of2021) + column.label, table: activeDisclosure[kind][column])
    case .decisions(let kind):
      return ClaimAnswer(cell: .decisions(kind), name: kind.label + "处理决定", table: activeDisclosure[kind])
    }
  }

  private func dispute(_ forum: ProseClaim.Forum, _ outcome: DisputeOutcome) -> ClaimAnswer {
    let (paths, name): ([DisputePath], String) =
      switch forum {
      case .reconsideration: ([.reconsideration], "行政复议")
      case .litigation: ([.litigationDirect, .litigationAfterReconsideration], "行政诉讼")
      case .direct: ([.litigationDirect], DisputePath.litigationDirect.label)
      case .afterReconsideration: ([.litigationAfterReconsideration], DisputePath.litigationAfterReconsideration.label)
      }
    return ClaimAnswer(
      cell: .disputes(paths.first ?? .reconsideration, outcome), name: outcome == .total ? name : name + outcome.label,
      table: RequestTable.sum(paths.map { disputes[$0, outcome] }))
  }

  /// New and carried-in applications together, which 收到 may mean.
  private func withCarriedIn(_ column: RequestColumn) -> [Int] {
    RequestTable.sum([requests[.newlyReceived, column], requests[.carriedIn, column]]).flatMap { $0 > 0 ? [$0] : nil }
      ?? []
  }

  /// The total without those not processed and handled otherwise, which some bodies do not call answers.
  private var withoutUnanswered: [Int] {
    guard let total = requests[.total, .total] else { return [] }
    let other = requests.total(of: .other)
    let unprocessed = requests.total(of: .notProcessed)
    return [other, unprocessed, RequestTable.sum([other, unprocessed])].compactMap { part in
      part.map { total.subtractingReportingOverflow($0).partialValue }
    }
  }
}

extension RequestTable {
  /// The sum of a group in the last column; `nil` when a cell of it is unknown.
  func total(of group: DispositionGroup) -> Int? {
    Self.sum(rows.filter { $0.group == group }.map { self[$0, .total] })
  }

  /// The sum, or `nil` when a part is unknown or the sum too large.
  static func sum(_ parts: [Int?]) -> Int? {
    var sum = 0
    for part in parts {
      guard let part else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(part)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
