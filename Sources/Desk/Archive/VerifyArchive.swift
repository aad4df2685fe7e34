import Chronicle
import Civil
import Documents
import Formats
import Foundation
package import Ledger
import Statute

extension Desk {
  /// Reads an archive back and holds it against its own sums, and its record and papers against the ledger. An archive
  /// made earlier stays sound when the case went on: only what it holds is compared.
  package func verifyArchive(_ bytes: [UInt8], ofCase id: Int64, for person: Person) async throws -> ArchiveVerification
  {
    let (timeline, papers) = try await database.read { db in
      let (_, body) = try visibleCase(id, for: person, in: db)
      try Self.require(.archiveCase, of: person, at: body.id, in: db)
      return (try Cases.timeline(id, in: db), try Attachments.all(case: id, in: db))
    }
    return try await threads.run { Self.compare(bytes, ofCase: id, with: timeline, papers) }
  }

  private static func compare(
    _ bytes: [UInt8], ofCase id: Int64, with timeline: [RecordedEntry], _ papers: [Attachment]
  ) -> ArchiveVerification {
    let files: ZipArchive
    do { files = try ZipArchive(reading: bytes) } catch {
      return ArchiveVerification(findings: [.unreadable(error)], entriesSince: 0)
    }
    var findings = compareSums(files)
    guard let data = files[CaseArchive.record] else {
      return ArchiveVerification(findings: findings, entriesSince: 0)
    }
    guard let record = try? JSONDecoder().decode(ArchiveRecord.self, from: Data(data)) else {
      return ArchiveVerification(findings: findings + [.badRecord], entriesSince: 0)
    }
    guard record.caseID == id else {
      return ArchiveVerification(findings: findings + [.otherCase(record.caseID)], entriesSince: 0)
    }
    findings += compare(record, with: timeline)
    findings += compare(files, record, with: papers)
    return ArchiveVerification(findings: findings, entriesSince: Int64(timeline.count) - Int64(record.entries.count))
  }

  private static func compareSums(_ files: ZipArchive) -> [ArchiveFinding] {
    guard let data = files[CaseArchive.sums] else { return [.missing(CaseArchive.sums)] }
    var sums: [String: String] = [:]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "  ", maxSplits: 1).map(String.init)
      if parts.count == 2 { sums[parts[1]] = parts[0] }
    }
    var findings: [ArchiveFinding] = []
    for file in files.entries where file.path != CaseArchive.sums {
      switch sums.removeValue(forKey: file.path) {
      case nil: findings.append(.unlisted(file.path))
      case sum(file.data): break
      default: findings.append(.changed(file.path))
      }
    }
    for path in [CaseArchive.index, CaseArchive.log, CaseArchive.record] where files[path] == nil {
      sums[path] = ""
    }
    return findings + sums.keys.sorted().map(ArchiveFinding.missing)
  }

  private static func compare(_ record: ArchiveRecord, with timeline: [RecordedEntry]) -> [ArchiveFinding] {
    for (index, entry) in record.entries.enumerated() {
      guard index < timeline.count else { return [.entryDiffers(sequence: entry.sequence)] }
      let known = timeline[index]
      guard known.sequence == entry.sequence, known.hash.hexadecimal == entry.hash,
        known.previousHash.hexadecimal == entry.previousHash, known.entry == entry.entry,
        known.recordedAt == entry.recordedAt, known.effectiveDay.description == entry.effectiveDay
      else { return [.entryDiffers(sequence: entry.sequence)] }
    }
    let last = record.entries.last
    guard last?.sequence == record.version, last?.hash == record.headHash else {
      return [.entryDiffers(sequence: record.version)]
    }
    return []
  }

  private static func compare(
    _ files: ZipArchive, _ record: ArchiveRecord, with papers: [Attachment]
  ) -> [ArchiveFinding] {
    let recorded = record.entries.compactMap { if case .attached(let facts) = $0.entry { facts.id } else { nil } }
    return papers.filter { recorded.contains($0.id) }.compactMap { paper in
      files[path(of: paper)].map(sum) == paper.facts.sha256 ? nil : .paperDiffers(paper.facts.fileName)
    }
  }
}
