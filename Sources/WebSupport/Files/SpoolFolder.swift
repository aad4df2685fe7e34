package import Foundation

/// The folder where large uploads lie while a request is answered.
package struct SpoolFolder: Sendable {
  package let url: URL

  package init(url: URL) {
    self.url = url
  }

  /// The system's temporary folder.
  package static let system = SpoolFolder(url: FileManager.default.temporaryDirectory)
}
