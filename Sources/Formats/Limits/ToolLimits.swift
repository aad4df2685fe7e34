/// How much an external program may use before it is ended.
package struct ToolLimits: Sendable, Equatable {
  /// Wall-clock time.
  package var seconds: Double
  /// Bytes of address space of each of its processes.
  package var memory: Int
  /// Bytes on standard output.
  package var output: Int
  /// Bytes on standard error.
  package var complaints: Int
  /// Bytes of any file it writes, and of any file that is read back.
  package var fileBytes: Int

  /// The defaults are 60 seconds, 2 GiB, 64 MiB, 64 KiB and 256 MiB.
  package init(
    seconds: Double = 60, memory: Int = 2 << 30, output: Int = 64 << 20, complaints: Int = 64 << 10,
    fileBytes: Int = 256 << 20
  ) {
    self.seconds = seconds
    self.memory = memory
    self.output = output
    self.complaints = complaints
    self.fileBytes = fileBytes
  }
}
