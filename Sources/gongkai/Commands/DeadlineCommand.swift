import Civil
import ArgumentParser
import Foundation
import Statute

/// `gongkai deadline 2025-01-20 --days 20`: the due day of a period in working days, with its reasoning.
struct DeadlineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline", abstract: "Count a period in working days and explain it (期限).",
    discussion: "The day given is day 0 and is not counted (民事诉讼法第八十五条). Suspended days are left out.")

  @Argument(help: "The day the period starts from, such as 2025-01-20.")
  var start: String

  @Option(help: "The length in working days.")
  var days: Int

  @Option(name: .customLong("extend"), help: "Working days of extension (延长答复期限), 0 to 20.")
  var extensionDays = 0

  @Option(
    name: .customLong("suspend"), parsing: .singleValue,
    help: "Days that do not count, both ends included, as FROM..TO; may be given several times.")
  var suspensions: [String] = []

  @Option(help: "text or json.")
  var format = OutputFormat.text

  func run() async throws {
    try await CommandFailure.reporting { StandardStreams.line(try answer()) }
  }

  private func answer() throws -> String {
    guard let day = Day(start) else { throw CommandFailure("不是有效的日期：\(start)；请写成 2025-01-20 的形式。") }
    guard (0...10_000).contains(days) else { throw CommandFailure("工作日数应在0到10000之间：\(days)。") }
    guard (0...20).contains(extensionDays) else {
      throw CommandFailure("延长的期限最长不超过20个工作日（条例第三十三条第二款）：\(extensionDays)。")
    }
    let spans = try suspensions.map(suspension)
    let deadline: Deadline
    do {
      deadline = try Deadline.compute(
        from: day, workingDays: days, extension: extensionDays, suspensions: spans, calendar: .national)
    } catch {
      throw CommandFailure(error)
    }
    switch format {
    case .json: return try OutputFormat.json(Answer(due: deadline.due, steps: deadline.steps.map(Answer.Step.init)))
    case .text: return text(deadline)
    }
  }

  private func suspension(_ text: String) throws -> Suspension {
    let ends = text.components(separatedBy: "..")
    guard ends.count == 2, let from = Day(ends[0]), let through = Day(ends[1]) else {
      throw CommandFailure("不是有效的期间：\(text)；请写成 2025-02-05..2025-02-14 的形式。")
    }
    guard let span = Suspension(from: from, through: through) else {
      throw CommandFailure("期间的终止日早于起始日：\(text)。")
    }
    return span
  }

  private func text(_ deadline: Deadline) -> String {
    let lines = deadline.steps.map { "  \($0.text)（\($0.citation.chinese)）" }
    return ([deadline.due?.description ?? "-"] + lines).joined(separator: "\n")
  }

  private struct Answer: Encodable {
    struct Step: Encodable {
      let kind: String
      let from: Day
      let through: Day?
      let workingDays: Int
      let text: String
      let citation: String

      init(_ step: DeadlineStep) {
        kind = step.kind.rawValue
        from = step.from
        through = step.through
        workingDays = step.workingDays
        text = step.text
        citation = step.citation.chinese
      }
    }

    let due: Day?
    let steps: [Step]
  }
}
