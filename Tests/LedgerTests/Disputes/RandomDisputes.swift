import Civil
import AnnualReport
import Ledger
import Statute

/// Random but lawful disputes: it tries anything, and keeps what the law lets through.
enum RandomDisputes {
  static func history(
    id: Int64, caseID: Int64, body: Int64, from day: Day, using source: inout some RandomNumberGenerator
  ) -> [DisputeEvent] {
    var today = day
    var events: [DisputeEvent] = []
    var current: Dispute?
    func attempt(_ command: DisputeCommand) {
      guard let new = try? Dispute.decide(command, current, today: today) else { return }
      for event in new {
        if current == nil { current = Dispute.replaying([event]) } else { current?.apply(event) }
      }
      events += new
    }
    attempt(
      .open(
        DisputeOpening(
          id: String(id), caseID: String(caseID), bodyID: String(body),
          route: DisputeRoute.allCases.randomElement(using: &source) ?? .reconsideration, forum: "某机关", reference: "1号",
          receivedOn: day)))
    for _ in 0..<Int.random(in: 0...7, using: &source) {
      today = (try? today.adding(days: Int.random(in: 0...150, using: &source))) ?? today
      let back = (try? today.adding(days: -Int.random(in: 0...20, using: &source))) ?? today
      switch Int.random(in: 0..<8, using: &source) {
      case 0: attempt(.reply(on: back))
      case 1: attempt(.changeProcedure(to: .simplified, on: back))
      case 2, 3:
        attempt(
          .decide(
            DisputeResult.allCases.randomElement(using: &source) ?? .other, summary: "决定",
            effect: Bool.random(using: &source) ? .none : .newReply(workingDays: 15), decidedOn: back,
            receivedOn: today))
      case 4: attempt(.withdraw(on: back))
      case 5, 6: attempt(.appeal(by: .applicant, forum: "中院", reference: "2号", on: back))
      default: attempt(.adjustReceipt(to: back, reason: "误录"))
      }
    }
    return events
  }
}

/// Table four counted plainly, from the events alone: on 31 December of the year, what is the last thing known of each
/// dispute, and was it undecided on some day of the year?
enum PlainTableFour {
  static func count(_ disputes: [(id: Int64, events: [DisputeEvent])], year: Int) -> [TableFourCell: [Int64]] {
    var cells: [TableFourCell: [Int64]] = [:]
    for (id, events) in disputes {
      var route: DisputeRoute?
      // The days from which and to which it was undecided, instance by instance.
      var spans: [(from: Day, to: Day?, result: DisputeResult?)] = []
      for event in events {
        switch event {
        case .opened(let opened):
          route = opened.route
          spans.append((opened.day, nil, nil))
        case .appealed(_, _, _, let day): spans.append((day, nil, nil))
        case .decided(let end): spans[spans.count - 1] = (spans[spans.count - 1].from, end.decidedOn, end.result)
        case .withdrawn(let day): spans[spans.count - 1] = (spans[spans.count - 1].from, day, .other)
        case .receiptAdjusted(_, let day, _, _): spans[spans.count - 1].from = day
        case .procedureChanged, .replied: break
        }
      }
      guard let route, let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
      else { continue }
      let touched = spans.filter { $0.from <= last && ($0.to ?? last) >= first }
      guard let final = touched.last, let path = DisputePath(rawValue: route.rawValue) else { continue }
      let isOver = final.to.map { $0 <= last } ?? false
      let outcome = isOver ? final.result.flatMap { DisputeOutcome(rawValue: $0.rawValue) } ?? .other : .pending
      cells[TableFourCell(year: year, route: path, outcome: outcome), default: []].append(id)
      cells[TableFourCell(year: year, route: path, outcome: .total), default: []].append(id)
    }
    return cells
  }
}
