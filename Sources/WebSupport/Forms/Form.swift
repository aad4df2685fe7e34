/// A submitted form, whichever way it was encoded. Names may repeat; order is kept.
package struct Form: Sendable {
  package internal(set) var fields: [FormField]
  package internal(set) var files: [UploadedFile]

  package init(fields: [FormField] = [], files: [UploadedFile] = []) {
    self.fields = fields
    self.files = files
  }

  /// The first value under a name.
  package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Every value under a name, in order.
  package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The first value without the white space around it; `nil` when nothing is left.
  package func text(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    let trimmed = value.drop { $0.isWhitespace }
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(trimmed[...last])
  }

  /// The files that were chosen in one field.
  package func files(_ name: String) -> [UploadedFile] { files.filter { $0.field == name } }
}
