import Desk
import Statute

/// One application of the demonstration and what happened to it.
struct Story {
  let subject: String
  let features: String
  let applicant: ApplicantKind
  let name: String
  let channel: Channel
  let arrival: ArrivalDay
  let steps: [Step]
  /// What is asked of the body.
  var kind = CaseKind.disclosure

  /// When it arrived, in working days before today, or before the first day of this year.
  enum ArrivalDay {
    case beforeToday(Int)
    case beforeNewYear(Int)
  }

  init(
    _ subject: String, _ features: String = "", by applicant: ApplicantKind = .naturalPerson, name: String,
    _ channel: Channel = .portal, daysAgo: Int, _ steps: [Step] = []
  ) {
    self.init(subject, features, applicant, name, channel, .beforeToday(daysAgo), steps)
  }

  init(
    _ subject: String, _ features: String = "", by applicant: ApplicantKind = .naturalPerson, name: String,
    _ channel: Channel = .portal, inLastYear days: Int, _ steps: [Step] = []
  ) {
    self.init(subject, features, applicant, name, channel, .beforeNewYear(days), steps)
  }

  private init(
    _ subject: String, _ features: String, _ applicant: ApplicantKind, _ name: String, _ channel: Channel,
    _ arrival: ArrivalDay, _ steps: [Step]
  ) {
    self.subject = subject
    self.features = features
    self.applicant = applicant
    self.name = name
    self.channel = channel
    self.arrival = arrival
    self.steps = steps
  }

  /// The same story about another matter.
  func about(_ kind: CaseKind) -> Story {
    var story = self
    story.kind = kind
    return story
  }

  /// What happened, each so many working days after the step before.
  struct Step {
    let days: Int
    let act: Act
  }

  enum Act {
    case confirm
    case askCorrection([String])
    case supplyCorrection
    case closeUncorrected
    case consult(Consultation.Party)
    case delivered
    case opinion(Consultation.Answer)
    case askReasons
    case giveReasons
    /// Put the reply off by so many calendar days.
    case `defer`(days: Int)
    case extend(days: Int)
    case charge(pages: Int)
    case pay
    case closeUnpaid
    case reply([ReplyItem])
    case withdraw
    case closeOtherwise
    case archive
    case reopen
    case split([String])
    case transfer(String)
    case concludeRecord(RecordCorrectionResult)
    case concludeProposal(ProposalResult)
  }
}

extension Story.Step {
  static func after(_ days: Int, _ act: Story.Act) -> Story.Step { Story.Step(days: days, act: act) }

  /// A reply of one item that answers the whole.
  static func reply(
    after days: Int, _ kind: ReplyKind, _ ground: Ground? = nil, of subject: String, _ note: String
  ) -> Story.Step {
    let leavesOut = kind.providesInformation && ground == .thirdParty ? true : nil
    let item = ReplyItem(subject: subject, kind: kind, ground: ground, note: note, leavesOutObjected: leavesOut)
    return after(days, .reply([item]))
  }
}
