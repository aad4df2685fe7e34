import Chronicle
package import Civil
package import Ledger
package import Statute

/// Everything the form of an act on a case shows, read in one transaction.
package struct ActionView: Sendable {
  package var opened: OpenedCase
  /// The bodies a case may be passed on to; empty for any other act.
  package var receivers: [Body]
  package var mail: Desk.MailOffer
  /// The fee on both scales; `nil` for any other act, and where the counts cannot be priced.
  package var fee: FeeProposal?
  /// What the person may do at the body of the case.
  package var rights: Set<Right>
  package var frame: OfficeFrame

  /// Refuses unless the person may do it: where a paper carries it out, whoever drafts papers of the case.
  package func require(_ action: CaseAction) throws {
    let isByPaper = opened.isByPaper(action)
    let right = isByPaper ? .draftPaper : action.right
    guard (isByPaper ? opened.rights : rights).contains(right) else { throw DeskRefusal.notAllowed(right) }
  }
}

/// What an act on a case would change, with what its letter needs, read in one transaction.
package struct ActionEffect: Sendable {
  /// The command, with the items before the case in the month as they are counted now.
  package var command: CaseCommand
  package var preview: CasePreview
  /// The rates that a fee is charged by.
  package var schedule: FeeSchedule
  /// The letter of the act as far as it can be written; `nil` for an act without one.
  package var letter: Letter?
}

extension Desk {
  /// The form of an act on a case, for a person who may see the case.
  ///
  /// - Parameters:
  ///   - items: how many items the application holds, for a fee.
  ///   - pages: how many pages are supplied, for a fee.
  package func viewAction(
    _ action: CaseAction, ofCase id: Int64, items: Int = 1, pages: Int? = nil, for person: Person
  ) async throws -> ActionView {
    try await database.read { db in
      let opened = try openCase(id, for: person, in: db)
      var fee: FeeProposal?
      if action == .chargeFee {
        do { fee = try proposeFee(ofCase: id, items: items, pages: pages, for: person, in: db) } catch DeskRefusal.law {
        }
      }
      return ActionView(
        opened: opened, receivers: action == .transfer ? try receivers(ofCase: id, for: person, in: db) : [],
        mail: try mailOffer(ofCase: id, for: person, in: db), fee: fee,
        rights: try Self.rights(of: person, at: opened.body.id, in: db), frame: try frame(for: person, in: db))
    }
  }

  /// What the command would change, without doing it; approvals are taken as given.
  ///
  /// - Parameter day: the day on which the act was done, where it is entered later; today otherwise.
  package func effect(
    of command: CaseCommand, onCase id: Int64, letterOn day: Day? = nil, for person: Person
  ) async throws -> ActionEffect {
    try await database.read { db in
      var command = command
      if let act = command.arguments as? ChargeFee, case .items(_, let count) = act.basis {
        let prior = try proposeFee(ofCase: id, items: count, pages: nil, for: person, in: db).month.prior
        command = .chargeFee(.items(prior: prior, count: count), on: act.day, by: act.method)
      }
      let preview = try preview(command, on: id, by: person, in: db)
      let (file, _) = try visibleCase(id, for: person, in: db)
      return ActionEffect(
        command: command, preview: preview, schedule: try OfficeSettings.settings(of: file.body, in: db).feeSchedule,
        letter: try PendingAct(command).map {
          try composeLetter(of: $0, onCase: id, on: day, details: [], supplement: [:], for: person, in: db)
        })
    }
  }
}

extension OpenedCase {
  /// Whether the action is carried out by a paper that goes through a chain.
  package func isByPaper(_ action: CaseAction) -> Bool { approvals == .chain && PendingAct.actions.contains(action) }
}
