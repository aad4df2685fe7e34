/// Bytes lent for a while, read at any place; what lies outside is nil and never touched.
struct ByteView {
  private let memory: UnsafeRawBufferPointer

  init(_ memory: UnsafeRawBufferPointer) { self.memory = memory }

  var count: Int { memory.count }

  func prefix(_ count: Int) -> [UInt8] { Array(memory.prefix(count)) }

  func bytes(_ place: Int, _ length: Int) -> [UInt8]? { lent(place, length).map { Array($0) } }

  /// Little-endian; nil also for what is beyond `Int`.
  func number(_ place: Int, _ length: Int) -> Int? {
    guard let bytes = lent(place, length) else { return nil }
    return Int(exactly: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  func holds(_ mark: [UInt8], at place: Int) -> Bool {
    lent(place, mark.count)?.elementsEqual(mark) ?? false
  }

  /// Whether the four bytes of a mark stand somewhere in a range.
  func contains(_ mark: [UInt8], in range: Range<Int>) -> Bool {
    guard range.count >= mark.count else { return false }
    return (range.lowerBound...(range.upperBound - mark.count)).contains { holds(mark, at: $0) }
  }

  /// Lends the bytes to a library that wants a pointer.
  func withMemory<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value { body(memory) }

  private func lent(_ place: Int, _ length: Int) -> Slice<UnsafeRawBufferPointer>? {
    guard place >= 0, length >= 0, place <= memory.count, length <= memory.count - place else { return nil }
    return memory[place..<(place + length)]
  }
}
