import Crypto
import Formats
import Foundation

/// Puts the events of a multipart body together into a form, moving large files to disk as they come.
struct FormAssembler {
  private let limits: FormLimits
  private let spool: SpoolFolder
  private(set) var form = Form()
  private var header: MultipartHeader?
  private var bytes: [UInt8] = []
  private var size = 0
  private var hash = SHA256()
  private var file: (spool: SpoolFile, handle: FileHandle)?

  init(limits: FormLimits, spool: SpoolFolder) {
    self.limits = limits
    self.spool = spool
  }

  mutating func take(_ event: MultipartEvent) throws {
    switch event {
    case .begin(let header):
      self.header = header
      (bytes, size, hash, file) = ([], 0, SHA256(), nil)
    case .data(let piece): try take(piece)
    case .end: try end()
    }
  }

  private mutating func take(_ piece: [UInt8]) throws {
    guard let header else { return }
    guard header.fileName != nil else {
      guard piece.count <= limits.field - bytes.count else { throw FormError.fieldTooLarge(limit: limits.field) }
      bytes += piece
      return
    }
    guard piece.count <= limits.file - size else { throw FormError.fileTooLarge(limit: limits.file) }
    size += piece.count
    hash.update(data: piece)
    if file == nil, bytes.count + piece.count > limits.memory {
      let made = try SpoolFile(in: spool)
      let handle = try FileHandle(forWritingTo: made.url)
      try handle.write(contentsOf: bytes)
      bytes = []
      file = (made, handle)
    }
    if let file {
      try file.handle.write(contentsOf: piece)
    } else {
      bytes += piece
    }
  }

  private mutating func end() throws {
    guard let header else { return }
    self.header = nil
    guard let name = header.fileName else {
      guard let value = String(validating: bytes, as: UTF8.self) else { throw FormError.malformed(.encoding) }
      form.fields.append(FormField(name: header.name, value: value))
      return
    }
    // A file field that was left alone arrives as a file without name and content.
    if name.isEmpty, size == 0 { return }
    try file?.handle.close()
    form.files.append(
      UploadedFile(
        field: header.name, name: name, declaredType: header.contentType, size: size,
        sha256: Hex.encode(hash.finalize()),
        kind: try kind(),
        storage: file.map { .file($0.spool) } ?? .memory(bytes)))
    file = nil
  }

  /// Looks at the beginning, and at the directory of a ZIP archive.
  private func kind() throws -> FileFormat {
    guard let file else { return FileFormat(content: bytes) }
    return FileFormat(content: try Data(contentsOf: file.spool.url, options: .alwaysMapped))
  }
}
