import Foundation

/// Runs everything and prints one table.
func compare() throws {
  let options = Options(CommandLine.arguments)
  let folder = FileManager.default.temporaryDirectory.appending(path: "read-reports-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  _ = try run(options.itself, ["generate", folder.path, String(options.reports)])
  // Each once unmeasured, so that neither pays for a cold cache.
  let gongkai = try (0..<2).map { _ in try measured(options.itself, ["read", folder.path]) }[1]
  let baseline = try (0..<2).map { _ in try measured(options.python, [options.baseline, folder.path]) }[1]
  print("\(options.reports) generated HTML reports, one process, one thread\n")
  print(
    "| Reader | Reports/s | Seconds | Processor seconds | Cells of table three | Unread | With errors | Peak memory |")
  print("|---|---:|---:|---:|---:|---:|---:|---:|")
  for (name, result) in [("Gongkai", gongkai), ("Python 3 with lxml", baseline)] {
    let (speed, seconds) = (String(format: "%.0f", result.reportsPerSecond), String(format: "%.3f", result.seconds))
    print(
      "| \(name) | \(speed) | \(seconds) | \(String(format: "%.3f", result.cpuSeconds)) | \(result.cells) | \(result.unread) | \(result.withErrors) | \(result.peakKiB / 1024) MiB |"
    )
  }
  guard let program = options.program else { return }
  print("\nOne report, start-up included, 100 runs\n")
  print("| Command | Median | p99 |")
  print("|---|---:|---:|")
  for (name, command) in [
    ("`gongkai report read` on one HTML report", [program, "report", "read", "\(folder.path)/1.html"]),
    ("`gongkai report read` on one text report", [program, "report", "read", options.text ?? "\(folder.path)/1.txt"]),
    ("`gongkai --version`", [program, "--version"]),
    ("`python3 -c 'import lxml.html'`", [options.python, "-c", "import lxml.html"]),
  ] {
    let (median, p99) = Measurement.percentiles(try times(of: command, runs: 100))
    print("| \(name) | \(String(format: "%.1f ms", median * 1000)) | \(String(format: "%.1f ms", p99 * 1000)) |")
  }
}

/// What the command line says.
struct Options {
  var itself = "/proc/self/exe"
  var program: String?
  var baseline = "Baseline/read_reports.py"
  /// Debian's own, for which `script/bootstrap bench` installs lxml.
  var python = "/usr/bin/python3"
  var text: String?
  var reports = 1000

  init(_ arguments: [String]) {
    itself = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? arguments[0]
    for (name, value) in zip(arguments.dropFirst(), arguments.dropFirst(2)) {
      switch name {
      case "--program": program = value
      case "--baseline": baseline = value
      case "--python": python = value
      case "--text": text = value
      case "--reports": reports = Int(value) ?? reports
      default: break
      }
    }
  }
}

/// A program that did not end well.
struct RunFailure: Error {
  let command: String
  let code: Int32
}

func run(_ program: String, _ arguments: [String]) throws -> Data {
  let place = FileManager.default.temporaryDirectory.appending(path: "output-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: place) }
  let status = try spawn([program] + arguments, output: place.path)
  guard status == 0 else { throw RunFailure(command: program, code: status) }
  return try Data(contentsOf: place)
}

func measured(_ program: String, _ arguments: [String]) throws -> Measurement {
  try JSONDecoder().decode(Measurement.self, from: run(program, arguments))
}

/// The wall time of each run, in seconds: from before the program is started until it has been waited for.
func times(of command: [String], runs: Int) throws -> [Double] {
  try (0..<runs).map { _ in
    let start = ContinuousClock.now
    _ = try spawn(command)
    let elapsed = ContinuousClock.now - start
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }
}

/// Starts a program with an empty environment and its output in a file, and waits for it: the status as `waitpid` tells it.
func spawn(_ command: [String], output: String = "/dev/null") throws -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }
  var (child, status) = (pid_t(), Int32())
  guard posix_spawnp(&child, command[0], &actions, nil, &arguments, nil) == 0, waitpid(child, &status, 0) == child
  else { throw RunFailure(command: command[0], code: -1) }
  return status
}
