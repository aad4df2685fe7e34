import Documents
import Testing

@Suite struct TextDecodingTests {
  static let sample = "政府信息公开工作年度报告\r\n2024年，收到申请205件。\n"

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read with and without its mark`(bigEndian: Bool, mark: Bool) throws {
    let result = try TextDecoding.decode(utf16(Self.sample, bigEndian: bigEndian, mark: mark))
    #expect(result.text == Self.sample)
    #expect(result.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
  }

  @Test(arguments: [true, false])
  func `UTF-16 of Chinese characters alone is told from GBK`(bigEndian: Bool) throws {
    let text = "中华人民共和国政府信息公开条例第三十三条行政机关收到政府信息公开申请能够当场答复的应当当场予以答复"
    #expect(try TextDecoding.decode(utf16(text, bigEndian: bigEndian, mark: false)).text == text)
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func `UTF-8 is read with and without its mark`(mark: [UInt8]) throws {
    let result = try TextDecoding.decode(mark + Array(Self.sample.utf8))
    #expect(result == TextDecoding.Result(text: Self.sample, encoding: .utf8))
  }

  @Test(arguments: [[], [0x84, 0x31, 0x95, 0x33]] as [[UInt8]])
  func `GB18030 is read with its four-byte characters`(mark: [UInt8]) throws {
    let result = try TextDecoding.decode(mark + Fixture.bytes("text-gb18030.txt"))
    #expect(result == TextDecoding.Result(text: "政府信息公开\r\n𠮷县\t１２\r\n", encoding: .gb18030))
  }

  @Test func `short GBK that passes as UTF-8 is read as GBK`() throws {
    #expect(try TextDecoding.decode([0xCD, 0xA8]).text == "通")
    #expect(try TextDecoding.decode([0xCD, 0xA8], contentType: "text/plain; charset=utf-8").text == "\u{368}")
  }

  @Test func `a declared encoding that the bytes contradict does not count`() throws {
    let bytes = Array(Self.sample.utf8)
    #expect(try TextDecoding.decode(bytes, contentType: "text/html; charset=gb2312").text == Self.sample)
    let national = try Fixture.bytes("text-gb18030.txt")
    #expect(try TextDecoding.decode(national, contentType: "text/html; charset=utf-8").encoding == .gb18030)
    #expect(try TextDecoding.decode(national, contentType: "text/html; charset=iso-8859-1").encoding == .gb18030)
  }

  static let damaged: [(String, [UInt8], TextDefect)] = [
    ("NULs", [UInt8](repeating: 0, count: 4096), .nulCharacters),
    ("a NUL among letters", Array("abc\0def".utf8), .nulCharacters),
    ("control characters", Array("\u{1}\u{2}\u{3}\u{4}ab".utf8), .controlCharacters),
    ("replacement characters", Array("政府\u{FFFD}\u{FFFD}公开".utf8), .replacementCharacters),
    ("锟斤拷", Array("政府锟斤拷锟斤拷公开".utf8), .replacementCharacters),
    ("UTF-8 read as Latin-1", Array("ä¸\u{AD}å\u{8D}\u{8E}äººæ°\u{91}".utf8), .mojibake),
    ("UTF-8 read as Latin-1 twice", Array("Ã¤Â¸\u{C2}\u{AD}Ã¥".utf8), .mojibake),
    ("GBK read as Latin-1", Array("Õþ¸®ÐÅÏ¢¹«¿ª".utf8), .mojibake),
    ("UTF-8 read as GBK", Array("鏀垮簻淇℃伅鍏紑".utf8), .mojibake),
    ("illegal bytes", [0xFF, 0xFF, 0x80, 0xFF, 0x41, 0xFF, 0x20], .illegalBytes),
    ("a cut character", [0xD5, 0xFE, 0xB8], .illegalBytes),
    ("a lone surrogate", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], .illegalBytes),
    ("half a unit of UTF-16", [0xFF, 0xFE, 0x2D, 0x4E, 0x41], .illegalBytes),
  ]

  @Test(arguments: damaged)
  func `damaged text is refused with its reason`(name: String, bytes: [UInt8], defect: TextDefect) {
    #expect(throws: DocumentError.notText(defect)) { try TextDecoding.decode(bytes) }
  }

  @Test func `Big5 is refused instead of being taken for GBK`() {
    #expect(throws: DocumentError.notText(.unsupportedEncoding)) {
      try TextDecoding.decode([0xAC, 0x46, 0xA9, 0xB2], contentType: "text/html; charset=Big5")
    }
  }

  @Test func `one bad byte in a long text is marked and the rest read`() throws {
    var bytes = Array(String(repeating: "政府信息公开", count: 40).utf8)
    bytes.insert(0xFF, at: 30)
    let text = try TextDecoding.decode(bytes).text
    #expect(text.unicodeScalars.count == 241)
    #expect(text.unicodeScalars.count { $0 == "\u{FFFD}" } == 1)
  }

  @Test(arguments: ["café résumé", "50％・①②—…“公开”", "规范性文件", "烫伤急救指南：烫伤后应当立即冲洗"])
  func `sound text is not refused`(text: String) throws {
    #expect(try TextDecoding.decode(Array(text.utf8), contentType: "text/plain; charset=utf-8").text == text)
  }
}
