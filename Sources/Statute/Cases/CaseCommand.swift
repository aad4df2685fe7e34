public import Civil

/// What a person wants to do with a case: an act with its arguments. It asks for a decision and changes nothing by itself.
/// Each is made by the function that the file of its act adds here.
public struct CaseCommand: Hashable, Sendable {
  let act: any CaseAct

  init(_ act: any CaseAct) { self.act = act }

  /// The command without its arguments.
  public var action: CaseAction { type(of: act).action }

  /// The day on which the act was done: that of its paper's service, or the one given. It may be earlier than the day it is
  /// entered, and the law judges by it. Nil where the command gives none, or none that counts.
  public var day: Day? { act.doneOn }

  /// How the paper is served by which it is carried out; nil where the law does not ask.
  public var service: Service? { (act as? any ServedAct)?.service }

  /// The act, to be asked for what it is.
  package var arguments: any Sendable { act }

  /// Two commands are the same when they are the same act with the same arguments.
  public static func == (left: CaseCommand, right: CaseCommand) -> Bool {
    AnyHashable(left.act) == AnyHashable(right.act)
  }

  /// Hashes the act and its arguments.
  public func hash(into hasher: inout Hasher) { act.hash(into: &hasher) }
}
