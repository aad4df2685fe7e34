import Civil

/// The reply (答复), 条例第三十六条至第三十九条: item by item, with one outcome for the whole case.
enum ReplyRule {
  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    // A correction asked for too late does not stop the period: the application is answered as it is (条例第三十条).
    if current.state == .awaitingCorrection, !current.isCorrectionNoticeLate(calendar: context.calendar) {
      throw .notInState(.reply, current.state)
    }
    try ConsultationRule.admitReply(current, on: day, context)
  }

  static func decide(_ current: Case, _ draft: ReplyDraft, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    for item in draft.items { try check(item, current) }
    guard let disposition = CaseDisposition.combine(items: draft.items, principal: draft.principal) else {
      throw .replyEmpty
    }
    try checkObjections(current, draft, context.calendar)
    let provides = draft.items.contains { $0.kind.providesInformation }
    if provides, context.settings.requiresSecrecyReview, !context.approvals.secrecyReview {
      throw .secrecyReviewMissing
    }
    let day = try ServiceRule.effectiveDay(draft.service)
    try ReasonsRule.check(draft, current, on: day, context)
    try context.check(day, notBefore: current.latestStep)
    return [
      .replied(
        .init(
          items: draft.items, disposition: disposition, service: draft.service, documentNumber: draft.documentNumber,
          publicInterestReason: draft.publicInterestReason, day: day))
    ]
  }

  private static func check(_ item: ReplyItem, _ current: Case) throws(CaseRefusal) {
    guard item.kind.answersAnItem else { throw .notAnAnswer(item.kind) }
    if item.kind.needsGround, item.ground == nil { throw .groundMissing(item.kind) }
    if !item.kind.needsGround, item.ground != nil { throw .groundOutOfPlace(item.kind) }
    if item.kind == .stillUnclear, current.correction?.suppliedOn == nil { throw .stillUnclearWithoutCorrection }
  }

  /// What a third party objects to goes out only for a grave public interest, told to the third party in writing; else it
  /// must be withheld, and every answer that gives something must say that it leaves it out (条例第三十二条).
  private static func checkObjections(
    _ current: Case, _ draft: ReplyDraft, _ calendar: WorkingCalendar
  ) throws(CaseRefusal) {
    guard current.hasObjection(calendar: calendar) else { return }
    if draft.publicInterestReason?.contains(where: { !$0.isWhitespace }) ?? false { return }
    let given = draft.items.filter(\.kind.providesInformation)
    let withholds = draft.items.contains(where: \.kind.needsGround)
    if given.contains(where: { $0.leavesOutObjected != true || !withholds }) { throw .objectionStands }
  }
}

extension Case {
  /// Whether a third party objected in time, so that its objection binds the body (条例第三十二条).
  public func hasObjection(calendar: WorkingCalendar) -> Bool {
    consultations.contains { $0.party == .thirdParty && $0.effect(calendar: calendar) == .objection }
  }
}
