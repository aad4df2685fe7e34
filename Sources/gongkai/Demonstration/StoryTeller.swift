import Chronicle
import Civil
import Desk
import Ledger
import Statute

/// Plays the stories through the desk, so that the demonstration is made by the same rules as real work.
struct StoryTeller {
  let desk: Desk
  let clock: DemonstrationClock
  let calendar: WorkingCalendar
  let today: Day
  let district: Int64
  let bodies: [String: Int64]
  let officer: Person
  let head: Person
  let secrecyReviewer: Int64

  /// Plays one story up to today.
  func tell(_ story: Story, ordinal: Int) async throws {
    var day = try arrivalDay(of: story)
    clock.rewind(to: day)
    let filed = try await file(story, on: day, ordinal: ordinal)
    for step in story.steps {
      day = try calendar.adding(workingDays: step.days, to: day)
      guard day <= today else { return }
      clock.move(to: day)
      let file = try await opened(filed.caseID)
      if case .split(let subjects) = step.act {
        try await desk.split(filed.caseID, into: subjects, on: day, expecting: file.version, by: head)
        continue
      }
      if case .transfer(let name) = step.act, let receiver = bodies[name] {
        try await desk.passOn(
          filed.caseID, to: receiver, reason: "由\(name)负责公开", told: "当日电话告知申请人，申请人同意", on: day,
          expecting: file.version, by: head)
        continue
      }
      let command = try command(step.act, on: file.law, day: day)
      let reviewer = command.action == .reply ? secrecyReviewer : nil
      let after = try await desk.act(
        command, on: filed.caseID, expecting: file.version, by: head, secrecyReviewer: reviewer,
        details: DemonstrationStatements.details(command))
      try await complete(lettersOf: after, since: file.version)
    }
  }

  /// Writes down what the letters of an act still ask for, as an officer does before they go out.
  private func complete(lettersOf file: CaseFile, since version: Int64) async throws {
    let acts = try await desk.database.read { try Cases.timeline(file.id, after: version, in: $0) }
    let kept = acts.compactMap { recorded -> [String]? in
      guard case .letter(let record) = recorded.entry, record.text != nil else { return nil }
      return ["\(record.event)", record.paper.rawValue]
    }
    for recorded in acts {
      guard case .law(let event) = recorded.entry else { continue }
      for paper in event.papers
      where paper != .receipt && !LetterKind(paper).isInternalForm
        && !kept.contains(["\(recorded.sequence)", paper.rawValue])
      {
        let letter = try await desk.letter(
          paper, event: recorded.sequence, ofCase: file.id, for: officer, requestID: nil)
        let answers = letter.asks.compactMap { ask in DemonstrationStatements.answer(ask, of: paper).map { (ask, $0) } }
        guard letter.isDraft, !answers.isEmpty else { continue }
        try await desk.completeLetter(
          paper, event: recorded.sequence, ofCase: file.id,
          with: Dictionary(uniqueKeysWithValues: answers), by: officer, requestID: nil)
      }
    }
  }

  private func opened(_ id: Int64) async throws -> CaseFile {
    guard let file = try await desk.database.read({ try Cases.find(id, in: $0) }) else { throw DeskRefusal.notFound }
    return file
  }

  private func arrivalDay(of story: Story) throws -> Day {
    switch story.arrival {
    case .beforeToday(let count): return try workingDay(count, before: today)
    case .beforeNewYear(let count):
      guard let newYear = Day(year: today.year, month: 1, day: 1) else { throw CalendarError.outOfRange }
      return try workingDay(count, before: newYear)
    }
  }

  private func workingDay(_ count: Int, before start: Day) throws -> Day {
    var (day, left) = (start, count)
    while left > 0 {
      day = try day.adding(days: -1)
      if try calendar.isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  private func file(_ story: Story, on day: Day, ordinal: Int) async throws -> FiledApplication {
    let form = DemonstrationApplicants.form(story, ordinal: ordinal)
    guard story.channel != .portal else { return try await desk.fileApplication(form, to: district) }
    return try await desk.registerApplication(
      form, to: district, arrival: Arrival(channel: story.channel, submittedOn: day, arrivedOn: day), by: officer)
  }

  private func command(_ act: Story.Act, on law: Case, day: Day) throws -> CaseCommand {
    let service = Service(method: .portal, sentOn: day)
    let letter = law.consultations.last?.id ?? ""
    return switch act {
    case .confirm: .confirmReceipt(confirmedOn: day, delayReason: nil)
    case .askCorrection(let points): .requestCorrection(points: points, periodWorkingDays: nil, on: day)
    case .supplyCorrection: .supplyCorrection(requested: nil, acceptedReason: nil, on: day)
    case .closeUncorrected: .closeUncorrected(note: "申请人在补正期限内未补正，也未说明正当理由。", service: service)
    case .consult(let party): .consult(id: party == .thirdParty ? "第三方甲" : "云岭市交通运输局", party: party, on: day)
    case .delivered: .recordConsultationReceipt(id: letter, on: day)
    case .opinion(let answer): .recordOpinion(id: letter, answer: answer, on: day)
    case .askReasons: .askReasons(facts: "申请人本月提出同类申请的数量明显超过合理范围。", periodWorkingDays: nil, on: day)
    case .giveReasons: .receiveReasons(on: day)
    case .defer(let days):
      .deferReply(until: try day.adding(days: days), reason: "申请数量较大，需要分批检索。", on: day)
    case .extend(let days): .extend(workingDays: days, reason: "需要向项目单位调取并审查评标资料。", notifiedOn: day)
    case .charge(let pages): .chargeFee(.pages(pages), on: day)
    case .pay: .recordPayment(receiptNumber: "YL-\(day.year)-0001", on: day)
    case .closeUnpaid: .closeUnpaid(note: "申请人逾期未缴纳信息处理费。", service: service)
    case .reply(let items):
      .reply(ReplyDraft(items: items, service: service, documentNumber: nil))
    case .withdraw: .withdraw(on: day)
    case .closeOtherwise: .closeOtherwise(note: "申请人去世，无权利义务承受人。", service: service)
    case .archive: .archive(on: day)
    case .reopen: .reopen(.reconsideration, reference: "云政复决〔\(day.year)〕7号", workingDays: 20, receivedOn: day)
    case .split: .split(into: [], on: day)
    case .concludeRecord(let result): .concludeRecordCorrection(result, note: "经核对原始档案，记录有误，已经更正。", service: service)
    case .concludeProposal(let result):
      .concludeProposal(result, note: "属于可以公开的信息，已在门户网站公开。", service: service)
    case .transfer(let name): .transfer(to: name, reason: "由\(name)负责公开", on: day)
    }
  }
}
