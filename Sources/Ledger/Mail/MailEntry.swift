package import Civil

/// Something that happened to a message by which a paper of the case is served (电子邮件送达). Neither the address nor the
/// text is in it; the words are part of stored entries and never change.
package enum MailEntry: Sendable, Equatable, Codable {
  /// It was put into the outbox, with these files of the case; where it takes the place of one that did not arrive, that
  /// one is named.
  case queued(message: Int64, id: String, files: [Int64], replacing: Int64?)
  /// The server accepted it: the proof of service.
  case accepted(message: Int64, id: String, at: Instant, answer: String)
  /// It was given up, for the reason of this code.
  case failed(message: Int64, reason: String, at: Instant)
  /// A person decided that it is not to be sent (again), and why.
  case cancelled(message: Int64, reason: String)

  package var message: Int64 {
    switch self {
    case .queued(let message, _, _, _), .accepted(let message, _, _, _), .failed(let message, _, _),
      .cancelled(let message, _):
      message
    }
  }
}

/// A message of a case, derived from the case's entries.
package struct CaseMail: Sendable, Equatable, Identifiable {
  package var id: Int64
  /// What stands between the angle brackets of its Message-ID.
  package var messageID: String
  package var files: [Int64]
  package var state: MailState
  package var queuedAt: Instant
  package var endedAt: Instant?
  /// The server's answer, the code of the failure, or why it was cancelled.
  package var outcome: String?
  /// The message sent in its place.
  package var replacedBy: Int64?

  /// Whether a paper that should have reached somebody did not, and nobody dealt with it yet.
  package var needsAttention: Bool { state == .failed && replacedBy == nil }
}

extension [CaseMail] {
  /// Takes in the next entry. False when it cannot stand there.
  mutating func apply(_ entry: MailEntry, at now: Instant) -> Bool {
    if case .queued(let message, let id, let files, let replaced) = entry {
      guard !contains(where: { $0.id == message }) else { return false }
      if let replaced {
        guard let index = firstIndex(where: { $0.id == replaced }), self[index].replacedBy == nil,
          self[index].state == .failed || self[index].state == .cancelled
        else { return false }
        self[index].replacedBy = message
      }
      append(CaseMail(id: message, messageID: id, files: files, state: .waiting, queuedAt: now))
      return true
    }
    guard let index = firstIndex(where: { $0.id == entry.message }), self[index].state != .sent else { return false }
    switch entry {
    case .queued: return false
    case .accepted(_, _, let at, let answer): end(index, .sent, answer, at)
    case .failed(_, let reason, let at):
      guard self[index].state == .waiting else { return false }
      end(index, .failed, reason, at)
    case .cancelled(_, let reason):
      guard self[index].state != .cancelled else { return false }
      end(index, .cancelled, reason, now)
    }
    return true
  }

  private mutating func end(_ index: Int, _ state: MailState, _ outcome: String, _ at: Instant) {
    self[index].state = state
    self[index].outcome = outcome
    self[index].endedAt = at
  }
}
