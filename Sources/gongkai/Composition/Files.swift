import Foundation

/// The little the commands need of the file system.
enum Files {
  /// Whether something lies at a path.
  static func exist(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Moves a finished file to its final name; what lies there must not exist.
  static func move(_ from: String, to path: String) throws {
    do { try FileManager.default.moveItem(atPath: from, toPath: path) } catch {
      throw CommandFailure("不能写入 \(path)。")
    }
  }

  /// Removes files of an attempt that was cut short.
  static func remove(_ paths: [String]) {
    for path in paths where exist(path) { try? FileManager.default.removeItem(atPath: path) }
  }

  /// The folder of the running program.
  static var programFolder: URL { URL(filePath: CommandLine.arguments.first ?? ".").deletingLastPathComponent() }
}
