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
    let taken = IndexRanges(tables)
    return titles.sorted { $0.key < $1.key }.map { ordinal, title in
      let prose = (lines[ordinal] ?? []).filter { !taken.contains($0.index) }
      return ReportSection(ordinal: ordinal, title: title, text: prose.map(\.text).joined(separator: "\n"))
    }
  }
}

/// Ranges of line numbers, searched by halves: a long document has many of both.
private struct IndexRanges {
  private var merged: [ClosedRange<Int>] = []

  init(_ ranges: [ClosedRange<Int>]) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }

  func contains(_ index: Int) -> Bool {
    var low = 0
    var high = merged.count
    while low < high {
      let middle = (low + high) / 2
      if merged[middle].upperBound < index { low = middle + 1 } else { high = middle }
    }
    return low < merged.count && merged[low].contains(index)
  }
}
