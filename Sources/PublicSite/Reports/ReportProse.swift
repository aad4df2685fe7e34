import PageKit
import AnnualReport

/// The prose of a section of a report, with the numbers underlined that were held against the tables.
struct ReportProse {
  struct Paragraph {
    let isHeading: Bool
    let text: String
    let runs: [Run]
  }

  struct Run {
    let text: String
    let claim: Claim?
  }

  /// Where a number leads: its cell, or what is wrong with it.
  struct Claim {
    /// Empty for one that agrees with the tables, else `wrong` or `unchecked`.
    let kind: String
    let url: String
    let note: String
  }

  let ordinal: String
  let title: String
  let id: String
  let hasText: Bool
  let paragraphs: [Paragraph]

  init(_ section: ReportSection, claims: [(range: Range<Int>, claim: Claim)] = []) {
    let names = ["", "一", "二", "三", "四", "五", "六"]
    let ids = ["", "one", "two", "three", "four", "five", "six"]
    ordinal = names.indices.contains(section.ordinal) ? names[section.ordinal] : ""
    id = ids.indices.contains(section.ordinal) ? ids[section.ordinal] : "other"
    title = section.title
    let scalars = Array(section.text.unicodeScalars)
    var paragraphs: [Paragraph] = []
    var start = 0
    for end in 0...scalars.count where end == scalars.count || scalars[end] == "\n" {
      let line = start..<end
      start = end + 1
      let text = Self.text(scalars[line])
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      let isHeading = Self.isHeading(text)
      paragraphs.append(
        Paragraph(
          isHeading: isHeading, text: text, runs: isHeading ? [] : Self.runs(of: line, in: scalars, claims: claims)))
    }
    self.paragraphs = paragraphs
    hasText = !paragraphs.isEmpty
  }

  private static func runs(
    of line: Range<Int>, in scalars: [Unicode.Scalar], claims: [(range: Range<Int>, claim: Claim)]
  ) -> [Run] {
    var runs: [Run] = []
    var place = line.lowerBound
    for (range, claim) in claims {
      let part = range.clamped(to: line)
      guard !part.isEmpty, part.lowerBound >= place else { continue }
      if part.lowerBound > place { runs.append(Run(text: text(scalars[place..<part.lowerBound]), claim: nil)) }
      runs.append(Run(text: text(scalars[part]), claim: claim))
      place = part.upperBound
    }
    if place < line.upperBound { runs.append(Run(text: text(scalars[place..<line.upperBound]), claim: nil)) }
    return runs
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// A short line that begins with a number and ends without a full stop: （一）主动公开.
  private static func isHeading(_ text: String) -> Bool {
    let line = text.drop { $0.isWhitespace }
    guard line.count <= 30, let last = line.last, !"。；：，".contains(last), let first = line.first else { return false }
    return "（(".contains(first) || line.prefix(4).contains("、")
  }
}
