import Civil

/// Asking for opinions (征求意见), 条例第三十二条、第三十三条第三款、第三十四条: 15 working days from their receipt; a third
/// party's silence leaves the decision to the body, a co-maker's silence is consent, and so with what they say too late.
enum ConsultationRule {
  static let workingDays = 15
  static let citation = Citation.regulations("第三十二条、第三十三条第三款、第三十四条")

  /// There is something to say about delivery only while a letter is on its way.
  static func admitDelivery(_ current: Case) throws(CaseRefusal) {
    let open = current.consultations.filter(\.isOpen)
    guard open.contains(where: { $0.receivedOn == nil }) else {
      throw open.last.map { .consultationDelivered($0.id, on: $0.receivedOn ?? $0.sentOn) }
        ?? .consultationClosed(current.consultations.last?.id ?? "")
    }
  }

  /// Silence is put on file once the time of one of the open letters is over.
  static func admitSilence(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    var refusal: CaseRefusal?
    for letter in current.consultations where letter.isOpen {
      guard let received = letter.receivedOn else {
        refusal = refusal ?? .consultationNotReceived(letter.id)
        continue
      }
      guard try context.isWithin(day, workingDays: workingDays, from: received) else { return }
      refusal = .periodStillRunning(.recordSilence, from: received, workingDays: workingDays)
    }
    throw refusal ?? .consultationClosed(current.consultations.last?.id ?? "")
  }

  static func admitReply(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard current.state == .consulting else { return }
    var outstanding: [String] = []
    for consultation in current.consultations where consultation.isOpen {
      if let received = consultation.receivedOn,
        try !context.isWithin(day, workingDays: workingDays, from: received)
      {
        continue
      }
      outstanding.append(consultation.id)
    }
    if !outstanding.isEmpty { throw .opinionsOutstanding(outstanding) }
  }

  /// The letter of that name; refused where there is none or it is over.
  static func open(_ current: Case, _ id: String) throws(CaseRefusal) -> Consultation {
    guard let found = current.consultations.first(where: { $0.id == id }) else { throw .consultationUnknown(id) }
    guard found.isOpen else { throw .consultationClosed(id) }
    return found
  }
}

extension Consultation {
  /// What it comes to once it is over (征求意见的结果).
  public enum Effect: String, CaseIterable, Codable, Sendable {
    case consent, objection, opinion, deemedConsent, bodyDecides, notReached

    /// The Chinese name.
    public var label: String {
      switch self {
      case .consent: "同意公开"
      case .objection: "不同意公开"
      case .opinion: "提出意见"
      case .deemedConsent: "逾期未答复，视为同意公开"
      case .bodyDecides: "逾期未提出意见，由行政机关依照条例决定"
      case .notReached: "不能送达，由行政机关依照条例决定"
      }
    }
  }

  /// The effect of the answer, of the silence put on file, or of its being given up; nil while it is open, and where a new
  /// round made it moot. An answer after the 15 working days has that of silence, consent apart: it stays on file, but a
  /// co-maker is taken to have consented (第三十四条), and a third party's word no longer binds the body (第三十二条).
  public func effect(calendar: WorkingCalendar) -> Effect? {
    if let answer {
      switch answer {
      case .consents: return .consent
      case .objects, .opinion:
        let late: Effect? = isAnsweredLate(calendar: calendar) ? silence : nil
        return late ?? (answer == .objects ? .objection : .opinion)
      }
    }
    if silentOn != nil { return silence ?? .bodyDecides }
    return discontinuedFor == nil ? nil : .notReached
  }

  /// Whether the answer came after the 15 working days (逾期答复); false where that cannot be said.
  public func isAnsweredLate(calendar: WorkingCalendar) -> Bool {
    guard let answeredOn, let receivedOn else { return false }
    let inTime = try? Deadline.isWithin(
      answeredOn, workingDays: ConsultationRule.workingDays, from: receivedOn, calendar: calendar)
    return !(inTime ?? true)
  }

  /// What the law makes of saying nothing in time; nil for another body, whose time no article limits.
  private var silence: Effect? {
    switch party {
    case .thirdParty: .bodyDecides
    case .coMaker: .deemedConsent
    case .otherBody: nil
    }
  }

  /// The days it takes out of the period: from the day after the letter, as the day on which a period begins does not
  /// count, to the answer, at most to the end of the 15 working days. Open while neither is known, and the letter not
  /// moot; none when the answer comes on the day of the letter.
  public func suspension(calendar: WorkingCalendar) -> Suspension? {
    let limit = receivedOn.flatMap { try? calendar.adding(workingDays: ConsultationRule.workingDays, to: $0) }
    let through = [limit, answeredOn, silentOn, discontinuedOn].compactMap(\.self).min()
    guard let first = try? sentOn.adding(days: 1) else { return nil }
    return Suspension(from: first, through: through, reason: "征求\(party.label)意见")
  }
}

extension Case {
  /// Whether a third party objected in time, so that its objection binds the body (条例第三十二条).
  public func hasObjection(calendar: WorkingCalendar) -> Bool {
    consultations.contains { $0.party == .thirdParty && $0.effect(calendar: calendar) == .objection }
  }
}
