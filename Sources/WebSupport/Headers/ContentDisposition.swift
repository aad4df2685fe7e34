/// The `Content-Disposition` of a download, with a name in any script (RFC 6266, RFC 8187).
package enum ContentDisposition {
  package static func attachment(_ name: String) -> String { value("attachment", name) }
  package static func inline(_ name: String) -> String { value("inline", name) }

  private static func value(_ type: String, _ name: String) -> String {
    let name = FileName.harmless(name)
    let plain = name.unicodeScalars.map { scalar -> String in
      scalar.isASCII && scalar.value >= 32 && scalar != "\"" && scalar != "\\" && scalar != "%" ? String(scalar) : "_"
    }.joined()
    return "\(type); filename=\"\(plain)\"; filename*=UTF-8''\(encoded(name))"
  }

  private static func encoded(_ text: String) -> String {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~".utf8)
    return text.utf8.map { byte in
      kept.contains(byte) ? String(Unicode.Scalar(byte)) : "%\(Hex.encode([byte]).uppercased())"
    }.joined()
  }
}
