import AnnualReport
import Documents
import Foundation

// usage: read-reports [--program GONGKAI] [--baseline SCRIPT] [--reports N]
// Makes N reports in a folder of its own, reads them with Gongkai and with the baseline, one process each, and prints
// one table. The two subcommands below are those processes.

switch CommandLine.arguments.dropFirst().first {
case "read": try readFolder(CommandLine.arguments[2])
case "generate": try generate(Int(CommandLine.arguments[3]) ?? 1000, into: URL(filePath: CommandLine.arguments[2]))
default:
  do { try compare() } catch {
    FileHandle.standardError.write(Data("read-reports: \(error)\n".utf8))
    exit(1)
  }
}

func generate(_ count: Int, into folder: URL) throws {
  var random = SeededGenerator(seed: 2025)
  for ordinal in 1...count {
    let report = InventedReport.make(ordinal, using: &random)
    var page = WebPage(report: report, random: SeededGenerator(seed: UInt64(ordinal)))
    try page.bytes().write(to: folder.appending(path: "\(ordinal).html"))
    if ordinal == 1 {
      try ReadReport(report: report, findings: []).text.write(
        to: folder.appending(path: "1.txt"), atomically: true, encoding: .utf8)
    }
  }
}

func readFolder(_ folder: String) throws {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted()
  var measured = Measurement(
    files: names.count, unread: 0, cells: 0, withErrors: 0, seconds: 0, cpuSeconds: 0, peakKiB: 0)
  let (start, before) = (ContinuousClock.now, Measurement.usage())
  for name in names {
    do {
      let bytes = try FileBytes.read("\(folder)/\(name)", limit: DocumentLimits().bytes)
      let read = try ReportReader.read(try DocumentReader.read(bytes, named: name))
      for row in read.report.requests.rows {
        for column in RequestColumn.allCases where read.report.requests[row, column] != nil { measured.cells += 1 }
      }
      if read.hasErrors { measured.withErrors += 1 }
    } catch { measured.unread += 1 }
  }
  let elapsed = ContinuousClock.now - start
  measured.seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  measured.cpuSeconds = Measurement.usage().cpuSeconds - before.cpuSeconds
  measured.peakKiB = Measurement.usage().peakKiB
  print(String(decoding: try JSONEncoder().encode(measured), as: UTF8.self))
}
