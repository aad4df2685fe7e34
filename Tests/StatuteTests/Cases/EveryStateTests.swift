import Statute
import Testing

@Suite("Every state against every command")
struct EveryStateTests {
  /// What the law allows two working days after receipt, and where each leads.
  static let moves: [CaseKind: [CaseState: [CaseAction: CaseState]]] = {
    let arrived: [CaseAction: CaseState] = [
      .confirmReceipt: .registered, .transfer: .transferred, .withdraw: .closed, .closeOtherwise: .closed,
    ]
    let ended: [CaseAction: CaseState] = [.withdraw: .closed, .closeOtherwise: .closed]
    func open(_ state: CaseState, _ more: [CaseAction: CaseState]) -> [CaseAction: CaseState] {
      ended.merging([.adjustReceipt: state]) { $1 }.merging(more) { $1 }
    }
    func handled(_ state: CaseState, _ more: [CaseAction: CaseState]) -> [CaseAction: CaseState] {
      open(state, [.reopen: .registered]).merging(more) { $1 }
    }
    let done: (CaseState) -> [CaseAction: CaseState] = {
      [.archive: .archived, .reopen: .registered, .adjustReceipt: $0, .adjustService: $0]
    }
    let plain: (CaseState) -> [CaseAction: CaseState] = {
      [.archive: .archived, .adjustReceipt: $0, .adjustService: $0]
    }
    func other(
      _ action: CaseAction, open: (CaseState, [CaseAction: CaseState]) -> [CaseAction: CaseState],
      done: (CaseState) -> [CaseAction: CaseState]
    ) -> [CaseState: [CaseAction: CaseState]] {
      var archived = done(.archived)
      archived[.archive] = nil
      return [
        .arrived: arrived, .registered: open(.registered, [.transfer: .transferred, action: .answered]),
        .answered: done(.answered), .closed: done(.closed), .archived: archived, .transferred: [:],
      ]
    }
    return [
      .disclosure: [
        .arrived: arrived,
        .registered: handled(
          .registered,
          [
            .split: .split, .requestCorrection: .awaitingCorrection, .askReasons: .awaitingReasons,
            .consult: .consulting, .extend: .registered, .chargeFee: .awaitingFee, .reply: .answered,
          ]),
        .awaitingCorrection: handled(
          .awaitingCorrection,
          [
            .supplyCorrection: .registered, .recordNoticeReceipt: .awaitingCorrection, .adjustStep: .awaitingCorrection,
          ]),
        .awaitingReasons: handled(
          .awaitingReasons,
          [
            .receiveReasons: .registered, .recordNoticeReceipt: .awaitingReasons, .extend: .awaitingReasons,
            .reply: .answered, .adjustStep: .awaitingReasons,
          ]),
        .consulting: handled(
          .consulting,
          [
            .consult: .consulting, .recordConsultationReceipt: .consulting, .recordOpinion: .registered,
            .discontinueConsultation: .registered, .extend: .consulting, .adjustStep: .consulting,
          ]),
        .awaitingFee: handled(
          .awaitingFee, [.recordPayment: .registered, .recordNoticeReceipt: .awaitingFee, .adjustStep: .awaitingFee]),
        .deferred: handled(.deferred, [.reply: .answered, .adjustStep: .deferred]), .answered: done(.answered),
        .closed: done(.closed),
        .archived: [.reopen: .registered, .adjustReceipt: .archived, .adjustService: .archived], .split: [:],
        .transferred: [:],
      ],
      .recordCorrection: other(.concludeRecordCorrection, open: handled, done: done),
      .activeDisclosureProposal: other(.concludeProposal, open: open, done: plain),
    ]
  }()

  @Test("The law allows exactly what it allows, and says why not otherwise", arguments: CaseKind.allCases)
  func everything(kind: CaseKind) throws {
    let context = CaseContext(
      today: try civil(SampleCases.today), approvals: .init(head: true, secrecyReview: true), earlier: .assumed)
    for state in CaseState.allCases {
      guard let sample = try SampleCases.case(in: state, kind: kind) else {
        #expect(Self.moves[kind]?[state] == nil)
        continue
      }
      let permissions = sample.permissions(in: context)
      #expect(permissions.count == CaseAction.allCases.count)
      for action in CaseAction.allCases {
        let target = Self.moves[kind]?[state]?[action]
        var command = try SampleCases.command(action)
        if action == .adjustStep, let step = sample.datedSteps.first, let day = sample.day(of: step) {
          command = .adjustStep(step, to: day, reason: "误录")
        }
        let result = Result { () throws(CaseRefusal) in try Case.decide(command, sample, in: context) }
        switch result {
        case .success(let events):
          #expect(target != nil, "\(kind) \(state) allows \(action)")
          var changed = sample
          for event in events { changed.apply(event) }
          #expect(changed.state == target, "\(kind) \(state) \(action)")
          #expect(permissions[action] == .allowed)
          #expect(!events.isEmpty)
        case .failure(let refusal):
          #expect(target == nil, "\(kind) \(state) refuses \(action): \(refusal)")
          #expect(!refusal.chinese.isEmpty && refusal.code.hasPrefix("case."))
          if refusal != .consultationNotReceived("k1") { #expect(permissions[action] == .refused(refusal)) }
        }
      }
    }
  }

  @Test("Nothing but a registration begins a case")
  func beginning() throws {
    let context = CaseContext(today: try civil(SampleCases.today))
    for action in CaseAction.allCases where action != .register {
      let command = try SampleCases.command(action)
      #expect(throws: CaseRefusal.notRegistered) { try Case.decide(command, nil, in: context) }
    }
    #expect(Case.replaying([]) == nil)
    #expect(Case.replaying([.archived(try archived())]) == nil)
  }

  private func archived() throws -> CaseEvent.Archived {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(CaseDriver.granted("2025-03-04"), on: "2025-03-04")
    try driver.run(.archive(on: civil("2025-03-04")), on: "2025-03-04")
    guard case .archived(let event) = try #require(driver.events.last) else {
      Issue.record("no archiving")
      throw CaseRefusal.notRegistered
    }
    return event
  }

  @Test("Every action has a name, an article, states and kinds")
  func named() {
    #expect(Set(CaseAction.allCases.map(\.label)).count == CaseAction.allCases.count)
    for action in CaseAction.allCases {
      #expect(!action.citation.chinese.isEmpty)
      #expect(action == .register || !action.states.isEmpty)
      #expect(!action.kinds.isEmpty)
    }
    for kind in CaseKind.allCases where kind != .disclosure {
      #expect(CaseAction.transfer.citation(for: kind) != CaseAction.transfer.citation)
      #expect(CaseAction.withdraw.citation(for: kind) != .reportFormat)
    }
    for action in CaseAction.allCases { #expect(action.citation(for: .disclosure) == action.citation) }
    for paper in PaperKind.allCases { #expect(!paper.label.isEmpty) }
  }
}
