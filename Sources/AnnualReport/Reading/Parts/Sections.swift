/// The prose of the sections. A section that is named twice (as prose and again over its table) is one section.
struct Sections {
  private var titles: [Int: String] = [:]
  private var lines: [Int: [(index: Int, text: String)]] = [:]

  mutating func open(_ heading: SectionHeading.Found, at index: Int) {
    if titles[heading.ordinal] == nil { titles[heading.ordinal] = heading.title }
    if !heading.rest.isEmpty { add(heading.rest, to: heading.ordinal, at: index) }
  }

  mutating func add(_ text: String, to ordinal: Int, at index: Int) {
    lines[ordinal, default: []].append((index, text.unicodeScalars.map(\.self)[...].trimmed.text))
  }

  /// The sections in order, without the lines that belong to tables.
  func sections(without tables: [ClosedRange<Int>]) -> [ReportSection] {
    titles.sorted { $0.key < $1.key }.map { ordinal, title in
      let prose = (lines[ordinal] ?? []).filter { line in !tables.contains { $0.contains(line.index) } }
      return ReportSection(ordinal: ordinal, title: title, text: prose.map(\.text).joined(separator: "\n"))
    }
  }
}
