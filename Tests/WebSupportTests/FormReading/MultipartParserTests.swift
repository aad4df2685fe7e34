import Testing

@testable import WebSupport

@Suite struct MultipartParserTests {
  static let body = [
    "preamble that is ignored\r\n--B\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n第一行\r\n--bx 不是边界\r\n",
    "--B  \r\ncontent-disposition: form-data; name=\"empty\"\r\n\r\n\r\n",
    "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n",
    "\r\n\r\n--\r\n--\rB\r\n-\r\n--B--\r\nepilogue --B\r\n",
  ].joined()

  /// The events with each part's pieces joined.
  static func parse(_ chunks: [[UInt8]], limits: FormLimits = FormLimits(file: 1 << 20)) throws -> [MultipartEvent] {
    var parser = try MultipartParser(boundary: "B", limits: limits)
    var joined: [MultipartEvent] = []
    for chunk in chunks {
      for event in try parser.parse(chunk) {
        if case .data(let more) = event, case .data(let before) = joined.last {
          joined[joined.count - 1] = .data(before + more)
        } else {
          joined.append(event)
        }
      }
    }
    try parser.finish()
    return joined
  }

  static let expected: [MultipartEvent] = [
    .begin(.init(name: "note", fileName: nil, contentType: nil)), .data(Array("第一行\r\n--bx 不是边界".utf8)), .end,
    .begin(.init(name: "empty", fileName: nil, contentType: nil)), .end,
    .begin(.init(name: "f", fileName: "a.txt", contentType: "text/plain")),
    .data(Array("\r\n\r\n--\r\n--\rB\r\n-".utf8)), .end,
  ]

  @Test("Every way to cut the body in two gives the same parts")
  func everyCut() throws {
    let bytes = Array(Self.body.utf8)
    for cut in 0...bytes.count {
      let events = try Self.parse([Array(bytes[..<cut]), Array(bytes[cut...])])
      #expect(events == Self.expected, "cut at \(cut)")
    }
  }

  @Test("Any cutting gives the same parts as none")
  func randomCuts() throws {
    let bytes = Array(Self.body.utf8)
    let whole = try Self.parse([bytes])
    #expect(whole == Self.expected)
    for _ in 0..<300 {
      var chunks: [[UInt8]] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let size = Int.random(in: 0...min(rest.count, [1, 3, 40].randomElement() ?? 1))
        chunks.append(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      #expect(try Self.parse(chunks) == whole)
    }
  }

  @Test("Random parts come back byte for byte, however they are cut")
  func roundTrip() throws {
    for _ in 0..<200 {
      var body: [UInt8] = []
      var sent: [[UInt8]] = []
      for index in 0..<Int.random(in: 1...5) {
        // Bytes that look like parts of a boundary, but never a whole one.
        let content =
          (0..<Int.random(in: 0...60)).map { _ in [13, 10, 45, 0, 255, 65].randomElement() ?? 0 } as [UInt8]
        sent.append(content)
        body += Array("--B\r\nContent-Disposition: form-data; name=\"p\(index)\"; filename=\"x\"\r\n\r\n".utf8)
        body += content + [13, 10]
      }
      body += Array("--B--".utf8)
      var chunks: [[UInt8]] = []
      var rest = body[...]
      while !rest.isEmpty {
        let size = Int.random(in: 1...min(rest.count, 9))
        chunks.append(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      var received: [[UInt8]] = []
      for event in try Self.parse(chunks) {
        switch event {
        case .begin: received.append([])
        case .data(let bytes): received[received.count - 1] = bytes
        case .end: break
        }
      }
      #expect(received == sent)
    }
  }

  @Test("Noise is refused or read, never a crash")
  func noise() {
    let pieces = [
      "--B", "\r\n", "--", "\r", "\n", ":", "Content-Disposition: form-data; name=\"a\"", "\"", ";", "\u{0}", "公",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...14)).compactMap { _ in pieces.randomElement() }.joined()
      _ = try? Self.parse([Array(text.utf8)])
    }
  }

  static let part = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
  static let broken: [(String, FormError)] = [
    ("", .malformed(.truncated)),
    ("no boundary at all", .malformed(.truncated)),
    (part + "value", .malformed(.truncated)),
    (part + "value\r\n--B", .malformed(.truncated)),
    (part + "value\r\n--Bjunk", .malformed(.boundary)),
    ("--B\r\n\r\nno header\r\n--B--", .malformed(.partHeader)),
    ("--B\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n\r\n--B--", .malformed(.partHeader)),
    ("--B\r\nContent-Disposition: form-data\r\n\r\n\r\n--B--", .malformed(.partName)),
    ("--B\r\nContent-Disposition\r\n\r\n\r\n--B--", .malformed(.partHeader)),
    ("--B\r\nX: " + String(repeating: "x", count: 9000), .malformed(.partHeader)),
    (String(repeating: part + "\r\n", count: 11) + "--B--", .tooManyParts(limit: 10)),
  ]

  @Test("A broken body is refused with its reason", arguments: broken)
  func brokenBodies(body: String, error: FormError) {
    #expect(throws: error) { try Self.parse([Array(body.utf8)], limits: FormLimits(parts: 10)) }
  }

  @Test("A body over the limit is refused as soon as it passes it")
  func total() {
    #expect(throws: FormError.bodyTooLarge(limit: 100)) {
      try Self.parse(Array(repeating: Array(repeating: 65, count: 30), count: 4), limits: FormLimits(total: 100))
    }
  }

  @Test("A boundary that is none is refused", arguments: ["", String(repeating: "a", count: 71), "a\r\nb", "界"])
  func boundary(text: String) {
    #expect(throws: FormError.malformed(.boundary)) { try MultipartParser(boundary: text, limits: .text) }
  }
}
