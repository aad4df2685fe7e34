import PageKit
import Civil
import Desk
import Ledger
import Statute

/// The history of a case as lines (see partials/timeline).
struct CaseTimeline: Sendable {
  struct Paper: Sendable, Equatable {
    let name: String
    let url: String
  }

  /// One act, with what was put on record together with it.
  struct Line: Sendable, Equatable {
    var date: String
    var isoDate: String
    var title: String
    var person: String?
    var remark: String?
    var clock: String?
    var state: String
    var papers: [Paper] = []
    var hasPapers = false
    var letters: [LetterLink] = []
    var hasLetters = false
  }

  /// A letter that the act produced.
  struct LetterLink: Sendable, Equatable {
    let name: String
    let url: String
    let docxURL: String
    let pdfURL: String?
    /// Whether it still lacks something and nobody handed in a letter of their own instead.
    let isOpen: Bool
  }

  private(set) var lines: [Line] = []
  private let today: Day
  private let names: [Int64: String]
  private let paperURL: @Sendable (AttachmentFacts) -> String
  private let letterLinks: (@Sendable (PaperKind, Int64) -> LetterLinks)?
  private let calendar: WorkingCalendar
  private let kept: Set<LetterPlace>
  private var law: Case?
  private var lastMoment: Instant?

  /// - Parameter letterLinks: where the letter of an event is opened; nil for a person who may not open any.
  init(
    _ opened: OpenedCase, today: Day, letterLinks: (@Sendable (PaperKind, Int64) -> LetterLinks)? = nil,
    paperURL: @escaping @Sendable (AttachmentFacts) -> String
  ) {
    self.today = today
    self.letterLinks = letterLinks
    names = opened.names
    calendar = opened.calendar
    self.paperURL = paperURL
    kept = LetterPlace.kept(opened.entries)
    for entry in opened.entries { add(entry) }
    if let due = opened.clock.due, opened.file.law.state.isOpen {
      lines.append(
        Line(
          date: due.inList(year: today.year), isoDate: due.description,
          title: "应在\(due.chinese)前\(Self.task(opened.clock))",
          state: "future"))
    }
  }

  private static func task(_ clock: CaseClock) -> String {
    switch clock.kind {
    case .correction: "收到补正"
    case .fee: "收到缴费"
    case .receiptConfirmation: "确认收到日期"
    default: "答复"
    }
  }

  private mutating func add(_ recorded: RecordedEntry) {
    switch recorded.entry {
    case .filed: break
    case .law(let event):
      if law == nil { law = Case.replaying([event]) } else { law?.apply(event) }
      let wording = law.map { EntryWording(event, of: $0, calendar: calendar) } ?? EntryWording(event)
      let papers = letterLinks == nil ? event.papers.map(\.label) : []
      let remarks = wording.remarks + (papers.isEmpty ? [] : ["文书：\(papers.joined(separator: "、"))"])
      let late = recorded.lateEntry.map { ["补录：\($0.chinese)"] } ?? []
      begin(
        recorded, title: wording.title,
        remark: (late + remarks).isEmpty ? nil : (late + remarks).joined(separator: "；"))
      if let letterLinks, let last = lines.indices.last {
        lines[last].letters = event.papers.map { paper in
          let links = letterLinks(paper, recorded.sequence)
          return LetterLink(
            name: paper.label, url: links.url, docxURL: links.docxURL, pdfURL: links.pdfURL,
            isOpen: isOpen(paper, recorded.sequence))
        }
        lines[last].hasLetters = !event.papers.isEmpty
      }
    case .dueDaySet(let due):
      let name = law?.state == .arrived ? "至迟确认收到" : "到期日"
      let text = due.map { "\(name)：\($0.chinese)" } ?? "期限停止计算"
      if recorded.recordedAt == lastMoment, let last = lines.indices.last {
        if lines[last].state == "paused" {
          lines[last].clock = text
        } else {
          lines[last].remark = [lines[last].remark, text].compactMap(\.self).joined(separator: "；")
        }
      } else {
        begin(recorded, title: "重新推算期限", remark: text)
      }
    case .assigned(let person):
      begin(recorded, title: person.flatMap { names[$0] }.map { "由\($0)经办" } ?? "取消经办人", remark: nil)
    case .work(.mail(let entry)):
      begin(recorded, title: entry.label, remark: EntryWording(mail: entry).remarks.first, nobody: "系统")
    case .work(.enteredLate(let late)):
      if let last = lines.indices.last { lines[last].remark = Self.joined(lines[last].remark, late.chinese) }
    case .work(let entry): begin(recorded, title: entry.label, remark: Self.remark(entry))
    case .dispute(_, let event): begin(recorded, title: event.label, remark: nil)
    case .applicant(let entry): begin(recorded, title: entry.label, remark: nil)
    case .letter(let record):
      if recorded.recordedAt != lastMoment || lines.isEmpty {
        begin(recorded, title: "补充文书内容", remark: record.paper.label)
      }
    case .attached(let facts):
      if recorded.recordedAt != lastMoment || lines.isEmpty { begin(recorded, title: "补充材料", remark: nil) }
      guard let last = lines.indices.last else { return }
      lines[last].papers.append(Paper(name: facts.fileName, url: paperURL(facts)))
      lines[last].hasPapers = true
    }
  }

