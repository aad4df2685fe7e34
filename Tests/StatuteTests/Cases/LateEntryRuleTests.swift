import Civil
import Statute
import Testing

@Suite("Nobody dates an act back")
struct LateEntryRuleTests {
  static let slip = LateEntryProof(kind: .postReceipt, reference: "XA12345678932")

  /// A registered case in a context in which nothing is shown.
  static func bare(_ earlier: EarlierDay = .unproven) throws -> CaseDriver {
    var driver = try CaseDriver.registered("2025-12-01")
    driver.context.earlier = earlier
    return driver
  }

  /// Acts whose arguments give a day.
  static func dated(_ day: Day) throws -> [CaseCommand] {
    [
      .requestCorrection(points: ["名称"], periodWorkingDays: nil, on: day, by: .post),
      .askReasons(facts: "本月第40件", periodWorkingDays: nil, on: day, by: .post),
      .consult(id: "甲", party: .thirdParty, on: day), .extend(workingDays: 20, reason: "检索量大", notifiedOn: day),
      .chargeFee(.pages(250), on: day, by: .post), .withdraw(on: day),
      .closeOtherwise(note: "重复登记", service: try CaseDriver.post(day.description)),
      try CaseDriver.granted(day.description),
    ]
  }

  @Test("An act of an earlier day is refused without a proof and made with one; today needs none")
  func proof() throws {
    let (done, entered) = ("2025-12-10", "2025-12-11")
    for command in try Self.dated(civil(done)) {
      let refusal = try Self.bare().refusal(command, on: entered)
      #expect(refusal == .lateEntryUnproven(try civil(done)), "\(command.action)")
      var proven = try Self.bare(.proven(Self.slip))
      try proven.run(command, on: entered)
      #expect(proven.events.last?.day == (try civil(done)), "\(command.action)")
      var today = try Self.bare()
      try today.run(command, on: done)
      #expect(command.dayToProve(on: try Self.bare().value, today: try civil(done)) == nil)
      #expect(command.dayToProve(on: try Self.bare().value, today: try civil(entered)) == (try civil(done)))
    }
  }

  @Test("A late reply is not answered on a day of last year")
  func lastYear() throws {
    let driver = try Self.bare()
    let reply = try CaseDriver.granted("2025-12-29")
    #expect(try driver.refusal(reply, on: "2026-01-20") == .lateEntryUnproven(civil("2025-12-29")))
  }

  @Test("What the system does bears the system's day, whatever is shown")
  func system() throws {
    let yesterday = try civil("2025-12-10")
    let parts = ["c2", "c3"].map { SplitPart(id: $0, number: $0, requested: "部分") }
    let portal = Service(method: .portal, sentOn: yesterday)
    let commands: [CaseCommand] = [
      .split(into: parts, on: yesterday),
      .reply(ReplyDraft(items: [ReplyItem(subject: "批复", kind: .provided)], service: portal)),
      .requestCorrection(points: ["名称"], periodWorkingDays: nil, on: yesterday, by: .portal),
    ]
    for command in commands {
      for earlier in [EarlierDay.unproven, .proven(Self.slip), .assumed] {
        #expect(
          try Self.bare(earlier).refusal(command, on: "2025-12-11") == .dayIsOfSystem(civil("2025-12-11")),
          "\(command.action)")
      }
    }
  }

  @Test("A proof shows the way of service that it belongs to, and no other", arguments: ServiceMethod.allCases)
  func fits(method: ServiceMethod) throws {
    let wanted: [ServiceMethod: Set<LateEntryProof.Kind>] = [
      .post: [.postReceipt], .inPerson: [.signedSlip], .throughAnotherBody: [.agentRecord, .signedSlip],
      .email: [.serverAnswer], .fax: [.serverAnswer], .portal: [], .courier: [],
    ]
    #expect(Set(LateEntryProof.Kind.allCases.filter { $0.shows(method) }) == wanted[method])
    guard method != .portal, method != .courier else { return }
    let day = try civil("2025-12-10")
    let service = Service(method: method, sentOn: day, signedOn: method.countsFromSignature ? day : nil)
    let reply = CaseCommand.reply(ReplyDraft(items: [ReplyItem(subject: "批复", kind: .provided)], service: service))
    for kind in LateEntryProof.Kind.allCases {
      var driver = try Self.bare(.proven(LateEntryProof(kind: kind)))
      if kind.shows(method) {
        try driver.run(reply, on: "2025-12-11")
      } else {
        #expect(try driver.refusal(reply, on: "2025-12-11") == .proofDoesNotFit(kind, method))
      }
    }
  }

  @Test("A day is put right only by what shows it, even today")
  func adjusting() throws {
    var driver = try CaseDriver.registered("2025-12-01")
    try driver.run(CaseDriver.granted("2025-12-10"), on: "2025-12-10")
    driver.context.earlier = .unproven
    let commands: [CaseCommand] = [
      .adjustReceipt(to: try civil("2025-12-01"), reason: "误录"),
      .adjustService(to: try civil("2025-12-10"), reason: "以邮戳为准"),
    ]
    for command in commands {
      let refusal = try driver.refusal(command, on: "2025-12-10")
      #expect(refusal.code == "case.lateEntryUnproven", "\(command.action)")
      var proven = driver
      proven.context.earlier = .proven(Self.slip)
      try proven.run(command, on: "2025-12-10")
    }
  }

  @Test(
    "The day both sides confirmed is shown where it counts, and not asked where it does not",
    arguments: Channel.allCases)
  func receipt(channel: Channel) throws {
    var driver = try CaseDriver(channel: channel, on: "2025-12-01")
    driver.context.earlier = .unproven
    let confirmed = CaseCommand.confirmReceipt(confirmedOn: try civil("2025-12-01"), delayReason: nil)
    if channel.isConfirmedByBoth {
      #expect(try driver.refusal(confirmed, on: "2025-12-02") == .lateEntryUnproven(civil("2025-12-01")))
    } else {
      try driver.run(confirmed, on: "2025-12-02")
    }
    #expect(channel.isConfirmedByBoth == [.portal, .email, .fax, .ordinaryMail].contains(channel))
  }
}
