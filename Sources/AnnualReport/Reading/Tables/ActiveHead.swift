/// What the heads of a part of the active-disclosure table ask for. Found by the words that make the difference, so
/// that heads with letters lost still count; heads that speak of two things at once count for nothing.
enum ActiveHead: Hashable {
  /// 第二十条第（一）项, in the form of an edition.
  case files(Edition)
  /// 本年处理决定数量 alone.
  case decisions
  /// 上一年项目数量, 本年增/减, 处理决定数量.
  case mattersAndDecisions
  /// 上一年项目数量, 本年增/减.
  case matters
  /// 本年收费金额（单位：万元）
  case feeAmount
  /// 采购项目数量, 采购总金额.
  case procurement

  /// The meaning of the text of all heads together, in their order.
  init?(_ heads: Scalars) {
    let letters = heads.filter(\.isKeyLetter)
    func finds(_ words: String...) -> Int {
      var from = 0
      var found = 0
      for word in words {
        guard let range = letters.firstRange(ofWord: Array(word.unicodeScalars), from: from) else { continue }
        from = range.upperBound
        found += 1
      }
      return found
    }
    var meanings: [ActiveHead] = []
    if finds("制发", "废止", "现行有效") >= 2 { meanings.append(.files(.of2021)) }
    if finds("制作", "新公开", "公开总") >= 2 { meanings.append(.files(.of2019)) }
    let decides = finds("处理决定") == 1
    if finds("上一年") == 1 {
      meanings.append(decides ? .mattersAndDecisions : .matters)
    } else if decides {
      meanings.append(.decisions)
    }
    if finds("收费金额", "万元") == 2 { meanings.append(.feeAmount) }
    if finds("采购项目", "采购总") >= 1 { meanings.append(.procurement) }
    guard meanings.count == 1, let meaning = meanings.first else { return nil }
    self = meaning
  }
}

extension RowLabel {
  /// The cells that a row with this label fills, in order; `nil` when the heads over it do not settle that.
  func cells(under head: @autoclosure () -> ActiveHead?, applicants: [RequestColumn]) -> [CellAddress]? {
    if case .request(let row) = self { return applicants.map { .requests(row, $0) } }
    return switch (self, head()) {
    case (.files(let kind), .files(let edition)): FileColumn.columns(edition).map { .files(kind, $0) }
    case (.decisions(let kind), .decisions): [.decisions(kind)]
    case (.decisions(let kind), .mattersAndDecisions):
      [.previousItems(kind.matter), .change(kind.matter), .decisions(kind)]
    case (.otherServices, .mattersAndDecisions):
      [.previousItems(.otherServices), .change(.otherServices), .otherServiceDecisions]
    case (.fees, .feeAmount): [.fees]
    case (.fees, .matters): [.previousItems(.fees), .change(.fees)]
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
