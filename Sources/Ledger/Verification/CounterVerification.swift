import Chronicle
import Foundation
import Statute

/// Holds every counter against the numbers that were handed out: a number is taken in the transaction that uses it, so a
/// series stands where its last number does, with neither gaps nor doubles.
enum CounterVerification {
  /// The tables of which every key handed out has its row for good.
  static let whole = ["audit_trail", "bodies", "cases", "chains", "complaints", "people", "reports"]
  /// The tables of which rows are removed when they are done with.
  static let passing = [
    "applicants", "assistance_requests", "attachments", "blob_contents", "disputes", "draft_files", "drafts", "outbox",
    "papers",
  ]

  /// - Parameter documents: the document numbers on record.
  static func run(
    documents: DocumentNumbersSeen, in db: any ReadConnection, into report: inout VerificationReport
  ) throws {
    var counters: [String: Int64] = [:]
    for row in try db.query("SELECT series, value FROM counters") {
      counters[try row.text("series")] = try row.integer("value")
    }
    func found(_ problem: VerificationFinding.Problem, _ series: String) {
      report.findings.append(.init(.series(series), problem))
    }
    for (table, isWhole) in whole.map({ ($0, true) }) + passing.map({ ($0, false) }) {
      let last = try db.first("SELECT COALESCE(MAX(id), 0) AS last FROM \(table)")?.integer("last") ?? 0
      let stands = counters["key:\(table)"] ?? 0
      if isWhole ? stands != last : stands < last { found(.counterExpected(last, found: stands), "key:\(table)") }
    }
    var series = try cases(in: db)
    for (name, versions) in try reports(in: db) { series[name] = versions }
    for name in counters.keys where name.hasPrefix("case:") || name.hasPrefix("report:") {
      if series[name] == nil { series[name] = [] }
    }
    // A number of another body's series is taken as typed, so document numbers count only where a counter gave them out.
    for name in counters.keys where name.hasPrefix("document:") { series[name] = documents.serials(of: name) }
    for (name, serials) in series.sorted(by: { $0.key < $1.key }) {
      if let problem = Self.problem(of: serials, standing: counters[name] ?? 0) { found(problem, name) }
    }
  }

  /// What is wrong with a series, the first of it.
  private static func problem(of serials: [Int64], standing: Int64) -> VerificationFinding.Problem? {
    let sorted = serials.sorted()
    for (index, serial) in sorted.enumerated() {
      let expected = Int64(index) + 1
      if serial < expected { return .numberDoubled(serial) }
      if serial > expected { return .numberExpected(expected, found: serial) }
    }
    let last = Int64(sorted.count)
    return last == standing ? nil : .counterExpected(last, found: standing)
  }

  private static func cases(in db: any ReadConnection) throws -> [String: [Int64]] {
    var series: [String: [Int64]] = [:]
    try db.forEach("SELECT body_id, number FROM cases", []) { row in
      guard let number = CaseNumber(try row.text("number")) else { return }
      series[Cases.series(body: try row.integer("body_id"), year: number.year), default: []].append(number.serial)
    }
    return series
  }

  private static func reports(in db: any ReadConnection) throws -> [String: [Int64]] {
    var series: [String: [Int64]] = [:]
    try db.forEach("SELECT scope, year, agency, version FROM reports", []) { row in
      let name = "report:\(try row.text("scope")):\(try row.integer("year")):\(try row.text("agency"))"
      series[name, default: []].append(try row.integer("version"))
    }
    return series
  }
}

/// The document numbers that cases bear, by body, code and year.
struct DocumentNumbersSeen {
  private var serials: [String: [Int64: Int]] = [:]

  /// Takes in a case. A letter's number stands in several places of it and counts once.
  mutating func take(_ record: CaseRecord, body: Int64) throws {
    let numbers =
      try record.file.law.replies.compactMap(\.documentNumber) + record.work.papers.compactMap(\.documentNumber)
      + record.letters.compactMap(\.documentNumber)
    for number in Set(numbers.compactMap(DocumentNumber.init(normalising:))) {
      serials[Papers.series(body: body, code: number.code, year: number.year), default: [:]][
        Int64(number.serial), default: 0] += 1
    }
  }

  /// A number that several cases bear stands there as often.
  func serials(of series: String) -> [Int64] {
    (serials[series] ?? [:]).flatMap { Array(repeating: $0.key, count: $0.value) }
  }
}
