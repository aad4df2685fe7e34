import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One run of a program, on a thread that may block.
struct ToolRun {
  let command: ToolCommand
  let limits: ToolLimits
  let confinement: ToolConfinement
  let attendance: ToolAttendance

  func report() -> ToolReport {
    guard let folder = ToolFolder() else { return nothing(.notStarted(code: errno)) }
    defer { folder.remove() }
    for (name, bytes) in command.files where !folder.put(bytes, as: name) {
      return nothing(.notStarted(code: EINVAL))
    }
    guard let output = Descriptor.pipe() else { return nothing(.notStarted(code: errno)) }
    var streams = [ToolStream(output.reading, limit: limits.output)]
    defer { for stream in streams { close(stream.descriptor) } }
    guard let complaints = Descriptor.pipe() else {
      close(output.writing)
      return nothing(.notStarted(code: errno))
    }
    streams.append(ToolStream(complaints.reading, limit: limits.complaints))
    let started = start(in: folder, output.writing, complaints.writing)
    close(output.writing)
    close(complaints.writing)
    let process: ChildProcess
    do throws(ChildProcess.NotStarted) { process = try started.get() } catch {
      return nothing([ENOENT, ENOTDIR, EACCES].contains(error.code) ? .notInstalled : .notStarted(code: error.code))
    }
    attendance.attend(process)
    let ending = watch(process, &streams)
    var report = ToolReport(
      ending: ending, output: streams[0].bytes, complaints: streams[1].bytes, confinement: confinement)
    if case .exited = ending { collect(from: folder, &report) }
    return report
  }

  private func nothing(_ ending: ToolEnding) -> ToolReport { ToolReport(ending: ending, confinement: confinement) }

  private func start(
    in folder: ToolFolder, _ output: Int32, _ complaints: Int32
  ) -> Result<ChildProcess, ChildProcess.NotStarted> {
    // A file instead of a pipe: nothing has to be fed while the answer is read.
    let place = FileManager.default.temporaryDirectory.path
    guard let input = Descriptor.file(holding: command.input, in: place) else { return .failure(.init(code: errno)) }
    defer { close(input) }
    let ours = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path, "TMPDIR": folder.path]
    return Result { () throws(ChildProcess.NotStarted) in
      try ChildProcess(
        command.program, command.arguments, environment: command.environment.merging(ours) { given, _ in given },
        folder: folder.path, streams: .init(input: input, output: output, error: complaints), memory: limits.memory,
        fileBytes: limits.fileBytes, confinement: confinement)
    }
  }

  /// Reads what it prints until it is over, or a limit is passed and it is ended.
  private func watch(_ process: ChildProcess, _ streams: inout [ToolStream]) -> ToolEnding {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(limits.seconds)
    var broken: ToolEnding?
    while broken == nil, !process.isOver {
      if clock.now >= deadline { broken = .timedOut }
      ToolStream.wait(for: streams, milliseconds: 10)
      for index in streams.indices where !streams[index].read() {
        broken = broken ?? .tooMuchOutput(limit: streams[index].limit)
      }
    }
    if broken != nil { process.kill() }
    let ending = process.end()
    // What it printed last is in the pipes; whoever still holds the other end is not waited for.
    for index in streams.indices where broken == nil && !streams[index].read() {
      broken = .tooMuchOutput(limit: streams[index].limit)
    }
    if let broken { return broken }
    return switch ending {
    case .exited(let code): .exited(code)
    case .killed(let signal): .killed(signal: signal)
    }
  }

  private func collect(from folder: ToolFolder, _ report: inout ToolReport) {
    for name in command.results {
      guard let place = folder.place(of: name) else { continue }
      do throws(RegularFile.Refusal) {
        report.files[name] = try RegularFile.read(place, limit: limits.fileBytes, followsLink: false)
      } catch {
        if case .tooLarge = error { report.ending = .fileTooLarge(name: name, limit: limits.fileBytes) }
      }
    }
  }
}
