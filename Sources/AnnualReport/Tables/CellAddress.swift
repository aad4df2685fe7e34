/// One cell of the tables. Its path is the `at` of a finding, the key in `raw` and the anchor on a page.
public enum CellAddress: Sendable, Hashable {
  case files(FileKind, FileColumn)
  case decisions(DecisionKind)
  case fees
  case previousItems(Matter2019)
  case change(Matter2019)
  case otherServiceDecisions
  case procurementItems
  case procurementAmount
  case requests(RequestRow, RequestColumn)
  case disputes(DisputePath, DisputeOutcome)

  /// The dotted path of the cell, e.g. `requests.denied.stateSecret.total`.
  public var path: String {
    switch self {
    case .files(let kind, let column): "activeDisclosure.\(kind.rawValue).\(column.rawValue)"
    case .decisions(let kind): "activeDisclosure.\(kind.rawValue)"
    case .fees: "activeDisclosure.feesTenThousandYuan"
    case .previousItems(let matter): "activeDisclosure.form2019.\(matter.rawValue).previousItems"
    case .change(let matter): "activeDisclosure.form2019.\(matter.rawValue).change"
    case .otherServiceDecisions: "activeDisclosure.form2019.otherServices.decisions"
    case .procurementItems: "activeDisclosure.form2019.procurement.items"
    case .procurementAmount: "activeDisclosure.form2019.procurement.amount"
    case .requests(let row, let column): "requests.\(row.rawValue).\(column.rawValue)"
    case .disputes(let path, let outcome): "disputes.\(path.rawValue).\(outcome.rawValue)"
    }
  }

  /// What the cell counts, in the words of the form.
  public var label: String {
    switch self {
    case .files(let kind, let column):
      kind.label(FileColumn.columns(.of2019).contains(column) ? .of2019 : .of2021) + "：" + column.label
    case .decisions(let kind): kind.label + "：处理决定数量"
    case .fees: "行政事业性收费：本年收费金额（万元）"
    case .previousItems(let matter): matter.label + "：上一年项目数量"
    case .change(let matter): matter.label + "：本年增/减"
    case .otherServiceDecisions: "其他对外管理服务事项：处理决定数量"
    case .procurementItems: "政府集中采购：采购项目数量"
    case .procurementAmount: "政府集中采购：采购总金额"
    case .requests(let row, let column): row.title + "：" + column.label
    case .disputes(let path, let outcome): path.label + "：" + outcome.label
    }
  }
}

extension AnnualReport {
  /// Every cell of this report's tables, in the order of the form.
  public var cells: [CellAddress] {
    var cells: [CellAddress] = FileKind.allCases.flatMap { kind in
      activeDisclosure[kind].columns.map { .files(kind, $0) }
    }
    cells += DecisionKind.allCases.map { .decisions($0) }
    cells.append(.fees)
    if activeDisclosure.form2019 != nil {
      cells += Matter2019.allCases.flatMap { [.previousItems($0), .change($0)] }
      cells += [.otherServiceDecisions, .procurementItems, .procurementAmount]
    }
    cells += requests.rows.flatMap { row in RequestColumn.allCases.map { .requests(row, $0) } }
    cells += DisputePath.allCases.flatMap { path in DisputeOutcome.allCases.map { .disputes(path, $0) } }
    return cells
  }

  /// The count in a cell; `nil` when unknown, and for the two cells that hold amounts.
  public subscript(cell: CellAddress) -> Int? {
    switch cell {
    case .files(let kind, let column): activeDisclosure[kind][column]
    case .decisions(let kind): activeDisclosure[kind]
    case .fees, .procurementAmount: nil
    case .previousItems(let matter): activeDisclosure.form2019?[matter].previousItems
    case .change(let matter): activeDisclosure.form2019?[matter].change
    case .otherServiceDecisions: activeDisclosure.form2019?.otherServiceDecisions
    case .procurementItems: activeDisclosure.form2019?.procurementItems
    case .requests(let row, let column): requests[row, column]
    case .disputes(let path, let outcome): disputes[path, outcome]
    }
  }

  /// The value of a cell as text: a count or an amount; `nil` when unknown.
  public func text(of cell: CellAddress) -> String? {
    switch cell {
    case .fees: activeDisclosure.feesTenThousandYuan?.description
    case .procurementAmount: activeDisclosure.form2019?.procurementAmount
    default: self[cell].map(String.init)
    }
  }
}
