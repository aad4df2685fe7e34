/// `application/x-www-form-urlencoded`, read strictly: a broken escape or text that is not UTF-8 is refused.
package enum URLEncodedForm {
  package static func parse(_ bytes: some Collection<UInt8>, limits: FormLimits = .text) throws(FormError)
    -> [FormField]
  {
    guard bytes.count <= limits.total else { throw .bodyTooLarge(limit: limits.total) }
    var fields: [FormField] = []
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      guard fields.count < limits.parts else { throw .tooManyParts(limit: limits.parts) }
      let equals = pair.firstIndex(of: UInt8(ascii: "="))
      let name = try decode(pair[..<(equals ?? pair.endIndex)])
      let value = try equals.map { index throws(FormError) in try decode(pair[pair.index(after: index)...]) } ?? ""
      guard name.utf8.count <= limits.header else { throw .malformed(.fieldName) }
      guard value.utf8.count <= limits.field else { throw .fieldTooLarge(limit: limits.field) }
      fields.append(FormField(name: name, value: value))
    }
    return fields
  }

  private static func decode(_ bytes: some Collection<UInt8>) throws(FormError) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index != bytes.endIndex {
      let byte = bytes[index]
      bytes.formIndex(after: &index)
      switch byte {
      case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard index != bytes.endIndex, let high = digit(bytes[index]) else { throw .malformed(.percentEncoding) }
        bytes.formIndex(after: &index)
        guard index != bytes.endIndex, let low = digit(bytes[index]) else { throw .malformed(.percentEncoding) }
        bytes.formIndex(after: &index)
        plain.append(high << 4 | low)
      default: plain.append(byte)
      }
    }
    guard let text = String(validating: plain, as: UTF8.self) else { throw .malformed(.encoding) }
    return text
  }

  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
