package import Formats
package import Foundation

/// A file that came with a form. A large one lies in a temporary file that goes when the last copy of this value goes;
/// read it or copy it before the request is answered.
package struct UploadedFile: Sendable {
  /// The form field.
  package let field: String
  /// The file's name as sent, made harmless; empty when the sender gave none.
  package let name: String
  /// What the sender claims it is. Believe `kind` instead.
  package let declaredType: String?
  /// Bytes.
  package let size: Int
  /// Of the content, in hexadecimal.
  package let sha256: String
  /// What the content is.
  package let kind: FileFormat
  let storage: Storage

  /// The type to send it with, by its content.
  package var mediaType: String { kind.mediaType }

  enum Storage: Sendable {
    case memory([UInt8])
    case file(SpoolFile)
  }

  /// The whole content.
  package func data() throws -> Data {
    switch storage {
    case .memory(let bytes): Data(bytes)
    case .file(let file): try Data(contentsOf: file.url)
    }
  }

  /// The whole content, a large one left where it is until it is looked at. Nobody else writes to the temporary file.
  func mapped() throws -> Data {
    switch storage {
    case .memory(let bytes): Data(bytes)
    case .file(let file): try Data(contentsOf: file.url, options: .alwaysMapped)
    }
  }

  /// The temporary file of a large upload; `nil` when the content is in memory.
  package var fileURL: URL? {
    switch storage {
    case .memory: nil
    case .file(let file): file.url
    }
  }
}
