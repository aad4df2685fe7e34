import Chronicle
import Foundation
import Ledger
import Statute

/// Looks for published reports, and cases whose information was given out, by the words of a text.
enum RelatedItems {
  /// The stretches of a text that carry its meaning, the longest first.
  static func phrases(_ text: String) -> [String] {
    var stretches = [""]
    var last: Character?
    for character in text.precomposedStringWithCompatibilityMapping {
      // A year stands alone: its report says 云溪县 and 2024, not 云溪县2024年.
      let isBoundary = (last?.isASCIINumber ?? false) != character.isASCIINumber
      let isCounter = (last?.isASCIINumber ?? false) && "年月日号".contains(character)
      if isBoundary { stretches.append("") }
      if (character.isLetter || character.isNumber) && !isCounter {
        stretches[stretches.count - 1].append(character)
      } else {
        stretches.append("")
      }
      last = character
    }
    for word in formulas { stretches = stretches.flatMap { $0.components(separatedBy: word) } }
    var seen: Set<String> = []
    return stretches.filter { (2...16).contains($0.count) && seen.insert($0).inserted }
      .enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .prefix(4).map(\.element)
  }

  /// Words that stand in every application and tell nothing.
  private static let formulas = [
    "申请公开", "请求公开", "请提供", "政府信息", "年度报告", "年报", "工作", "相关信息", "有关", "相关", "关于", "情况", "信息", "公开", "以及", "或者", "的", "和",
    "与",
    "及",
  ]

  /// The records that the words find: all phrases together, or else fewer and fewer of them.
  static func search(
    _ text: String, subject: SearchSubject, bodies: [Int64]?, limit: Int, in db: any ReadConnection
  ) throws -> [SearchHit] {
    var phrases = phrases(text)
    while !phrases.isEmpty {
      let hits = try db.search(
        SearchQuery(words: phrases.joined(separator: " "), subject: subject, bodies: bodies, limit: limit))
      if !hits.isEmpty { return hits }
      phrases.removeLast()
    }
    return []
  }

  static func reports(_ text: String, limit: Int, in db: any ReadConnection) throws -> [RelatedItem] {
    var hits = try search(text, subject: .report, bodies: nil, limit: limit, in: db)
    if hits.isEmpty, ["年度报告", "年报"].contains(where: text.contains) {
      hits = try searchReports(phrases(text), limit: limit, in: db)
    }
    return hits.map {
      RelatedItem(source: .report($0.id), title: $0.title.map(\.text).joined())
    }
  }

  /// Who names a report beside other wishes is shown it all the same: the words are tried in every choice of them, more
  /// before fewer and longer before shorter, down to each alone. A year alone names no report.
  private static func searchReports(
    _ phrases: [String], limit: Int, in db: any ReadConnection
  ) throws -> [SearchHit] {
    let choices = (1..<(1 << phrases.count)).map { mask in
      phrases.indices.filter { mask >> $0 & 1 == 1 }.map { phrases[$0] }
    }.filter { choice in choice.contains { !$0.allSatisfy(\.isASCIINumber) } }
    let ordered = choices.sorted {
      ($0.count, $0.joined().count) > ($1.count, $1.joined().count)
    }
    for choice in ordered {
      let hits = try db.search(
        SearchQuery(words: choice.joined(separator: " "), subject: .report, bodies: nil, limit: limit))
      if !hits.isEmpty { return hits }
    }
    return []
  }

  static func grantedCases(
    _ text: String, bodies: [Int64], excluding own: Int64?, limit: Int, in db: any ReadConnection
  ) throws -> [RelatedItem] {
    let hits = try search(text, subject: .caseFile, bodies: bodies, limit: limit * 4, in: db)
    return try Cases.summaries(hits.map(\.id), in: db)
      .filter { $0.id != own && $0.disposition?.group == .granted }
      .prefix(limit)
      .map { RelatedItem(source: .grantedCase($0.id), title: $0.title) }
  }
}

extension Character {
  fileprivate var isASCIINumber: Bool { isASCII && isNumber }
}
