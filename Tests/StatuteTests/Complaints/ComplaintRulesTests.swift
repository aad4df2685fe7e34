import Civil
import Foundation
import Statute
import Testing

@Suite struct ComplaintRulesTests {
  static func context(_ today: String = "2025-03-10") throws -> ComplaintContext {
    ComplaintContext(calendar: .national, settings: ComplaintSettings(), today: try civil(today))
  }

  static func receipt(on day: String = "2025-03-03", about body: Int64? = 5) throws -> ComplaintReceipt {
    ComplaintReceipt(
      number: "云政公开诉〔2025〕1号", office: 1, kind: .complaint, matter: .notAnswered, channel: .portal,
      respondent: ComplaintRespondent(body: body, name: "某镇人民政府"), title: "逾期不答复", text: "超过二十个工作日没有答复。",
      isAnonymous: false, receivedOn: try civil(day))
  }

  static let answer = ComplaintDraft(.answer, text: "已责令改正。")
  static func order() throws -> ComplaintDraft {
    ComplaintDraft(.order, text: "限期答复。", correctBy: try civil("2025-03-31"))
  }

  /// A complaint taken through commands, each on 2025-03-10.
  static func complaint(after commands: [ComplaintCommand] = []) throws -> Complaint {
    let context = try context()
    let events = try Complaint.receive(receipt(), at: [1], context)
    var complaint = try #require(Complaint.replaying(events))
    for command in commands {
      for event in try complaint.decide(command, context) { complaint.apply(event) }
    }
    return complaint
  }

  /// A way to each state.
  static func ways() throws -> [ComplaintState: [ComplaintCommand]] {
    let day = try civil("2025-03-10")
    let handling: [ComplaintCommand] = [.assign(person: 7)]
    let answered = handling + [.draft(answer), .approve, .issue]
    return [
      .received: [], .handling: handling,
      .awaitingStatement: handling + [.askStatement(question: "何时收到申请？", due: try civil("2025-03-20"))],
      .inReview: handling + [.draft(answer)], .approved: handling + [.draft(answer), .approve],
      .correcting: handling + [.draft(try order()), .approve, .issue], .answered: answered,
      .closed: answered + [.close], .withdrawn: [.withdraw(reason: "已解决", on: day)],
      .passedOn: [.passOn(.init(office: nil, name: "某市人民政府", reason: "属于该市", on: day))],
    ]
  }

  /// What is allowed in which state, once more and by hand; the columns are the states in their order of declaration:
  /// received, handling, awaitingStatement, inReview, approved, correcting, answered, closed, withdrawn, passedOn.
  static let table: [ComplaintAction: String] = [
    .assign: "xxxxxxx...", .askStatement: ".x........", .receiveStatement: "..x.......", .draft: ".xxxxxx...",
    .approve: "...x......", .sendBack: "...x......", .issue: "....x.....", .recordCorrection: ".....x....",
    .close: "......x...", .withdraw: "xxxxx.....", .passOn: "xx........", .linkCase: "xxxxxxx...",
    .adjust: "xxxxxxx...",
  ]

