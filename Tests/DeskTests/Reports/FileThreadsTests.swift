import AnnualReport
import Desk
import Formats
import Foundation
import Ledger
import TestSupport
import Testing

/// What reads or packs files goes to threads of its own; everything else goes on while these are taken.
@Suite struct FileThreadsTests {
  @Test
  func `Reading a report, making, packing and checking an archive wait for those threads, opening a case does not`()
    async throws
  {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await ArchiveTests.papered(office)
      let archive = try await office.desk.makeArchive(ofCase: file.id, by: office.officer, requestID: nil)
      let bytes = try await office.desk.packed(archive)
      let threads = BlockingWork("test", concurrency: 1, queueLimit: 0)
      let desk = Desk(
        database: office.database, cipher: office.desk.cipher, clock: office.desk.clock, threads: threads)
      let gate = Gate()
      let reading = Task { try await threads.run { gate.wait() } }
      while threads.load.running == 0 { try await Task.sleep(for: .milliseconds(1)) }

      await #expect(throws: BlockingWork.Busy()) {
        try await desk.makeArchive(ofCase: file.id, by: office.officer, requestID: nil)
      }
      await #expect(throws: BlockingWork.Busy()) { try await desk.packed(archive) }
      await #expect(throws: BlockingWork.Busy()) {
        try await desk.verifyArchive(bytes, ofCase: file.id, for: office.officer)
      }
      await #expect(throws: BlockingWork.Busy()) {
        let report = ImportReportTests.upload(.sample(agency: "某区教育局"))
        return try await desk.importReport(report, scope: .own, by: office.head, requestID: nil)
      }
      #expect(try await desk.openCase(file.id, for: office.officer).file.id == file.id)

      gate.open()
      try await reading.value
      #expect(try await desk.verifyArchive(bytes, ofCase: file.id, for: office.officer).isSound)
    }
  }
}
