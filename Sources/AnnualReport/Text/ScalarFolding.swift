/// Text as an array, because the reading indexes it all the time.
typealias Scalars = [Unicode.Scalar]

extension Unicode.Scalar {
  /// The scalar with full-width forms made ASCII, every kind of space made a space, and traditional characters that
  /// occur in the labels of the form made simplified.
  var folded: Unicode.Scalar {
    switch value {
    case 0x21...0x7E: self
    case 0x09, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x4E00...0x9FFF: Self.mayBeTraditional[Int(value & 4095)] ? Self.simplified[self] ?? self : self
    default: self
    }
  }

  /// Whether the scalar is white space or has no width.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether the scalar is an ASCII digit.
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether the scalar is a Chinese character.
  var isHan: Bool {
    switch value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// Whether a key keeps the scalar: letters of any script and digits, no marks of any kind.
  var isKeyLetter: Bool { isHan || isDigit || ("A"..."Z").contains(self) || ("a"..."z").contains(self) }

  /// Whether a traditional character has these last twelve bits: most characters are none.
  private static let mayBeTraditional: [Bool] = {
    var table = [Bool](repeating: false, count: 4096)
    for scalar in simplified.keys { table[Int(scalar.value & 4095)] = true }
    return table
  }()

  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
    let traditional =
      "規範製發廢現數處決許罰強費額單萬業組織務構會總計機關屬國祕護權內類過執詢項無沒補後確認訪舉報訴複復請開與獲據"
      + "繳納結轉續辦維糾審議訟經題進況體動問區別於穩應對採購係減徵關書記錄條約號間個來給續縂説說職勞產積極達開啟檢閱"
    let plain =
      "规范制发废现数处决许罚强费额单万业组织务构会总计机关属国秘护权内类过执询项无没补后确认访举报诉复复请开与获据"
      + "缴纳结转续办维纠审议讼经题进况体动问区别于稳应对采购系减征关书记录条约号间个来给续总说说职劳产积极达开启检阅"
    return Dictionary(zip(traditional.unicodeScalars, plain.unicodeScalars), uniquingKeysWith: { first, _ in first })
  }()
}

extension StringProtocol {
  /// The scalars, folded.
  var foldedScalars: Scalars { unicodeScalars.map(\.folded) }
}

extension Sequence<Unicode.Scalar> {
  /// The scalars as a string.
  var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: self)
    return String(text)
  }
}

extension Collection<Unicode.Scalar> {
  /// Without white space at both ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isSpace }) else { return self[endIndex...] }
    var end = endIndex
    while end > first {
      let before = index(end, offsetBy: -1)
      guard self[before].isSpace else { break }
      end = before
    }
    return self[first..<end]
  }
}

extension [Unicode.Scalar] {
  /// Where `word` first stands at or after `start`.
  func firstRange(ofWord word: Scalars, from start: Int = 0) -> Range<Int>? {
    guard let head = word.first, start >= 0, count - start >= word.count else { return nil }
    for index in start...(count - word.count) where self[index] == head {
      if word.indices.allSatisfy({ self[index + $0] == word[$0] }) { return index..<(index + word.count) }
    }
    return nil
  }

  /// Whether `word` stands anywhere in the text.
  func contains(word: Scalars) -> Bool { firstRange(ofWord: word) != nil }
}
