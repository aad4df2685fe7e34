package import Chronicle
package import Civil

/// The office's work around a case, derived entirely from the case's entries.
package struct CaseWork: Sendable, Equatable {
  package struct Note: Sendable, Equatable {
    /// The entry of the case that holds it.
    package var sequence: Int64
    package var text: String
    package var author: Int64
    package var at: Instant
  }

  /// A proof of service, with who put it there.
  package struct Proof: Sendable, Equatable {
    package var facts: ServiceProof
    package var author: Int64
    package var at: Instant
  }

  package private(set) var units: [UnitAssignment] = []
  package private(set) var notes: [Note] = []
  package private(set) var requests: [AssistanceRequest] = []
  package private(set) var papers: [PaperFile] = []
  package private(set) var mails: [CaseMail] = []
  package private(set) var proofs: [Proof] = []
  package private(set) var lateEntries: [LateEntry] = []
  package private(set) var publication: PublicationMark?

  package init() {}

  package func paper(_ id: Int64) -> PaperFile? { papers.first { $0.id == id } }
  package func request(_ id: Int64) -> AssistanceRequest? { requests.first { $0.id == id } }

  /// Takes in the next entry; what is not work leaves it as it is. Throws `CaseStoreFailure.outOfPlace` when the entry
  /// cannot stand there.
  package mutating func apply(_ recorded: RecordedEntry) throws {
    guard case .work(let entry) = recorded.entry else { return }
    let misplaced = CaseStoreFailure.outOfPlace(case: recorded.caseID, sequence: recorded.sequence)
    let stamp = EntryStamp(recorded)
    // The server's answers come by themselves; all else is somebody's work.
    if case .mail(let entry) = entry {
      guard mails.apply(entry, at: stamp.at) else { throw misplaced }
      return
    }
    guard let actor = stamp.actor else { throw misplaced }
    switch entry {
    case .unitsAssigned(let new):
      guard Set(new.map(\.unit)).count == new.count else { throw misplaced }
      units = new
    case .claimed, .mail: break
    case .givenBack(_, let unit, _): units.removeAll { $0.unit == unit }
    case .noted(let text):
      notes.append(Note(sequence: stamp.sequence, text: text, author: actor, at: stamp.at))
    case .assistanceAsked(let id, let unit, let question, let due):
      guard request(id) == nil else { throw misplaced }
      requests.append(
        AssistanceRequest(
          id: id, unit: unit, question: question, due: due, askedBy: actor, askedAt: stamp.at, state: .open))
    case .assistanceAnswered(let id, let answer):
      guard end(id, .answered, answer, by: actor, at: stamp.at) else { throw misplaced }
    case .assistanceCancelled(let id, let reason):
      guard end(id, .cancelled, reason, by: actor, at: stamp.at) else { throw misplaced }
    case .assistanceReturned(let id, let reason):
      guard end(id, .returned, reason, by: actor, at: stamp.at) else { throw misplaced }
    case .serviceProved(let proof): proofs.append(Proof(facts: proof, author: actor, at: stamp.at))
    case .enteredLate(let late):
      guard late.entry < stamp.sequence else { throw misplaced }
      lateEntries.append(late)
    case .publicationProposed(let applicants, let reason):
      guard publication?.state != .proposed else { throw misplaced }
      publication = PublicationMark(
        state: .proposed, applicants: applicants, reason: reason, proposedBy: actor, proposedAt: stamp.at)
    case .publicationSettled(let published, let note):
      guard publication?.state == .proposed else { throw misplaced }
      publication?.state = published ? .published : .declined
      publication?.note = note
      publication?.settledBy = actor
      publication?.settledAt = stamp.at
    case .paper(let entry):
      guard apply(entry, caseID: recorded.caseID, stamp: stamp, by: actor) else { throw misplaced }
    }
  }

  private mutating func end(
    _ id: Int64, _ state: AssistanceRequest.State, _ text: String, by person: Int64, at now: Instant
  ) -> Bool {
    guard let index = requests.firstIndex(where: { $0.id == id && $0.state == .open }) else { return false }
    requests[index].state = state
    requests[index].answer = text
    requests[index].endedBy = person
    requests[index].endedAt = now
    return true
  }

  private mutating func apply(_ entry: PaperEntry, caseID: Int64, stamp: EntryStamp, by actor: Int64) -> Bool {
    if case .drafted(let id, let kind, let content) = entry {
      guard paper(id) == nil else { return false }
      papers.append(PaperFile(id: id, caseID: caseID, kind: kind, content: content, author: actor, at: stamp.at))
      return true
    }
    guard let index = papers.firstIndex(where: { $0.id == entry.paper }) else { return false }
    return papers[index].apply(entry, by: actor, at: stamp.at, on: stamp.day)
  }
}

extension Cases {
  /// The office's work around a case.
  package static func work(_ id: Int64, in db: any ReadConnection) throws -> CaseWork {
    var work = CaseWork()
    for entry in try timeline(id, in: db) { try work.apply(entry) }
    return work
  }
}
