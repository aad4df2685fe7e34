/// Reads `multipart/form-data` (RFC 7578) piece by piece. Give it the body in any cuts; the events are the same,
/// save for how the data of a part is cut. It holds back no more than a boundary's length and one header.
struct MultipartParser: Sendable {
  private enum State {
    case preamble, afterBoundary, header, bodyStart, body, epilogue
  }

  /// CR LF, two hyphens and the boundary.
  private let delimiter: [UInt8]
  private let limits: FormLimits
  private var state = State.preamble
  /// What is not yet decided. Starts with a line end, so that a boundary at the very start is found like any other.
  private var buffer: [UInt8] = [13, 10]
  private var received = 0
  private var parts = 0

  /// Refuses a boundary outside RFC 2046: empty, over 70 bytes, or with bytes that do not belong.
  init(boundary: String, limits: FormLimits) throws(FormError) {
    let allowed = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'()+_,-./:=? "
    guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy(allowed.utf8.contains) else {
      throw .malformed(.boundary)
    }
    self.delimiter = [13, 10, 45, 45] + boundary.utf8
    self.limits = limits
  }

  /// The events that a further piece of the body completes.
  mutating func parse(_ chunk: [UInt8]) throws(FormError) -> [MultipartEvent] {
    guard chunk.count <= limits.total - received else { throw .bodyTooLarge(limit: limits.total) }
    received += chunk.count
    guard state != .epilogue else { return [] }
    buffer += chunk
    var events: [MultipartEvent] = []
    var position = 0
    while try step(&position, &events) {}
    buffer.removeFirst(position)
    return events
  }

  /// Call at the end of the body: refuses one that broke off.
  func finish() throws(FormError) {
    guard state == .epilogue else { throw .malformed(.truncated) }
  }

  /// One move forward; `false` when more bytes are needed.
  private mutating func step(_ position: inout Int, _ events: inout [MultipartEvent]) throws(FormError) -> Bool {
    switch state {
    case .preamble:
      guard let found = find(delimiter, from: position) else {
        position = max(position, buffer.count - delimiter.count + 1)
        return false
      }
      position = found + delimiter.count
      state = .afterBoundary
      return true
    case .afterBoundary:
      return try afterBoundary(&position)
    case .header:
      return try header(&position, &events)
    case .bodyStart:
      guard buffer.count - position >= delimiter.count else { return false }
      if !buffer[position...].starts(with: delimiter) { position += 2 }
      state = .body
      return true
    case .body:
      return body(&position, &events)
    case .epilogue:
      position = buffer.count
      return false
    }
  }

  /// Behind a boundary stand two hyphens (the end) or, perhaps after white space, a line end.
  private mutating func afterBoundary(_ position: inout Int) throws(FormError) -> Bool {
    var index = position
    if index < buffer.count, buffer[index] == 45 {
      guard index + 1 < buffer.count else { return false }
      guard buffer[index + 1] == 45 else { throw .malformed(.boundary) }
      position = index + 2
      state = .epilogue
      return true
    }
    while index < buffer.count, buffer[index] == 32 || buffer[index] == 9 {
      index += 1
      guard index - position <= 256 else { throw .malformed(.boundary) }
    }
    guard index + 1 < buffer.count else { return false }
    guard buffer[index] == 13, buffer[index + 1] == 10 else { throw .malformed(.boundary) }
    guard parts < limits.parts else { throw .tooManyParts(limit: limits.parts) }
    parts += 1
    // The line end stays: with it a header block always ends in two line ends, an empty one included.
    position = index
    state = .header
    return true
  }

  private mutating func header(
    _ position: inout Int, _ events: inout [MultipartEvent]
  ) throws(FormError) -> Bool {
    guard let end = find([13, 10, 13, 10], from: position) else {
      guard buffer.count - position <= limits.header else { throw .malformed(.partHeader) }
      return false
    }
    guard end - position <= limits.header else { throw .malformed(.partHeader) }
    events.append(.begin(try MultipartHeader(lines: buffer[position..<end])))
    // The empty line's own end may begin the delimiter of an empty part that some writers abbreviate.
    position = end + 2
    state = .bodyStart
    return true
  }

  private mutating func body(_ position: inout Int, _ events: inout [MultipartEvent]) -> Bool {
    if let found = find(delimiter, from: position) {
      if found > position { events.append(.data(Array(buffer[position..<found]))) }
      events.append(.end)
      position = found + delimiter.count
      state = .afterBoundary
      return true
    }
    let safe = buffer.count - delimiter.count + 1
    if safe > position {
      events.append(.data(Array(buffer[position..<safe])))
      position = safe
    }
    return false
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    buffer.withUnsafeBufferPointer { hay in
      needle.withUnsafeBufferPointer { needle in
        guard hay.count - start >= needle.count else { return nil }
        var index = start
        let last = hay.count - needle.count
        while index <= last {
          if hay[index] == needle[0], hay[(index + 1)..<(index + needle.count)].elementsEqual(needle.dropFirst()) {
            return index
          }
          index += 1
        }
        return nil
      }
    }
  }
}
