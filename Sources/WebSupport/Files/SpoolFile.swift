import Foundation

/// A temporary file that only this process's user may read. It is removed when the last reference to it goes.
final class SpoolFile: Sendable {
  let url: URL

  init(in folder: SpoolFolder) throws {
    self.url = folder.url.appending(path: "upload-\(Hex.encode(RandomBytes.make(16)))")
    let made = FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
    guard made else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: folder.url.path]) }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
