import Foundation

/// A folder that only this user may enter, made for one run of a program and removed with everything in it.
struct ToolFolder {
  let path: String

  /// nil when it cannot be made.
  init?() {
    var template = Array("\(FileManager.default.temporaryDirectory.path)/tool-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Puts a file into it; false when its name leads elsewhere or it cannot be written.
  func put(_ bytes: [UInt8], as name: String) -> Bool {
    guard let place = place(of: name) else { return false }
    return FileManager.default.createFile(atPath: place, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
  }

  func place(of name: String) -> String? {
    guard !["", ".", ".."].contains(name), !name.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "/") }) else {
      return nil
    }
    return "\(path)/\(name)"
  }

  /// A program may have taken its own rights to a folder away; they are given back before it is removed.
  func remove() {
    let files = FileManager.default
    if (try? files.removeItem(atPath: path)) != nil { return }
    for case let name as String in files.enumerator(atPath: path) ?? .init() {
      let place = "\(path)/\(name)"
      let isFolder = (try? files.attributesOfItem(atPath: place))?[.type] as? FileAttributeType == .typeDirectory
      if isFolder { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: place) }
    }
    try? files.removeItem(atPath: path)
  }
}
