/// What the heads of a part of the active-disclosure table ask for. Found by the words that make the difference, so
/// that heads with letters lost still count; heads that speak of two things at once count for nothing.
enum ActiveHead: Hashable {
  /// 第二十条第（一）项, the columns in the order of their heads.
  case files([FileColumn])
  /// 本年处理决定数量 alone.
  case decisions
  /// 上一年项目数量, 本年增/减, 处理决定数量, in the order of their heads.
  case mattersAndDecisions([MatterColumn])
  /// 上一年项目数量, 本年增/减.
  case matters([MatterColumn])
  /// 本年收费金额（单位：万元）
  case feeAmount
  /// 采购项目数量, 采购总金额.
  case procurement

  /// A column of the matters of the 2019 form.
  enum MatterColumn: Hashable, CaseIterable {
    case previousItems, change, decisions
  }

  /// The meaning of the text of all heads together.
  init?(_ heads: Scalars) {
    let letters = heads.filter(\.isKeyLetter)
    func place(_ word: String) -> Int? { letters.firstRange(ofWord: Array(word.unicodeScalars))?.lowerBound }
    var meanings: [ActiveHead] = []
    let issued = [place("制发"), place("废止"), place("现行有效")]
    if issued.count(where: { $0 != nil }) >= 2 {
      guard let order = Self.order(FileColumn.columns(.of2021), at: issued) else { return nil }
      meanings.append(.files(order))
    }
    let made = [place("新制作") ?? place("制作"), place("新公开"), place("公开总")]
    if made.count(where: { $0 != nil }) >= 2 {
      guard let order = Self.order(FileColumn.columns(.of2019), at: made) else { return nil }
      meanings.append(.files(order))
    }
    let matters = [place("上一年"), place("增减")]
    if let decided = place("处理决定") {
      if place("上一年") == nil {
        meanings.append(.decisions)
      } else {
        guard let order = Self.order(MatterColumn.allCases, at: matters + [decided]) else { return nil }
        meanings.append(.mattersAndDecisions(order))
      }
    } else if place("上一年") != nil {
      guard let order = Self.order([MatterColumn.previousItems, .change], at: matters) else { return nil }
      meanings.append(.matters(order))
    }
    if place("收费金额") != nil, place("万元") != nil { meanings.append(.feeAmount) }
    if let total = place("采购总") {
      guard place("采购项目").map({ $0 < total }) ?? true else { return nil }
      meanings.append(.procurement)
    } else if place("采购项目") != nil {
      meanings.append(.procurement)
    }
    guard meanings.count == 1, let meaning = meanings.first else { return nil }
    self = meaning
  }

  /// The columns by the places of their heads. One head may be lost when the others stand in the order of the form; in
  /// any other order a lost head leaves open where its column is.
  private static func order<Column>(_ columns: [Column], at places: [Int?]) -> [Column]? {
    let known = places.compactMap(\.self)
    if known == known.sorted() { return columns }
    guard known.count == columns.count else { return nil }
    return zip(columns, known).sorted { $0.1 < $1.1 }.map(\.0)
  }
}

extension RowLabel {
  /// The cells that a row with this label fills, in order; `nil` when the heads over it do not settle that.
  func cells(under head: @autoclosure () -> ActiveHead?, applicants: [RequestColumn]) -> [CellAddress]? {
    if case .request(let row) = self { return applicants.map { .requests(row, $0) } }
    return switch (self, head()) {
    case (.files(let kind), .files(let columns)): columns.map { .files(kind, $0) }
    case (.decisions(let kind), .decisions): [.decisions(kind)]
    case (.decisions(let kind), .mattersAndDecisions(let columns)):
      columns.map { $0.cell(kind.matter, decisions: .decisions(kind)) }
    case (.otherServices, .mattersAndDecisions(let columns)):
      columns.map { $0.cell(.otherServices, decisions: .otherServiceDecisions) }
    case (.fees, .feeAmount): [.fees]
    case (.fees, .matters(let columns)): columns.map { $0.cell(.fees, decisions: .fees) }
    case (.procurement, .procurement): [.procurementItems, .procurementAmount]
    default: nil
    }
  }

  /// The path of the row, for a finding about all of it.
  var path: String? {
    switch self {
    case .request(let row): "requests." + row.rawValue
    case .files(let kind): "activeDisclosure." + kind.rawValue
    case .decisions(let kind): "activeDisclosure." + kind.rawValue
    case .otherServices: "activeDisclosure.form2019.otherServices"
    case .fees: "activeDisclosure.feesTenThousandYuan"
    case .procurement: "activeDisclosure.form2019.procurement"
    case .group, .bareOther, .heading: nil
    }
  }
}

extension DecisionKind {
  /// The same matter in the counts of the 2019 form.
  var matter: Matter2019 {
    switch self {
    case .licensing: .licensing
    case .penalties: .penalties
    case .coercion: .coercion
    }
  }
}

extension ActiveHead.MatterColumn {
  fileprivate func cell(_ matter: Matter2019, decisions: CellAddress) -> CellAddress {
    switch self {
    case .previousItems: .previousItems(matter)
    case .change: .change(matter)
    case .decisions: decisions
    }
  }
}
