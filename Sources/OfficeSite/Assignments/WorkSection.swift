import PageKit
import Civil
import Desk
import Ledger
import Statute

/// Who has a case in hand, with notes, requests and papers (see office/case).
struct WorkSection: Sendable {
  struct Unit: Sendable {
    let name: String
    let part: String
  }

  struct Note: Sendable {
    let text: String
    let who: String
  }

  struct AskedUnit: Sendable {
    let question: String
    let unit: String
    let state: Badge
    let answer: String?
    let cancelURL: String?
  }

  struct Paper: Sendable {
    let name: String
    let url: String
    let state: Badge
  }

  let handler: String
  let units: [Unit]
  let hasUnits: Bool
  let claimURL: String?
  let assignURL: String?
  let giveBackURL: String?
  let notes: [Note]
  let hasNotes: Bool
  let noteURL: String?
  let requests: [AskedUnit]
  let hasRequests: Bool
  let askURL: String?
  let papers: [Paper]
  let hasPapers: Bool

  /// - Parameter bodies: the names of the bodies among the units.
  init(_ opened: OpenedCase, person: Int64, bodies: [Int64: String], today: Day) {
    let (file, work, id) = (opened.file, opened.work, Route.Part.id(opened.file.id))
    let isOpen = file.law.state.isOpen
    func may(_ right: Right) -> Bool { isOpen && opened.rights.contains(right) }
    func name(_ person: Int64) -> String { opened.names[person] ?? "已删除的账号" }
    func name(_ unit: CaseUnit) -> String {
      switch unit {
      case .body(let id): bodies[id] ?? "已删除的机关"
      case .section(let section): section
      case .person(let id): name(id)
      }
    }
    handler = file.assignee.map { name($0) } ?? "未指定"
    units = work.units.map { Unit(name: name($0.unit), part: $0.part.label) }
    hasUnits = !units.isEmpty
    claimURL = may(.handleCase) && file.assignee == nil ? Route.officeClaim(id).path : nil
    assignURL = may(.assignCase) ? Route.officeAssign(id).path : nil
    giveBackURL = may(.handleCase) && file.assignee == person ? Route.officeGiveBack(id).path : nil
    notes = work.notes.map { note in
      Note(
        text: note.text,
        who: "\(name(note.author))　\(OfficeClock.day(of: note.at).chinese) \(OfficeClock.time(of: note.at))")
    }
    hasNotes = !notes.isEmpty
    noteURL = opened.rights.contains(.noteCase) ? Route.officeNotes(id).path : nil
    requests = work.requests.map { request in
      let state =
        switch request.state {
        case .open where request.due < today: Badge(.late, "逾期未答复，期限为\(request.due.chinese)")
        case .open: Badge(.waiting, "\(request.due.chinese)前答复")
        case .answered: Badge(.done, "已答复")
        case .cancelled: Badge(.plain, "已撤销")
        case .returned: Badge(.soon, "已退回")
        }
      return AskedUnit(
        question: request.question, unit: name(request.unit), state: state, answer: request.answer,
        cancelURL: request.state == .open && request.askedBy == person
          ? Route.assistanceCancel(.id(request.id)).path : nil)
    }
    hasRequests = !requests.isEmpty
    askURL = may(.noteCase) ? Route.officeAsk(id).path : nil
    papers = work.papers.map { paper in
      Paper(name: paper.kind.label, url: Route.draft(.id(paper.id)).path, state: Badge(paper: paper.state))
    }
    hasPapers = !papers.isEmpty
  }
}

extension Badge {
  init(paper state: PaperState) {
    let kind: Kind =
      switch state {
      case .drafting: .running
      case .inReview: .waiting
      case .returned: .late
      case .approved: .soon
      case .issued: .done
      case .withdrawn: .plain
      }
    self.init(kind, state.label)
  }
}
