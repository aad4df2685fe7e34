import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Puts the statements that the rooms above send into a file, each text once, so that another engine can be asked whether it
/// understands them too (`script/portable`). Only where the environment names a file: `GONGKAI_STATEMENTS`.
///
/// Statements of this engine's own never get here, nor do definitions, which every engine spells its own way.
final class StatementLog: Sendable {
  /// Of this process; nil where nobody asked for one.
  static let ofThisProcess = ProcessInfo.processInfo.environment["GONGKAI_STATEMENTS"].flatMap(StatementLog.init)

  private let descriptor: Int32
  private let known = Mutex<Set<String>>([])

  private init?(path: String) {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
  }

  /// The text ends with a zero byte; one call of the system writes it whole, so that processes may share the file.
  func add(_ sql: String) {
    guard !Self.isOwn(sql), known.withLock({ $0.insert(sql).inserted }) else { return }
    let bytes = Array(FullTextIndex.portable(sql).utf8) + [0]
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  private static func isOwn(_ sql: String) -> Bool {
    let verb = sql.prefix { $0.isLetter }
    return ["CREATE", "ALTER", "DROP", "PRAGMA", "EXPLAIN"].contains(verb) || FullTextIndex.definitions.contains(sql)
  }
}
