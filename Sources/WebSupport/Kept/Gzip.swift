import CZlib

/// Compression as HTTP names it `gzip` (RFC 1952).
enum Gzip {
  /// `nil` when memory is short or the bytes are more than zlib counts.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    guard var count = UInt32(exactly: bytes.count) else { return nil }
    var stream = z_stream()
    // 15 bits of window, and 16 for the frame of gzip.
    guard
      deflateInit2_(
        &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(count))))
    var input = bytes
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        stream.next_in = source.baseAddress
        stream.avail_in = count
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        count = 0
        return deflate(&stream, Z_FINISH) == Z_STREAM_END ? target.count - Int(stream.avail_out) : nil
      }
    }
    return written.map { Array(output.prefix($0)) }
  }

  /// Whether the header field `Accept-Encoding` lets an answer be compressed so.
  static func isAccepted(by field: String?) -> Bool {
    guard let field else { return false }
    return field.split(separator: ",").contains { part in
      let words = part.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
      guard words.first == "gzip" || words.first == "x-gzip" else { return false }
      let weight = words.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
      return weight.map { $0 > 0 } ?? true
    }
  }
}
