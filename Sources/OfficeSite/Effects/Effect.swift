import Civil
import Desk
import Ledger
import Statute

/// What an act would change, told before it is confirmed.
struct Effect: Sendable, Equatable {
  struct Line: Sendable, Equatable {
    let label: String
    let before: String
    let after: String
    let changes: Bool

    init(_ label: String, before: String? = nil, after: String) {
      self.label = label
      self.before = before ?? ""
      self.after = after
      changes = before != nil && before != after
    }
  }

  var title = "确认以后"
  var lines: [Line]
  var note: String?
  /// Stands for what is not listed.
  var seal: String?

  /// The effect in one line, by which a confirmation is held against what was seen.
  var fingerprint: String {
    (lines.map { "\($0.label)=\($0.before)>\($0.after)" } + [seal].compactMap(\.self)).joined(separator: "|")
  }
}

extension Effect {
  init(_ preview: CasePreview, of action: CaseAction, event: [Line] = []) {
    var lines = event
    lines.append(Line("期限", before: preview.before.kind.label, after: preview.after.kind.label))
    lines.append(Line("到期日", before: Self.due(preview.before), after: Self.due(preview.after)))
    if preview.onTimeBefore != preview.onTimeAfter, let after = preview.onTimeAfter {
      lines.append(
        Line("是否按期答复", before: preview.onTimeBefore.map { $0 ? "按期" : "逾期" }, after: after ? "按期" : "逾期"))
    }
    lines += preview.noLongerInTime.map { step in
      Line(
        "\(step.day.chinese)的\(step.kind.label)", before: "按期",
        after: "逾期\(step.latest.map { "，至迟应当在\($0.chinese)" } ?? "")")
    }
    lines += preview.inTimeAgain.map { Line("\($0.day.chinese)的\($0.kind.label)", before: "逾期", after: "按期") }
    var notes: [String] = []
    let lost = preview.noLongerInTime.map(\.kind)
    if lost.contains(.correctionNotice) { notes.append("逾期要求补正的，期限不因补正重新起算。") }
    if lost.contains(.extension) { notes.append("原期限届满后才告知的延长不发生效力。") }
    if !preview.changedYears.isEmpty {
      notes.append("\(preview.changedYears.map { "\($0)年" }.joined(separator: "、"))年报的表三会随之改变。")
    }
    if !action.papers.isEmpty { notes.append("文书：\(action.papers.map(\.label).joined(separator: "、"))。") }
    self.init(lines: lines, note: notes.isEmpty ? nil : notes.joined())
  }

  private static func due(_ clock: CaseClock) -> String {
    if clock.standing == .stopped { return "不再计算" }
    return clock.due?.chineseWithWeekday
      ?? (clock.gap != nil ? "未推算" : clock.standing == .waitingForOthers ? "暂停计算" : "未开始")
  }
}