  private func isOpen(_ paper: PaperKind, _ event: Int64) -> Bool {
    guard paper != .receipt, !LetterKind(paper).isInternalForm else { return false }
    return !kept.contains(LetterPlace(event: event, paper: paper))
  }

  /// What is worth knowing of the office's work besides its name.
  private static func remark(_ entry: WorkEntry) -> String? {
    switch entry {
    case .serviceProved(let proof): "证明“\(proof.paper.label)”的送达，凭证载明\(proof.day.chinese)"
    case .publicationProposed(let applicants, let reason): "\(applicants)名不同的申请人申请相同信息；\(reason)"
    case .publicationSettled(_, let note): note
    case .assistanceReturned(_, let reason): "原因：\(reason)"
    default: nil
    }
  }

  private static func joined(_ remark: String?, _ more: String) -> String {
    [remark, more].compactMap(\.self).joined(separator: "；")
  }

  private mutating func begin(_ recorded: RecordedEntry, title: String, remark: String?, nobody: String = "申请人") {
    lastMoment = recorded.recordedAt
    lines.append(
      Line(
        date: recorded.effectiveDay.inList(year: today.year), isoDate: recorded.effectiveDay.description, title: title,
        person: recorded.actor.map { names[$0] ?? "已删除的账号" } ?? nobody, remark: remark, state: state))
  }

  /// How the clock runs after the line, which the page draws.
  private var state: String {
    switch law?.state {
    case .arrived, nil: "stopped"
    case .registered, .awaitingReasons, .deferred: "running"
    case .awaitingCorrection, .awaitingFee, .consulting: "paused"
    case .answered, .closed, .archived, .split, .transferred: "final"
    }
  }
}

/// The letter of an event.
private struct LetterPlace: Hashable {
  let event: Int64
  let paper: PaperKind

  /// The letters whose text is kept as it went out, and those of events with which a letter was handed in.
  static func kept(_ entries: [RecordedEntry]) -> Set<LetterPlace> {
    var kept: Set<LetterPlace> = []
    var together: (moment: Instant, places: [LetterPlace])?
    for recorded in entries {
      if together?.moment != recorded.recordedAt { together = (recorded.recordedAt, []) }
      switch recorded.entry {
      case .law(let event):
        together?.places += event.papers.map { LetterPlace(event: recorded.sequence, paper: $0) }
      case .attached(let facts) where facts.kind == .letter: kept.formUnion(together?.places ?? [])
      case .letter(let record) where record.text != nil:
        kept.insert(LetterPlace(event: record.event, paper: record.paper))
      default: break
      }
    }
    return kept
  }
}
