/// Recognises the headings of the six sections.
enum SectionHeading {
  /// A heading, and what stands after it on the same line.
  struct Found {
    var ordinal: Int
    var title: String
    var rest: String
  }

  /// The heading a line is or begins with; `nil` when it is none. A bracketed number marks a part of a section.
  static func find(in line: SourceLine) -> Found? {
    let folded = line.folded[...]
    if folded.count <= 48, let ordinal = ordinal(folded) {
      return Found(ordinal: ordinal, title: title(line.text.unicodeScalars.map(\.self)[...]), rest: "")
    }
    guard let end = folded.prefix(48).firstIndex(where: { $0 == "。" || $0 == ":" || $0.isSpace }),
      let (numbering, length) = Numbering.parse(folded), numbering.kind == .chinese, end > length,
      let ordinal = ordinal(folded[..<end])
    else { return nil }
    let scalars = line.text.unicodeScalars.map(\.self)
    let rest = scalars[(end + 1)...].trimmed.text
    guard !rest.isEmpty else { return nil }
    return Found(ordinal: ordinal, title: title(scalars[..<end]), rest: rest)
  }

  private static func ordinal(_ folded: ArraySlice<Unicode.Scalar>) -> Int? {
    let key = LabelKey(folded: folded)
    guard key.letters.count >= 2, key.numbering?.kind != .bracketed, key.numbering?.kind != .arabic,
      !folded.contains("。")
    else { return nil }
    if key.numbering == nil, key.letters.count < 4 { return nil }
    return LabelCatalogue.sections.match(key)?.meaning
  }

  private static func title(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let length = Numbering.parse(ArraySlice(scalars.map(\.folded)))?.length ?? 0
    return scalars.dropFirst(length).trimmed.filter { !$0.isSpace }.text
  }
}
