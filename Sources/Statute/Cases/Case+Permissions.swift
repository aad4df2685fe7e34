/// Whether an action is allowed now, or the reason it is not.
public enum Permission: Hashable, Sendable {
  case allowed
  case refused(CaseRefusal)

  /// Whether it is allowed.
  public var isAllowed: Bool { self == .allowed }
}

extension Case {
  /// What the law allows now and for today, for every action; approvals and arguments are looked at only when a command is decided.
  public func permissions(in context: CaseContext) -> [CaseAction: Permission] {
    var permissions: [CaseAction: Permission] = [:]
    for action in CaseAction.allCases {
      do throws(CaseRefusal) {
        try admit(action, on: context.today, in: context)
        permissions[action] = .allowed
      } catch { permissions[action] = .refused(error) }
    }
    return permissions
  }

  /// The actions allowed now, in the order of the procedure.
  public func allowedActions(in context: CaseContext) -> [CaseAction] {
    let permissions = permissions(in: context)
    return CaseAction.allCases.filter { permissions[$0]?.isAllowed ?? false }
  }
}
