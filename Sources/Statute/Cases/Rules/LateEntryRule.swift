public import Civil

/// Nobody dates an act back: what the system does bears the system's day; what was done on paper earlier is entered with
/// what shows it (补录), and so is a day that is put right. No article says so; 条例第三十三条 and 第四十五条 count on it.
enum LateEntryRule {
  static func check(_ act: some CaseAct, _ current: Case, _ context: CaseContext) throws(CaseRefusal) {
    if act.isOfSystem, let day = act.claimedDay(current), day != context.today { throw .dayIsOfSystem(context.today) }
    guard let day = needsProof(act, current, today: context.today) else { return }
    switch context.earlier {
    case .unproven: throw .lateEntryUnproven(day)
    case .assumed: break
    case .proven(let proof):
      if let method = act.method, !proof.kind.shows(method) { throw .proofDoesNotFit(proof.kind, method) }
    }
  }

  /// The day that must be shown; nil where none must.
  static func needsProof(_ act: some CaseAct, _ current: Case, today: Day) -> Day? {
    guard let day = act.claimedDay(current), act.putsRight || day < today else { return nil }
    return day
  }
}

extension CaseCommand {
  /// The day that must be shown by a proof, because it is earlier than today or takes the place of another; nil where none
  /// must (补录、更正).
  public func dayToProve(on current: Case, today: Day) -> Day? { LateEntryRule.needsProof(act, current, today: today) }
}
