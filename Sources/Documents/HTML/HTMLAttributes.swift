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
      let value = item.successor().pointee
      if name.spells("style") {
        if let value, value.mayHide { visibility.read(style: String(cString: value)) }
      } else if name.spells("hidden") {
        visibility.isRemoved = true
      } else if case .cell = kind {
        if name.spells("colspan") { columnSpan = Self.span(value.map { String(cString: $0) }) }
        if name.spells("rowspan") { rowSpan = Self.span(value.map { String(cString: $0) }) }
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

/// Comparisons without making a `String`: pages carry thousands of attributes that say nothing.
extension UnsafePointer<UInt8> {
  /// Whether the null-terminated string is the word.
  fileprivate func spells(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { letters in
      for index in letters.indices where self[index] != letters[index] { return false }
      return self[letters.count] == 0
    }
  }

  /// Whether a style may keep its element from being seen: it speaks of what hides, strikes out or sets the size or
  /// colour of letters.
  fileprivate var mayHide: Bool {
    mentions("display") || mentions("visibility") || mentions("font-size") || mentions("font:") || mentions("font :")
      || mentions("color:") || mentions("color :") || mentions("through") || mentions("opacity") || mentions("hid")
      || mentions("position") || mentions("indent") || mentions("clip")
  }

  /// Whether the lower-case word stands in the null-terminated string, in upper or lower case.
  fileprivate func mentions(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { letters in
      var start = self
      while start.pointee != 0 {
        if !letters.indices.contains(where: { start[$0].lowercasedASCII != letters[$0] }) { return true }
        start += 1
      }
      return false
    }
  }
}
