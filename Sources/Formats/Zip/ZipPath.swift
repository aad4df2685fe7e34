/// The path of a file inside an archive.
enum ZipPath {
  /// Whether it stays inside: no empty, `.` or `..` step, not absolute, no backslash, no control character, at most 1024
  /// bytes. A folder may end in one `/`.
  static func isSafe(_ name: [UInt8]) -> Bool {
    guard !name.isEmpty, name.count <= 1024 else { return false }
    let signs = String(validating: name, as: UTF8.self) == nil ? withoutPairs(name) : name
    guard !signs.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return false }
    var steps = signs.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if steps.count > 1, steps.last?.isEmpty == true { steps.removeLast() }
    return steps.allSatisfy { step in !step.isEmpty && step != [46] && step != [46, 46] }
  }

  /// A name that is no UTF-8 is taken for GB18030: the second byte of a character there may look like a backslash and means
  /// nothing. Each character becomes one byte that means nothing either.
  private static func withoutPairs(_ name: [UInt8]) -> [UInt8] {
    var signs: [UInt8] = []
    var isSecond = false
    for byte in name {
      if isSecond, byte >= 0x30 {
        isSecond = false
      } else {
        isSecond = byte >= 0x81 && byte != 0xFF
        signs.append(byte)
      }
    }
    return signs
  }
}
