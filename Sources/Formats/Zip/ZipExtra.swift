/// The extra fields of an entry, as far as they change what its header says.
struct ZipExtra {
  private var wide: [Int] = []
  private(set) var hasOtherName = false

  init(_ view: ByteView, _ place: Int, _ length: Int) {
    var next = place
    while next + 4 <= place + length, let kind = view.number(next, 2), let size = view.number(next + 2, 2),
      next + 4 + size <= place + length
    {
      if kind == 0x0001 { wide = (0..<(size / 8)).compactMap { view.number(next + 4 + 8 * $0, 8) } }
      if kind == 0x7075 { hasOtherName = true }
      next += 4 + size
    }
  }

  /// The sizes of a header, the wide ones in place of those that say "see the extra field".
  func sizes(unpacked: Int, packed: Int) -> (unpacked: Int, packed: Int) {
    var rest = wide[...]
    let first = unpacked == Self.elsewhere ? rest.popFirst() ?? unpacked : unpacked
    let second = packed == Self.elsewhere ? rest.popFirst() ?? packed : packed
    return (first, second)
  }

  private static let elsewhere = 0xFFFF_FFFF
}
