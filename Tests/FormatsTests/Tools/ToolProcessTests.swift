import Foundation
import TestSupport
import Testing

@testable import Formats

/// Run one after another: several of them look at what is left in the system.
@Suite(.serialized) struct ToolProcessTests {
  private let tool = ToolProcess(on: BlockingWork("test", concurrency: 4, queueLimit: 8))
  static let both = [ToolConfinement.ofThisSystem, .none]

  private func shell(_ script: String, input: [UInt8] = []) -> ToolCommand {
    ToolCommand("/bin/sh", ["-c", script], input: input)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Programs of this system that were started with a word among their arguments.
  private func running(_ word: String) -> [String] {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.filter { Int($0) != nil && $0 != "\(getpid())" }.filter { process in
      let line = (try? RegularFile.read("/proc/\(process)/cmdline", limit: 1 << 20)) ?? []
      return line.split(separator: 0).contains(Array(word.utf8)[...])
    }
  }

  private func gone(_ word: String) async throws -> Bool {
    for _ in 0..<200 where !running(word).isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    return running(word).isEmpty
  }

  @Test(arguments: both) func `What a program prints, says and returns comes back as bytes`(
    confinement: ToolConfinement
  ) async throws {
    let tool = ToolProcess(on: BlockingWork("test", concurrency: 1, queueLimit: 1), confinement: confinement)
    let report = try await tool.run(shell("cat; printf '公\\000开' >&2; exit 7", input: [0, 255, 10]))
    #expect(report.ending == .exited(7))
    #expect(report.output == [0, 255, 10])
    #expect(text(report.complaints) == "公\0开")
    #expect(report.confinement == confinement)
    #expect(!report.isSuccess)
  }

  @Test func `Input and output of many megabytes do not stop each other`() async throws {
    let bytes = (0..<(8 << 20)).map { UInt8(truncatingIfNeeded: $0 >> 3) }
    let report = try await tool.run(ToolCommand("/bin/cat", input: bytes))
    #expect(report.output == bytes)
    #expect(report.isSuccess)
  }

  @Test func `No shell sees the arguments`() async throws {
    let words = ["$(id)", "; exit 3", "*", "a b", "'", "--", "公开"]
    let report = try await tool.run(ToolCommand("/usr/bin/printf", ["%s\\n"] + words))
    #expect(text(report.output) == words.map { "\($0)\n" }.joined())
  }

  @Test(arguments: ["/nonexistent/program", "cat", "/etc/passwd", "/tmp/cat/cat"])
  func `A program that is not there or is none is told from one that fails`(program: String) async throws {
    #expect(try await tool.run(ToolCommand(program)).ending == .notInstalled)
  }

  @Test func `The environment is clean and the folder is empty, its own, and gone afterwards`() async throws {
    let report = try await tool.run(
      ToolCommand("/bin/sh", ["-c", "pwd; ls -A; touch left; mkdir -p a/b; chmod 0 a; /usr/bin/env"]))
    let lines = text(report.output).split(separator: "\n").map(String.init)
    let folder = try #require(lines.first)
    let variables = lines.dropFirst().filter {
      !["PWD", "OLDPWD", "_", "SHLVL"].contains(String($0.prefix { $0 != "=" }))
    }
    #expect(variables.sorted() == ["HOME=\(folder)", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "TMPDIR=\(folder)"])
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `Files are laid into the folder and results read from it, links and folders never`() async throws {
    var command = shell("tr a-z A-Z <in >out; ln -s /etc/passwd link; mkdir folder")
    command.files = ["in": Array("gongkai".utf8)]
    command.results = ["out", "link", "folder", "missing", "../out"]
    let report = try await tool.run(command)
    #expect(report.files == ["out": Array("GONGKAI".utf8)])
    command.files = ["../in": []]
    #expect(try await tool.run(command).ending == .notStarted(code: EINVAL))
  }

  @Test func `A result beyond the limit is told`() async throws {
    var command = shell("printf 12345 >out")
    command.results = ["out"]
    let tool = ToolProcess(on: BlockingWork("test", concurrency: 1, queueLimit: 1), confinement: ToolConfinement.none)
    let report = try await tool.run(command, limits: ToolLimits(fileBytes: 4))
    #expect(report.ending == .fileTooLarge(name: "out", limit: 4))
  }

  @Test(.enabled(if: ToolConfinement.ofThisSystem.limitsMemory))
  func `A file cannot grow beyond the limit`() async throws {
    var command = shell("head -c 100000 /dev/zero >out; wc -c <out")
    command.results = ["out"]
    let report = try await tool.run(command, limits: ToolLimits(fileBytes: 4096))
    #expect(text(report.output).contains("4096"))
  }

  @Test(arguments: both) func `A program that sleeps is ended when its time is over`(
    confinement: ToolConfinement
  ) async throws {
    let tool = ToolProcess(on: BlockingWork("test", concurrency: 1, queueLimit: 1), confinement: confinement)
    let start = ContinuousClock.now
    let report = try await tool.run(shell("echo begun; exec sleep 86001"), limits: ToolLimits(seconds: 0.3))
    #expect(report.ending == .timedOut)
    #expect(text(report.output) == "begun\n")
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(try await gone("86001"))
  }

  @Test func `A program that will not hear of ending is ended all the same`() async throws {
    let script = "trap '' TERM INT HUP; echo begun; while :; do sleep 86002; done"
    let report = try await tool.run(shell(script), limits: ToolLimits(seconds: 0.3))
    #expect(report.ending == .timedOut)
    #expect(text(report.output) == "begun\n")
    #expect(try await gone("86002"))
  }

  @Test(arguments: both) func `A tree of children dies with its program`(confinement: ToolConfinement) async throws {
    let tool = ToolProcess(on: BlockingWork("test", concurrency: 1, queueLimit: 1), confinement: confinement)
    let script = "for i in 1 2 3 4 5 6 7 8; do (for j in 1 2 3 4; do sleep 86003 & done; wait) & done; echo ready; "
    let ended = try await tool.run(shell(script + "wait"), limits: ToolLimits(seconds: 1))
    #expect(ended.ending == .timedOut)
    #expect(text(ended.output) == "ready\n")
    #expect(try await gone("86003"))
    let left = try await tool.run(shell(script + "exit 4"))
    #expect(left.ending == .exited(4))
    #expect(try await gone("86003"))
  }

  @Test(.enabled(if: ToolConfinement.ofThisSystem.isolates))
  func `Children that leave their group and forget their parents die too`() async throws {
    let script = "for i in 1 2 3; do setsid sh -c 'setsid sleep 86004 &' & done; sleep 0.2; echo ready"
    let report = try await tool.run(shell(script))
    #expect(text(report.output) == "ready\n")
    #expect(report.isSuccess)
    #expect(try await gone("86004"))
  }

  @Test(.enabled(if: ToolConfinement.ofThisSystem.isolates))
  func `A program has no network`() async throws {
    let report = try await tool.run(shell("tail -n +3 /proc/net/dev | cut -d: -f1"))
    #expect(text(report.output).split { $0.isWhitespace } == ["lo"])
  }

  @Test(.enabled(if: ToolConfinement.ofThisSystem.limitsMemory))
  func `A program that wants too much memory does not get it`() async throws {
    let report = try await tool.run(
      shell("head -c 400000000 /dev/zero | tail -c 399999999 | wc -c"), limits: ToolLimits(memory: 100 << 20))
    #expect(text(report.output) == "0\n")
    #expect(text(report.complaints).contains("memory exhausted"))
  }

  @Test(arguments: both) func `A program that prints without end is ended, and as much as the limit is kept`(
    confinement: ToolConfinement
  ) async throws {
    let tool = ToolProcess(on: BlockingWork("test", concurrency: 1, queueLimit: 1), confinement: confinement)
    let limits = ToolLimits(seconds: 20, output: 100_000, complaints: 1000)
    let loud = try await tool.run(ToolCommand("/usr/bin/yes"), limits: limits)
    #expect(loud.ending == .tooMuchOutput(limit: 100_000))
    #expect(loud.output.count == 100_000)
    let angry = try await tool.run(shell("yes >&2"), limits: limits)
    #expect(angry.ending == .tooMuchOutput(limit: 1000))
    #expect(angry.complaints.count == 1000)
    let exact = try await tool.run(shell("head -c 100000 /dev/zero"), limits: limits)
    #expect(exact.isSuccess && exact.output.count == 100_000)
    let brief = try await tool.run(shell("head -c 100001 /dev/zero"), limits: limits)
    #expect(brief.ending == .tooMuchOutput(limit: 100_000))
  }

  @Test func `A program that crashes is told from one that returns a code`() async throws {
    let tool = ToolProcess(on: BlockingWork("test", concurrency: 1, queueLimit: 1), confinement: ToolConfinement.none)
    #expect(try await tool.run(shell("kill -SEGV $$")).ending == .killed(signal: SIGSEGV))
  }

  @Test func `Whoever is cancelled ends the program, running or waiting`() async throws {
    let tool = ToolProcess(on: BlockingWork("test", concurrency: 1, queueLimit: 4))
    let tasks = (0..<3).map { _ in Task { try await tool.run(ToolCommand("/bin/sleep", ["86005"])) } }
    for _ in 0..<500 where running("86005").isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    #expect(!running("86005").isEmpty)
    for task in tasks { task.cancel() }
    for task in tasks { await #expect(throws: CancellationError.self) { try await task.value } }
    #expect(try await gone("86005"))
  }

  @Test func `A program sees none of our open files, and has the usual signals`() async throws {
    let secret = open("/etc/passwd", O_RDONLY)
    defer { close(secret) }
    let report = try await tool.run(
      shell("ls /proc/self/fd | wc -l; grep -E '^Sig(Blk|Ign)' /proc/self/status | cut -f2"))
    let lines = text(report.output).split { $0.isWhitespace }
    #expect(lines.first == "4", "the three, and the one that ls opens")
    // The C library keeps two signals beyond these to itself.
    let usual = lines.dropFirst().map { (UInt64($0, radix: 16) ?? .max) & 0x7FFF_FFFF }
    #expect(usual == [0, 0])
  }

  @Test func `Nothing is left of a hundred runs: no process, no open file, no folder`() async throws {
    func open() -> Int { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0 }
    func folders() -> Int {
      let place = FileManager.default.temporaryDirectory.path
      return (try? FileManager.default.contentsOfDirectory(atPath: place).count { $0.hasPrefix("tool-") }) ?? 0
    }
    func zombies() -> Int { running("86006").count }
    _ = try await tool.run(ToolCommand("/bin/true"))
    let before = (open(), folders())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<100 {
        group.addTask {
          let tool = ToolProcess(on: BlockingWork("test", concurrency: 1, queueLimit: 1))
          let command = ToolCommand("/bin/sleep", [number % 2 == 0 ? "0" : "86006"])
          _ = try await tool.run(command, limits: ToolLimits(seconds: number % 2 == 0 ? 20 : 0.1))
        }
        if number % 8 == 7 { try await group.waitForAll() }
      }
      try await group.waitForAll()
    }
    // The other tests of this process open files and run tools too: fewer than one of each run is left, once they are done.
    for _ in 0..<100 where open() >= before.0 + 100 || folders() > before.1 {
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(open() < before.0 + 100)
    #expect(folders() <= before.1)
    #expect(zombies() == 0)
  }

  @Test func `A program that ended is off the system's list`() throws {
    let process = try ChildProcess(["/bin/sleep", "86007"], streams: nil)
    #expect(!process.isOver)
    process.kill()
    #expect(process.end() == .killed(signal: SIGKILL))
    #expect(process.isOver)
    #expect(process.end() == .killed(signal: SIGKILL))
    #expect(waitpid(process.identifier, nil, WNOHANG) == -1 && errno == ECHILD)
    process.kill()
  }

  @Test func `Tasks go on while programs run`() async throws {
    let count = 2 * ProcessInfo.processInfo.activeProcessorCount
    let tool = ToolProcess(on: BlockingWork("test", concurrency: count, queueLimit: 0))
    let tasks = (0..<count).map { _ in Task { try await tool.run(ToolCommand("/bin/sleep", ["86008"])) } }
    for _ in 0..<500 where running("86008").isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    let sum = await withTaskGroup(of: Int.self) { group in
      for number in 1...100 { group.addTask { number } }
      return await group.reduce(0, +)
    }
    #expect(sum == 5050)
    for task in tasks { task.cancel() }
    for task in tasks { _ = await task.result }
    #expect(try await gone("86008"))
  }
}
