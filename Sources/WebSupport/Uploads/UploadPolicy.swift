/// Which files a form takes.
package struct UploadPolicy: Sendable {
  package let kinds: Set<FileKind>
  /// Bytes for one file.
  package let fileLimit: Int
  /// How many files.
  package let count: Int
  /// What a document that is a ZIP container may hold.
  package let containers: ContainerLimits

  package init(kinds: Set<FileKind>, fileLimit: Int, count: Int, containers: ContainerLimits = ContainerLimits()) {
    self.containers = containers
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
    if let fault = containers.fault(of: file) { return .container(fault) }
    return nil
  }

  /// The refused files in order, each with its reason; those beyond the number allowed are refused for that.
  package func refusals(in files: [UploadedFile]) -> [(file: UploadedFile, reason: UploadRefusal)] {
    files.enumerated().compactMap { index, file in
      let reason = index < count ? refusal(of: file) : .tooMany(limit: count)
      return reason.map { (file, $0) }
    }
  }

  /// The limits for reading a form with such files. A little above the policy's own, so that a file just over it is
  /// refused beside its field and not by an error page.
  package var formLimits: FormLimits {
    let (roomy, overflow) = fileLimit.addingReportingOverflow(fileLimit / 4)
    return .upload(file: overflow ? fileLimit : roomy, count: count)
  }

  /// The `accept` attribute for the file field.
  package var accept: String { kinds.flatMap(\.extensions).sorted().map { ".\($0)" }.joined(separator: ",") }
}

/// Why a file was not taken.
package enum UploadRefusal: Error, Equatable {
  case empty
  /// The limit in bytes.
  case tooLarge(limit: Int)
  case tooMany(limit: Int)
  case kind(FileKind)
  /// What the container holds is not to be taken.
  case container(ContainerFault)
  /// The name says one thing and the content another.
  case mismatch(extension: String, kind: FileKind)
}
