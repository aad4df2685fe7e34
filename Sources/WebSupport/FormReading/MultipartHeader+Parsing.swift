extension MultipartHeader {
  /// Reads the header block of a part. Refuses a part that is not `form-data`, has no name, or a name that is not UTF-8.
  init(lines: ArraySlice<UInt8>) throws(FormError) {
    var disposition: HeaderValue?
    var type: String?
    for line in lines.split(separator: 10) {
      let line = line.last == 13 ? line.dropLast() : line
      guard !line.isEmpty else { continue }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .malformed(.partHeader) }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = String(decoding: line[line.index(after: colon)...], as: UTF8.self)
      switch name {
      case "content-disposition": disposition = HeaderValue(value)
      case "content-type": type = HeaderValue(value).main.lowercased()
      default: break
      }
    }
    guard let disposition, disposition.main.lowercased() == "form-data" else { throw .malformed(.partHeader) }
    guard let name = disposition.parameters["name"], !name.isEmpty, !name.unicodeScalars.contains("\u{FFFD}") else {
      throw .malformed(.partName)
    }
    self.name = Self.unescaped(name)
    let extended = disposition.parameters["filename*"].flatMap(Self.extended)
    self.fileName = (extended ?? disposition.parameters["filename"].map(Self.unescaped)).map(FileName.harmless)
    self.contentType = type
  }

  /// Browsers write a quotation mark and line ends in a name as `%22`, `%0D` and `%0A`, and nothing else.
  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let code = String(Substring(rest.prefix(2))).uppercased()
      if scalar == "%", let plain = ["22": "\"", "0D": "\r", "0A": "\n"][code] as Unicode.Scalar? {
        result.append(plain)
        rest.removeFirst(2)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// `UTF-8''%e5%85%ac.pdf` (RFC 8187); `nil` for another character set or a broken escape.
  private static func extended(_ text: String) -> String? {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
    var bytes: [UInt8] = []
    var rest = parts[2].utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(URLEncodedForm.digit),
        let low = rest.popFirst().flatMap(URLEncodedForm.digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
