/// One text found for a cell, and what it is worth there.
struct CellReading {
  enum Value: Hashable {
    case count(Int)
    case amount(DecimalAmount)
    case words(String)
  }

  var text: String
  var value: Value?
  /// The text is the value as a program would write it, so that there is nothing to keep.
  var isPlain: Bool
  /// There is a text, but no certain value in it.
  var isUnreadable: Bool

  init(_ cell: CellAddress, text: String) {
    self.text = text
    let number: NumberText
    switch cell {
    case .change: number = NumberText(change: text)
    default: number = NumberText(text)
    }
    switch (cell, number) {
    case (_, .blank): value = nil
    case (.procurementAmount, _): value = .words(text)
    case (.fees, .integer(let count)): value = DecimalAmount(String(count)).map(Value.amount)
    case (.fees, .decimal(let amount)): value = .amount(amount)
    case (_, .integer(let count)): value = .count(count)
    default: value = nil
    }
    if number != .unreadable, case .fees = cell {} else if text.hasSuffix("万元") { value = nil }
    isUnreadable = value == nil && number != .blank
    switch value {
    case .count(let count): isPlain = String(count) == text
    case .amount(let amount): isPlain = amount.description == text
    case .words: isPlain = true
    case nil: isPlain = false
    }
  }
}

extension AnnualReport {
  mutating func set(_ cell: CellAddress, to value: CellReading.Value) {
    switch (cell, value) {
    case (.files(let kind, let column), .count(let count)): activeDisclosure[kind][column] = count
    case (.decisions(let kind), .count(let count)): activeDisclosure[kind] = count
    case (.fees, .amount(let amount)): activeDisclosure.feesTenThousandYuan = amount
    case (.previousItems(let matter), .count(let count)): activeDisclosure.form2019?[matter].previousItems = count
    case (.change(let matter), .count(let count)): activeDisclosure.form2019?[matter].change = count
    case (.otherServiceDecisions, .count(let count)): activeDisclosure.form2019?.otherServiceDecisions = count
    case (.procurementItems, .count(let count)): activeDisclosure.form2019?.procurementItems = count
    case (.procurementAmount, .words(let words)): activeDisclosure.form2019?.procurementAmount = words
    case (.requests(let row, let column), .count(let count)): requests[row, column] = count
    case (.disputes(let path, let outcome), .count(let count)): disputes[path, outcome] = count
    default: break
    }
  }
}

extension CellAddress {
  /// The path of the row, which several cells share.
  var rowPath: String {
    switch self {
    case .files(let kind, _): "activeDisclosure." + kind.rawValue
    case .requests(let row, _): "requests." + row.rawValue
    case .disputes(let path, _): "disputes." + path.rawValue
    case .previousItems(.otherServices), .change(.otherServices), .otherServiceDecisions:
      "activeDisclosure.form2019.otherServices"
    case .procurementItems, .procurementAmount: "activeDisclosure.form2019.procurement"
    default: path
    }
  }

  /// The path of the table.
  var tablePath: String {
    switch self {
    case .requests: "requests"
    case .disputes: "disputes"
    default: "activeDisclosure"
    }
  }

  /// What the row is about.
  var rowTitle: String {
    switch self {
    case .files(let kind, _): kind.label(.of2021)
    case .requests(let row, _): row.title
    case .disputes(let path, _): path.label
    case .decisions(let kind): kind.label
    case .fees: "行政事业性收费"
    default: label
    }
  }

  /// Whether only the 2019 form has the cell.
  var isOnlyIn2019Form: Bool {
    switch self {
    case .previousItems, .change, .otherServiceDecisions, .procurementItems, .procurementAmount: true
    default: false
    }
  }
}
