public import Documents

/// Reads an annual report out of a document, in named stages: pieces, sections, tables from lines and from grids,
/// assembly, identification. What is not certain stays `nil` and becomes a finding.
public enum ReportReader {
  /// Reads a report and runs every check on it.
  ///
  /// - Throws: `ReportError.notAReport` when there is nothing of a report in the document.
  public static func read(_ document: Document) throws(ReportError) -> ReadReport {
    var read = try readUnchecked(document)
    read.findings += CheckRegistry.findings(in: read.report)
    return read
  }

  /// Reads a report; the findings are those of the reading alone.
  public static func readUnchecked(_ document: Document) throws(ReportError) -> ReadReport {
    let pieces = SourcePiece.pieces(of: document)
    guard !pieces.isEmpty else { throw .notAReport(.empty) }
    var sections = Sections()
    var lineTables = LineTables()
    var gridTables = GridTables()
    var preface: [SourceLine] = []
    var section: Int?
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .row(let row):
        lineTables.interrupt()
        gridTables.read(row)
      case .line(let line):
        if let heading = SectionHeading.find(in: line) {
          section = heading.ordinal
          sections.open(heading, at: index)
          lineTables.enter(section: heading.ordinal)
          gridTables.startSection()
          continue
        }
        lineTables.read(line, at: index)
        gridTables.read(caption: line)
        if line.isTableHead {
          gridTables.read(head: line)
          continue
        }
        if let section {
          sections.add(line.text, to: section, at: index)
        } else {
          preface.append(line)
        }
      }
    }
    lineTables.finish()

    let prose = sections.sections(without: lineTables.tableLines)
    let identity = Identification(lines: preface, title: document.title, prose: prose.map(\.text))
    let readings = [lineTables.readings, gridTables.readings]
    guard identity.hasTitle || prose.count >= 2 || readings.contains(where: { !$0.rows.isEmpty }) else {
      throw .notAReport(.nothingRecognised)
    }
    var assembly = TableAssembly(readings, year: identity.year)
    assembly.identify(identity, sections: prose)
    return ReadReport(report: assembly.report, findings: assembly.findings)
  }
}
