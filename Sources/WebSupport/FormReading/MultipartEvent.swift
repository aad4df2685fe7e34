/// What a multipart body says, in order. A part's bytes come in as many pieces as they arrive.
enum MultipartEvent: Sendable, Equatable {
  case begin(MultipartHeader)
  case data([UInt8])
  case end
}

/// The header lines of one part.
struct MultipartHeader: Sendable, Equatable {
  /// The form field.
  let name: String
  /// The file's name as sent, made harmless; `nil` when the part is plain text.
  let fileName: String?
  /// What the sender claims the file to be.
  let contentType: String?
}
