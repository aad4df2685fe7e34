import Civil
import Chronicle
import Crypto
import Documents
import Formats
import Foundation
package import Ledger
import Statute

extension Desk {
  /// The most bytes of papers that one archive takes.
  static let archiveLimit = Int64(ByteLimits.archive)

  /// Packs a case (归档包). It holds the applicant's papers in the clear: it needs the right to archive and the right to
  /// open personal data, and is put on the audit trail.
  package func makeArchive(ofCase id: Int64, by person: Person, requestID: String?) async throws -> CaseArchive {
    let now = clock.now
    let (record, papers, letters, summary) = try await database.write {
      db throws -> (ArchiveRecord, [Attachment], [CaseLetter], ArchivePages.Summary) in
      let (file, body) = try visibleCase(id, for: person, in: db)
      try Self.require(.archiveCase, of: person, at: body.id, in: db)
      try Self.require(.openPersonalData, of: person, at: body.id, in: db)
      let entries = try Cases.timeline(id, in: db)
      let papers = try Attachments.all(case: id, in: db)
      let size = papers.reduce(into: Int64(0)) { $0 = $0.addingReportingOverflow($1.size).partialValue }
      guard size <= Self.archiveLimit else { throw BlobFailure.tooLarge(limit: Self.archiveLimit) }
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "case.archive-made", object: "case:\(id)", requestID: requestID,
          detail: ["version": String(file.version)]), in: db)
      return (
        try Self.record(of: file, body: body, entries: entries, in: db), papers, try unfiledLetters(of: file, in: db),
        ArchivePages.Summary(file: file, bodyName: body.facts.name, madeAt: now)
      )
    }
    var files: [ZipArchive.Entry] = []
    for paper in papers {
      files.append(.init(path: Self.path(of: paper), data: [UInt8](try await blobs.data(of: paper.facts.sha256))))
    }
    let (contents, prepared) = (files, letters)
    return try await threads.run { try Self.archive(summary, record, papers, prepared, contents) }
  }

  /// The archive as the bytes of a ZIP file.
  package func packed(_ archive: CaseArchive) async throws -> [UInt8] {
    try await threads.run { try archive.files.bytes() }
  }

  /// Puts the letters, the record, the two pages and the sums to the papers.
  private static func archive(
    _ summary: ArchivePages.Summary, _ record: ArchiveRecord, _ papers: [Attachment], _ letters: [CaseLetter],
    _ contents: [ZipArchive.Entry]
  ) throws -> CaseArchive {
    var files = contents
    var labels = Dictionary(
      papers.map { (path(of: $0), $0.facts.fileName) }, uniquingKeysWith: { first, _ in first })
    for letter in letters {
      guard let official = letter.official else { continue }
      let path = "\(CaseArchive.letters)\(letter.event)-\(safe(letter.fileName)).docx"
      labels[path] = "\(letter.fileName).docx"
      files.append(.init(path: path, data: try DOCXWriter(official.page).bytes()))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    files.append(.init(path: CaseArchive.record, data: [UInt8](try encoder.encode(record))))
    files.append(.init(path: CaseArchive.log, data: Array(ArchivePages.log(summary, record).utf8)))
    let listed = files.map { (path: $0.path, sum: sum($0.data), size: $0.data.count) }
    files.append(
      .init(path: CaseArchive.index, data: Array(ArchivePages.index(summary, listed, labels: labels).utf8)))
    let sums = files.map { "\(sum($0.data))  \($0.path)\n" }.sorted().joined()
    files.append(.init(path: CaseArchive.sums, data: Array(sums.utf8)))
    return CaseArchive(fileName: "\(record.number)-归档.zip", files: ZipArchive(entries: files))
  }

  private static func record(
    of file: CaseFile, body: Body, entries: [RecordedEntry], in db: any ReadConnection
  ) throws -> ArchiveRecord {
    var names: [Int64: String] = [:]
    for actor in Set(entries.compactMap(\.actor)) { names[actor] = try People.find(actor, in: db)?.displayName }
    return ArchiveRecord(
      caseID: file.id, number: file.law.number, body: body.facts.name, version: file.version,
      headHash: file.headHash.hexadecimal,
      entries: entries.map { entry in
        ArchiveRecord.Entry(
          sequence: entry.sequence, recordedAt: entry.recordedAt, effectiveDay: entry.effectiveDay.description,
          actor: entry.actor.flatMap { names[$0] }, entry: entry.entry, previousHash: entry.previousHash.hexadecimal,
          hash: entry.hash.hexadecimal)
      })
  }

  /// The letters that no file among the papers holds yet; an issued paper has its files there as they were sent.
  private func unfiledLetters(of file: CaseFile, in db: any ReadConnection) throws -> [CaseLetter] {
    let source = try LetterSource(file, desk: self, in: db)
    let issued = Set(try Cases.work(file.id, in: db).papers.filter { !$0.files.isEmpty }.map(\.id))
    return try source.papers.compactMap { place in
      if let kept = source.kept(place.paper, event: place.event), issued.contains(kept.paper) { return nil }
      return try source.letter(place.paper, event: place.event)
    }
  }

  /// A path that is unique, safe in every archive program, and still tells what the file is.
  static func path(of paper: Attachment) -> String { "\(CaseArchive.papers)\(paper.id)-\(safe(paper.facts.fileName))" }

  private static func safe(_ name: String) -> String {
    let kept = name.unicodeScalars.filter { $0.value >= 0x20 && !"/\\:*?\"<>|".unicodeScalars.contains($0) }
    return String(String(String.UnicodeScalarView(kept)).suffix(80).drop { $0 == "." })
  }

  static func sum(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
}
