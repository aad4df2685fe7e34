import Chronicle
import ArgumentParser
import Ledger

/// Why a command stops, in one line for standard error; its exit code is part of the contract.
struct CommandFailure: Error, CustomStringConvertible {
  /// The line, without a newline.
  let message: String
  /// 2 when the input cannot be used; 1 when the answer itself is no.
  let code: Int32

  init(_ message: String, code: Int32 = 2) {
    self.message = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    self.code = code
  }

  var description: String { message }

  /// Runs the work; a failure becomes one line on standard error and the exit code.
  static func reporting(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as CommandFailure {
      StandardStreams.error(failure.message)
      throw ExitCode(failure.code)
    } catch let failure as DatabaseFailure {
      StandardStreams.error("数据库出错：\(LedgerWording.sentence(failure))")
      throw ExitCode(2)
    }
  }
}
