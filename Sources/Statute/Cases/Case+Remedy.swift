extension Case {
  /// Which remedies are open now: by the reply's items, or by the way it ended. Nil while the reply may still come in
  /// time, or where that cannot be said.
  public func remedyKind(in context: CaseContext) -> RemedyKind? {
    if let closing, !state.isOpen { return closing.cause == .withdrawn ? .notOpen : .either }
    if let reply { return CaseDisposition.remedyKind(items: reply.items, effectiveOn: reply.effectiveDay) }
    guard state.isOpen else {
      // To be told of a passing on, and what became of a proposal, is no reply that one could challenge.
      let isAnswer = recordCorrectionResult != nil && state != .transferred
      return isAnswer ? .either : nil
    }
    return clock(in: context).standing == .overdue && state != .arrived ? .noReply : nil
  }
}
