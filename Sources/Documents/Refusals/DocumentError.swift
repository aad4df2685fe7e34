public import Formats

/// Why a document was refused. The sentence shown to a person is `message`, the stable code for programs is `code`.
public enum DocumentError: Error, Sendable, Equatable {
  /// The document has more bytes than the limit.
  case tooLarge(bytes: Int, limit: Int)
  /// There are no bytes, or nothing but white space.
  case empty
  /// The bytes are not text in an encoding that is read here.
  case notText(TextDefect)
  /// Elements stand inside one another more than `limit` levels deep.
  case nestedTooDeep(limit: Int)
  /// A tag has more than `limit` attributes.
  case tooManyAttributes(limit: Int)
  /// The tables would fill `cells` grid positions or more.
  case gridTooLarge(cells: Int, limit: Int)
  /// The bytes are of a known format that is not read here.
  case unsupportedFormat(FileFormat)
  /// The file cannot be opened or read.
  case unreadable(FileDefect)
}

/// What shows that bytes are not readable text.
public enum TextDefect: String, Sendable, Equatable, CaseIterable {
  /// The text contains the character NUL.
  case nulCharacters = "nul_characters"
  /// Too many control characters for a text.
  case controlCharacters = "control_characters"
  /// Too many byte sequences that are illegal in every encoding that is read here.
  case illegalBytes = "illegal_bytes"
  /// Characters were lost before the file came here: replacement characters, or the 锟斤拷 they turn into.
  case replacementCharacters = "replacement_characters"
  /// The text was decoded with the wrong encoding and saved that way.
  case mojibake
  /// The document says that it is in an encoding that is not read here.
  case unsupportedEncoding = "unsupported_encoding"
}

/// What stands in the way of reading a file.
public enum FileDefect: String, Sendable, Equatable, CaseIterable {
  /// There is no file of this name.
  case notFound = "not_found"
  /// The file may not be read by this user.
  case permissionDenied = "permission_denied"
  /// It is a directory.
  case isDirectory = "is_directory"
  /// It is a device, a pipe or a socket.
  case notRegularFile = "not_regular_file"
  /// The operating system reported a failure while reading.
  case inputOutput = "input_output"
  /// The parser gave up.
  case parser
}
