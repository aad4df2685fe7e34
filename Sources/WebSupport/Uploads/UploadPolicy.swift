package import Formats

/// Which files a form takes.
package struct UploadPolicy: Sendable {
  package let kinds: Set<FileFormat>
  /// Bytes for one file.
  package let fileLimit: Int
  /// How many files.
  package let count: Int
  /// What a document that is a ZIP container may hold.
  package let containers: ZipLimits

  package init(kinds: Set<FileFormat>, fileLimit: Int, count: Int, containers: ZipLimits = .upload) {
    self.containers = containers
    self.kinds = kinds
    self.fileLimit = fileLimit
    self.count = count
  }

  /// Why a file is not taken; nil when it is. A container is unpacked for that, away from the threads that answer requests.
  ///
  /// - Throws: `BlockingWork.Busy` when too many wait to be looked at.
  package func refusal(of file: UploadedFile, on threads: BlockingWork) async throws -> UploadRefusal? {
    if let refusal = plainRefusal(of: file) { return refusal }
    guard file.kind.isZipContainer else { return nil }
    let check = ContainerCheck(limits: containers)
    return try await threads.run { check.fault(of: file).map(UploadRefusal.container) }
  }

  /// The refused files in order, each with its reason; those beyond the number allowed are refused for that.
  package func refusals(
    in files: [UploadedFile], on threads: BlockingWork
  ) async throws -> [(file: UploadedFile, reason: UploadRefusal)] {
    var refused: [(UploadedFile, UploadRefusal)] = []
    for (index, file) in files.enumerated() {
      let reason = index < count ? try await refusal(of: file, on: threads) : .tooMany(limit: count)
      if let reason { refused.append((file, reason)) }
    }
    return refused
  }

  /// What is told by size, kind and name alone.
  private func plainRefusal(of file: UploadedFile) -> UploadRefusal? {
    if file.size == 0 { return .empty }
    if file.size > fileLimit { return .tooLarge(limit: fileLimit) }
    let ending = FileName.fileExtension(file.name)
    // The directory is at the end: without it a document is only known to be some ZIP archive.
    let isCutOff =
      file.kind == .zip && kinds.contains { $0.isZipContainer && $0 != .zip && $0.extensions.contains(ending) }
    if isCutOff, ContainerCheck(limits: containers).hasNoDirectory(file) { return .container(.unreadable) }
    guard kinds.contains(file.kind) else { return .kind(file.kind) }
    guard file.kind.extensions.contains(ending) else { return .mismatch(extension: ending, kind: file.kind) }
    return nil
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
  case kind(FileFormat)
  /// What the container holds is not to be taken.
  case container(ContainerFault)
  /// The name says one thing and the content another.
  case mismatch(extension: String, kind: FileFormat)
}
