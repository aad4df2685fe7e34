/// The four bytes that begin each record of a ZIP archive.
enum ZipMark {
  /// Before an entry's data.
  static let entry: [UInt8] = [0x50, 0x4B, 3, 4]
  /// In the directory.
  static let listing: [UInt8] = [0x50, 0x4B, 1, 2]
  /// After the directory.
  static let end: [UInt8] = [0x50, 0x4B, 5, 6]
  /// After an entry's data, when its sizes were not known before.
  static let descriptor: [UInt8] = [0x50, 0x4B, 7, 8]
}
