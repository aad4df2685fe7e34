/// A total of the form and the cells that should add up to it.
struct Addition {
  /// What comparing gives.
  enum Outcome: Equatable {
    case agrees
    /// The known parts already make the total, so that the unknown ones count as 0.
    case agreesWithBlanks
    case contradicts(sum: Int, total: Int)
    /// Unknown cells leave the question open.
    case open
    /// All cells are unknown.
    case silent
  }

  var parts: [Int?]
  var total: Int?

  var outcome: Outcome {
    let known = parts.compactMap { $0 }
    guard let total else { return known.isEmpty ? .silent : .open }
    var sum = 0
    for part in known {
      let (next, overflow) = sum.addingReportingOverflow(part)
      if overflow { return .open }
      sum = next
    }
    if known.count == parts.count { return sum == total ? .agrees : .contradicts(sum: sum, total: total) }
    return sum == total ? .agreesWithBlanks : .open
  }
}

extension ReportCheck {
  /// One notice for all places where blanks were taken as 0, and one for all that could not be compared.
  func notices(at path: String, blanks: [String], open: [String]) -> [Finding] {
    var findings: [Finding] = []
    if !blanks.isEmpty {
      findings.append(
        finding(at: path, "空白单元格按0计后与合计相符：\(blanks.joined(separator: "、"))", severity: .notice))
    }
    if !open.isEmpty {
      findings.append(finding(at: path, "有数据缺失，无法核对：\(open.joined(separator: "、"))", severity: .notice))
    }
    return findings
  }
}
