import Statute

/// The heads of the applications table in lines. Heads on one line say the order of the columns; heads scattered over
/// lines, as PDF text has them, show only whether the order may be that of the form.
struct LineHeads {
  /// The columns by the heads; `nil` in place of a column that the form does not have.
  private(set) var listed: [RequestColumn?]?
  private var scattered: [RequestColumn] = []
  private var hasOrganisationHeads = false

  /// The columns of a row of numbers; `nil` when the heads stand in another order that they do not tell.
  var columns: [RequestColumn?]? {
    if let listed { return listed }
    if !hasOrganisationHeads, Set(scattered) == [.applicant(.naturalPerson), .total], scattered.count == 2 {
      return scattered
    }
    let organisations = scattered.filter { $0 != .applicant(.naturalPerson) && $0 != .total }
    let form = RequestColumn.applicants.filter { $0 != .applicant(.naturalPerson) }
    guard Set(organisations) == Set(form) else { return RequestColumn.allCases }
    let isInOrder =
      organisations == form && (scattered.firstIndex(of: .applicant(.naturalPerson)) ?? 0) < scattered.count - 5
    return isInOrder || organisations.count > form.count ? RequestColumn.allCases : nil
  }

  /// Reads a line that stands before the first row.
  mutating func read(_ line: SourceLine) {
    let letters = line.folded.filter { $0.isKeyLetter }
    guard letters.count <= 120 else { return }
    var found: [RequestColumn?] = []
    var index = 0
    while index < letters.count {
      guard let (word, column) = Self.words.first(where: { letters[index...].starts(with: $0.0) }) else {
        index += 1
        continue
      }
      switch column {
      case .applicant(let column): found.append(column)
      case .extra: found.append(nil)
      case .group: break
      }
      index += word.count
    }
    let applicants = found.compactMap(\.self)
    if Set(applicants).count == RequestColumn.allCases.count, applicants.count == RequestColumn.allCases.count {
      listed = found
    }
    scattered += applicants
    hasOrganisationHeads = hasOrganisationHeads || Self.organisations.contains { letters.contains(word: $0) }
  }

  private enum Head {
    case applicant(RequestColumn)
    /// 小计, 备注, 占比
    case extra
    /// 法人或其他组织, whose 其他 is no column.
    case group
  }

  private static let words: [(Scalars, Head)] = {
    let applicants = RequestColumn.allCases.map { ($0.label, Head.applicant($0)) } + [("合计", .applicant(.total))]
    let extras = ["小计", "备注", "所占比例", "占比", "说明"].map { ($0, Head.extra) }
    return (applicants + extras + [("法人或其他组织", .group), ("法人和其他组织", .group)])
      .map { (Array($0.0.unicodeScalars), $0.1) }.sorted { $0.0.count > $1.0.count }
  }()

  private static let organisations = ["法人", "商业", "企业", "科研", "公益", "法律", "机构"].map { Array($0.unicodeScalars) }
}
