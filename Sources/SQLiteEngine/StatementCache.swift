import Synchronization

/// The rewritten text of every statement used so far. Statement texts are constants of the program, so the cache is
/// small; a bound keeps a defect from growing it without end.
final class StatementCache: Sendable {
  private let texts = Mutex<[String: PlaceholderRewriter.Rewritten]>([:])
  private let capacity = 2048

  func rewritten(_ sql: String) -> PlaceholderRewriter.Rewritten {
    texts.withLock { texts in
      if let known = texts[sql] { return known }
      let text = PlaceholderRewriter.rewrite(sql)
      if texts.count >= capacity { texts.removeAll() }
      texts[sql] = text
      return text
    }
  }
}
