import PageKit
import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import Statute

/// What the applicant confirmed or handed in on the public site, taken over into the form of the act that decides on it.
/// It only stands there at first: the officer judges it and may change every word and day.
struct ActionPrefill: Sendable, Equatable {
  /// What stands in the fields at first, by name.
  private(set) var values: [String: String] = [:]
  /// What is said about it above the form.
  private(set) var notes: [String] = []

  init(_ action: CaseAction, of opened: OpenedCase, _ visit: Visit) async throws {
    switch action {
    case .confirmReceipt: confirm(opened.entries)
    case .supplyCorrection: try await correct(opened, visit)
    default: break
    }
  }

  func fill(_ fields: inout [Field]) {
    for index in fields.indices {
      if let value = values[fields[index].name] { fields[index].value = value }
    }
  }

  /// The applicant's half of the confirmation (条例第三十一条第三项).
  private mutating func confirm(_ entries: [RecordedEntry]) {
    guard let entry = entries.last(where: { $0.entry == .applicant(.submissionConfirmed) }) else { return }
    let day = OfficeClock.day(of: entry.recordedAt)
    values["confirmedOn"] = day.description
    notes = ["申请人已于\(day.chinese)在网站确认申请已经提交，下面已填这一天。本机关在这里确认，双方即已确认；另有确认记录的，按记录填写。"]
  }

  /// The field that takes over the text of a file.
  private static let fields = [
    LateCorrectionPaper.requested: "requested", LateCorrectionPaper.lateReason: "acceptedReason",
  ]

  /// A correction that came after its period: the new text, the reason given, and the day it came, from which the period
  /// for the reply is reckoned anew where the reason is accepted (条例第三十条).
  private mutating func correct(_ opened: OpenedCase, _ visit: Visit) async throws {
    let entries = opened.entries
    guard let place = entries.lastIndex(where: { $0.entry == .applicant(.lateCorrection) }),
      !entries[place...].contains(where: { if case .law(.correctionRequested) = $0.entry { true } else { false } })
    else { return }
    let day = OfficeClock.day(of: entries[place].recordedAt)
    values["on"] = day.description
    for recorded in entries[place...] where recorded.recordedAt == entries[place].recordedAt {
      guard case .attached(let facts) = recorded.entry, let field = Self.fields[facts.fileName] else { continue }
      let (_, chunks) = try await visit.desk.paper(facts.id, ofCase: opened.file.id, for: visit.person)
      var content = Data()
      for try await chunk in chunks { content.append(chunk) }
      values[field] = String(decoding: content, as: UTF8.self)
    }
    notes = ["申请人已于\(day.chinese)提交补正和逾期的理由，下面已填其内容和收到的日期。理由正当的才能受理，写明认定的理由，不要写个人信息；理由不成立的，视为放弃申请。"]
  }
}
