import Foundation

/// How far this system shuts in an external program. What it cannot do is left out and told, never pretended.
package struct ToolConfinement: Sendable, Equatable {
  /// Address space and sizes of files are limited (`prlimit`).
  package let limitsMemory: Bool
  /// There is no network, and every descendant dies with the program, even one that left its process group (namespaces of its
  /// own, by `unshare`).
  package let isolates: Bool
  /// The words before the program, as far as they do not depend on the limits.
  private let isolation: [String]

  /// Nothing but the process group and the clean environment.
  package static let none = ToolConfinement(limitsMemory: false, isolation: [])

  /// Of the system we run on; found out once, by trying. The first look blocks for some milliseconds.
  package static let ofThisSystem = measure()

  private init(limitsMemory: Bool, isolation: [String]) {
    self.limitsMemory = limitsMemory
    self.isolation = isolation
    isolates = !isolation.isEmpty
  }

  /// The whole command under the limits.
  func command(_ program: String, _ arguments: [String], memory: Int, fileBytes: Int) -> [String] {
    let limits = limitsMemory ? [Self.limiter, "--core=0", "--as=\(memory)", "--fsize=\(fileBytes)"] : []
    return limits + isolation + [program] + arguments
  }

  private static let limiter = "/usr/bin/prlimit"
  private static let isolator = "/usr/bin/unshare"
  /// A user namespace needs no right; without it the process must be allowed to make the others.
  private static let isolations = [["--user", "--map-current-user"], []].map {
    [isolator] + $0 + ["--net", "--pid", "--fork", "--kill-child"]
  }

  private static func measure() -> ToolConfinement {
    func works(_ words: [String]) -> Bool {
      guard let process = try? ChildProcess(words + ["/bin/true"], streams: nil) else { return false }
      return process.end() == .exited(0)
    }
    return ToolConfinement(
      limitsMemory: works([limiter, "--core=0", "--as=\(1 << 30)", "--fsize=0"]),
      isolation: isolations.first(where: works) ?? [])
  }
}
