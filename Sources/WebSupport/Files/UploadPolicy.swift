/// Which files a form takes.
package struct UploadPolicy: Sendable {
  package let kinds: Set<FileKind>
  /// Bytes for one file.
  package let fileLimit: Int
  /// How many files.
  package let count: Int

  package init(kinds: Set<FileKind>, fileLimit: Int, count: Int) {
    self.kinds = kinds
    self.fileLimit = fileLimit
    self.count = count
  }

  /// Why a file is not taken; `nil` when it is.
  package func refusal(of file: UploadedFile) -> UploadRefusal? {
    if file.size == 0 { return .empty }
    if file.size > fileLimit { return .tooLarge(limit: fileLimit) }
    guard kinds.contains(file.kind) else { return .kind(file.kind) }
    let ending = FileName.fileExtension(file.name)
    guard file.kind.extensions.contains(ending) else { return .mismatch(extension: ending, kind: file.kind) }
    return nil
  }

  /// The `accept` attribute for the file field.
  package var accept: String { kinds.flatMap(\.extensions).sorted().map { ".\($0)" }.joined(separator: ",") }
}

/// Why a file was not taken.
package enum UploadRefusal: Error, Equatable {
  case empty
  /// The limit in bytes.
  case tooLarge(limit: Int)
  case kind(FileKind)
  /// The name says one thing and the content another.
  case mismatch(extension: String, kind: FileKind)
}
