import PageKit
import Statute

extension Badge {
  /// The state of a case, for the office.
  init(officeState state: CaseState) {
    switch state {
    case .arrived: self.init(.soon, state.label)
    case .registered, .deferred: self.init(.running, state.label)
    case .awaitingCorrection, .awaitingReasons, .consulting, .awaitingFee: self.init(.waiting, state.label)
    case .answered: self.init(.done, state.label)
    case .closed, .archived, .split, .transferred: self.init(.plain, state.label)
    }
  }

  /// How much time is left, for the office.
  init(officeClock clock: CaseClock) {
    switch clock.standing {
    case .onTime: self.init(.running, Self.left(clock) ?? clock.kind.label)
    case .dueSoon: self.init(.soon, Self.left(clock) ?? clock.kind.label)
    case .overdue: self.init(.late, Self.left(clock) ?? clock.standing.label)
    case .waitingForOthers: self.init(.waiting, clock.standing.label)
    case .lapsed: self.init(.late, clock.standing.label)
    case .stopped: self.init(.plain, clock.standing.label)
    case .unknown: self.init(.late, clock.standing.label)
    }
  }

  private static func left(_ clock: CaseClock) -> String? {
    clock.remainingWorkingDays.map { days in
      if days < 0 { return "逾期\(-days)个工作日" }
      return days == 0 ? "今天到期" : "还剩\(days)个工作日"
    }
  }
}
