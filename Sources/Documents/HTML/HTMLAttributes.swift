/// The attributes that bear on reading.
struct HTMLAttributes: Equatable {
  var visibility = HTMLVisibility()
  /// As written; what is no number is 1.
  var columnSpan = 1
  /// As written; what is no number is 1. 0 means to the end of the row group.
  var rowSpan = 1

  /// Reads the parser's list of names and values, which ends with a null name.
  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, of kind: HTMLElement) {
    guard var item = list else { return }
    while let name = item.pointee {
      let value = item.successor().pointee.map { String(cString: $0) }
      switch String(cString: name) {
      case "colspan": if case .cell = kind { columnSpan = Self.span(value) }
      case "rowspan": if case .cell = kind { rowSpan = Self.span(value) }
      case "type" where kind != .inline: break
      case let name: visibility.read(attribute: name, value: value)
      }
      item += 2
    }
  }

  /// The digits at the start of the value, as browsers read it; numbers beyond `Int` stop at its end.
  private static func span(_ value: String?) -> Int {
    let digits = (value ?? "").utf8.drop(while: \.isASCIIWhitespace).prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return 1 }
    return Int(String(decoding: digits, as: UTF8.self)) ?? .max
  }
}
