import Chronicle
import Civil
import Ledger
import Statute

extension Desk {
  /// The command with the number a reply bears: the one that was typed, or the next of the year in which it is entered. A
  /// reply made on paper in an earlier year bears the number it has there; none of that year is given out any more.
  func numbered(_ command: CaseCommand, by body: Body, in db: any WriteConnection) throws -> CaseCommand {
    guard var draft = command.arguments as? ReplyDraft else { return command }
    draft.documentNumber = try DocumentNumbers.take(
      typed: draft.documentNumber, for: .reply, of: body, year: clock.today.year, in: db)
    return .reply(draft)
  }

  /// The numbers of the letters that events produce; a reply to a disclosure request bears its own, and so does the letter
  /// that an approved paper made.
  func numbers(
    for events: [CaseEvent], after version: Int64, but issued: PaperKind? = nil, by body: Body,
    in db: any WriteConnection
  ) throws -> [CaseEntry] {
    var records: [CaseEntry] = []
    for (index, event) in events.enumerated() {
      for paper in event.papers where paper != issued && DocumentNumbers.isNumbered(paper) {
        if case .replied = event, paper == .reply { continue }
        guard let number = try DocumentNumbers.take(for: paper, of: body, year: clock.today.year, in: db) else {
          continue
        }
        records.append(
          .letter(LetterRecord(event: version + 1 + Int64(index), paper: paper, documentNumber: number)))
      }
    }
    return records
  }

  /// What the letter of a command says besides, kept for it.
  static func statements(
    of command: CaseCommand, _ details: [[ReplyElement: String]], _ supplement: [LetterField: String],
    for events: [CaseEvent], after version: Int64
  ) -> [CaseEntry] {
    guard details.contains(where: { !$0.isEmpty }) || !supplement.isEmpty, let paper = PendingAct(command)?.paper,
      let index = events.firstIndex(where: { $0.papers.contains(paper) })
    else { return [] }
    return [
      .letter(
        LetterRecord(event: version + 1 + Int64(index), paper: paper, details: details, supplement: supplement))
    ]
  }
}

extension CaseEvent {
  /// The day its letters bear: the day they were sent where that is known.
  var letterDay: Day { service?.sentOn ?? day }
}
