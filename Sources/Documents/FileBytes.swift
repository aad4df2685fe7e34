import Formats

/// Reads regular files up to a limit.
public enum FileBytes {
  /// The content of the file.
  public static func read(_ path: String, limit: Int) throws(DocumentError) -> [UInt8] {
    do { return try RegularFile.read(path, limit: limit) } catch {
      switch error {
      case .notFound: throw .unreadable(.notFound)
      case .permissionDenied: throw .unreadable(.permissionDenied)
      case .isDirectory: throw .unreadable(.isDirectory)
      case .notRegular: throw .unreadable(.notRegularFile)
      case .inputOutput: throw .unreadable(.inputOutput)
      case .tooLarge(let bytes, let limit): throw .tooLarge(bytes: bytes, limit: limit)
      }
    }
  }
}