  @Test(arguments: ComplaintState.allCases) func `each state allows exactly these acts`(_ state: ComplaintState) throws
  {
    let complaint = try Self.complaint(after: try #require(try Self.ways()[state]))
    #expect(complaint.state == state)
    let index = try #require(ComplaintState.allCases.firstIndex(of: state))
    for action in ComplaintAction.allCases {
      let expected = Array(try #require(Self.table[action]))[index] == "x"
      #expect(complaint.allowedActions.contains(action) == expected, "\(action) in \(state)")
    }
  }

  @Test func `what the acts of oversight rest on is cited`() {
    #expect(ComplaintAction.askStatement.citation?.article == "第四十七条")
    #expect(ComplaintAction.recordCorrection.citation?.article == "第四十七条第二款")
    #expect(ComplaintPaper.order.citation.article == "第四十七条第二款")
    #expect(ComplaintPaper.answer.citation.article == "第五十一条")
    #expect(ComplaintRefusal.ownBody.citation?.article == "第五十一条")
  }

  @Test func `the answer is due the set number of working days after receipt`() throws {
    #expect(try Self.complaint().due == civil("2025-03-31"))
    var context = try Self.context()
    context.settings.replyWorkingDays = nil
    #expect(context.due(receivedOn: try civil("2025-03-03")) == nil)
    #expect(try Self.context().due(receivedOn: civil("2099-03-03")) == nil)
  }

  @Test func `an order and an answer run beside each other`() throws {
    var complaint = try Self.complaint(after: #require(try Self.ways()[.correcting]))
    let context = try Self.context()
    for command in [ComplaintCommand.draft(Self.answer), .approve, .issue] {
      for event in try complaint.decide(command, context) { complaint.apply(event) }
    }
    #expect(complaint.state == .correcting)
    #expect(complaint.nextDue == (try civil("2025-03-31")))
    #expect(throws: ComplaintRefusal.orderOpen(due: try civil("2025-03-31"))) {
      try complaint.decide(.draft(Self.order()), context)
    }
    for event in try complaint.decide(.recordCorrection("已答复申请人。", on: context.today), context) {
      complaint.apply(event)
    }
    #expect(complaint.state == .answered)
    #expect(complaint.nextDue == nil)
  }

  static let refusals: [(ComplaintState, ComplaintCommand, ComplaintRefusal)] = [
    (.handling, .askStatement(question: " \n", due: day("2025-03-20")), .textMissing(.askStatement)),
    (.handling, .askStatement(question: "？", due: day("2025-03-10")), .dueTooEarly(day("2025-03-10"))),
    (.awaitingStatement, .receiveStatement("说明", on: day("2025-03-11")), .dayInFuture(day("2025-03-11"))),
    (
      .awaitingStatement, .receiveStatement("说明", on: day("2025-03-09")),
      .dayTooEarly(day("2025-03-09"), earliest: day("2025-03-10"))
    ),
    (.handling, .draft(ComplaintDraft(.order, text: "改正")), .dueMissing),
    (.handling, .draft(ComplaintDraft(.answer, text: "\t")), .textMissing(.draft)),
    (.answered, .draft(answer), .alreadyAnswered(on: day("2025-03-10"))),
    (.received, .withdraw(reason: "", on: day("2025-03-10")), .textMissing(.withdraw)),
    (
      .received, .withdraw(reason: "撤", on: day("2025-03-01")),
      .dayTooEarly(day("2025-03-01"), earliest: day("2025-03-03"))
    ),
    (.received, .passOn(.init(office: 1, name: "本机关", reason: "不", on: day("2025-03-10"))), .sameOffice),
    (.handling, .adjust(.receivedOn(day: day("2025-03-11")), reason: "误"), .dayInFuture(day("2025-03-11"))),
    (
      .awaitingStatement, .adjust(.respondent(respondent: .init(body: 6, name: "某局")), reason: "误"), .respondentWasAsked
    ),
    (.handling, .adjust(.matter(matter: .other), reason: " "), .textMissing(.adjust)),
  ]

  private static func day(_ text: String) -> Day { Day(text) ?? Day(clampingDaysSince1970: 0) }

  @Test(arguments: refusals.indices) func `what does not fit the facts is refused with the reason`(index: Int) throws {
    let (state, command, expected) = Self.refusals[index]
    let complaint = try Self.complaint(after: #require(try Self.ways()[state]))
    #expect(throws: expected) { try complaint.decide(command, Self.context()) }
  }

  @Test func `putting the day of receipt right moves the due day`() throws {
    let complaint = try Self.complaint(after: [.assign(person: 7)])
    let after = try complaint.preview(.adjust(.receivedOn(day: civil("2025-03-04")), reason: "邮戳"), Self.context())
    #expect(after.receipt.receivedOn == (try civil("2025-03-04")))
    #expect(after.due == (try civil("2025-04-01")))
    #expect(complaint.due == (try civil("2025-03-31")))
  }

  @Test func `a body never handles a complaint about itself or a body above it`() throws {
    #expect(throws: ComplaintRefusal.ownBody) {
      try Complaint.receive(Self.receipt(about: 1), at: [1], Self.context())
    }
    #expect(throws: ComplaintRefusal.ownBody) {
      try Complaint.receive(Self.receipt(about: 9), at: [1, 9], Self.context())
    }
    #expect(try Complaint.receive(Self.receipt(about: nil), at: [1, 9], Self.context()).count == 1)
  }

  /// A tree: 1 above 2 and 3; 2 above 4. The respondent with those above it, the supervisory office, and who takes it.
  static let routes: [(ComplaintRouting.Choice, [Int64], [Int64], Int64?)] = [
    (.supervisoryOffice, [4, 2, 1], [1], 1), (.higherBody, [4, 2, 1], [1], 2),
    (.supervisoryOffice, [1], [1], nil), (.higherBody, [1], [1], nil),
    (.supervisoryOffice, [1], [3, 1], nil), (.supervisoryOffice, [2, 1], [3, 1], 3),
    (.supervisoryOffice, [2, 1], [4, 2, 1], nil), (.supervisoryOffice, [2, 1], [], nil),
  ]

  @Test(arguments: routes.indices) func `a complaint goes to an office that may judge it`(index: Int) {
    let (choice, respondent, supervisor, expected) = Self.routes[index]
    #expect(ComplaintRouting.office(choice, respondent: respondent, supervisor: supervisor) == expected)
  }

  @Test(arguments: ComplaintState.allCases) func `the stored events lead to the same complaint`(
    _ state: ComplaintState
  ) throws {
    let context = try Self.context()
    var events = try Complaint.receive(Self.receipt(), at: [1], context)
    for command in try #require(try Self.ways()[state]) {
      events += try #require(Complaint.replaying(events)).decide(command, context)
    }
    let stored = try JSONDecoder().decode([ComplaintEvent].self, from: JSONEncoder().encode(events))
    #expect(stored == events)
    #expect(Complaint.replaying(stored)?.state == state)
    #expect(Complaint.replaying(events.dropFirst()) == nil)
  }
}
