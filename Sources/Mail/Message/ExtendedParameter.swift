/// A parameter of a header in the form of RFC 2231: UTF-8 in percent notation, continued over as many lines as needed.
enum ExtendedParameter {
  /// `; name*=UTF-8''...`, or `; name*0*=UTF-8''...` and so on, each on a line of its own.
  static func text(_ name: String, _ value: String) -> String {
    var pieces: [String] = []
    var piece = ""
    for scalar in value.unicodeScalars {
      let encoded = (UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter).map(Self.encode).joined()
      if piece.utf8.count + encoded.utf8.count > 54 {
        pieces.append(piece)
        piece = ""
      }
      piece += encoded
    }
    if !piece.isEmpty || pieces.isEmpty { pieces.append(piece) }
    if pieces.count == 1 { return ";\r\n \(name)*=UTF-8''\(pieces[0])" }
    return pieces.enumerated().map { index, piece in
      ";\r\n \(name)*\(index)*=\(index == 0 ? "UTF-8''" : "")\(piece)"
    }.joined()
  }

  private static func encode(_ byte: UInt8) -> String {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      String(Unicode.Scalar(byte))
    default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}
