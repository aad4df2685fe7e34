import Foundation

/// The two streams a command writes to, unbuffered and byte for byte.
enum StandardStreams {
  /// Writes a line to standard output.
  static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  /// Writes text to standard output as it is.
  static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Writes one line to standard error, after the name of the program.
  static func error(_ text: String) { FileHandle.standardError.write(Data("gongkai: \(text)\n".utf8)) }
}
