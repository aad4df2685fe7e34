import Chronicle
import TestSupport
import Testing

@testable import OfficeSite

@Suite struct AuditWordingTests {
  @Test func `every action that is put on the audit trail has a name`() throws {
    let rooms = ["Ledger", "Desk", "PageKit", "PublicSite", "OfficeSite", "gongkai"]
    var written: Set<String> = []
    for room in rooms {
      for path in Checkout.files(below: "Sources/\(room)", ending: ".swift") where !path.hasSuffix("AuditWording.swift")
      {
        let text = try Checkout.text(path)
        guard text.contains("AuditEntry(") || text.contains("audit(") else { continue }
        for match in text.matches(
          of: /"((?:case|complaint|person|mail|template|letterhead|list|settings|calendar|report|outbox)\.[a-z-]+)"/)
        {
          written.insert(String(match.output.1))
        }
      }
    }
    written.insert("workflow.set")
    // The name of a setting, in a file that also writes to the trail.
    written.remove("complaint.office")
    #expect(written.count > 15)
    #expect(written.subtracting(AuditWording.titles.keys).isEmpty, "without a name")
    #expect(Set(AuditWording.titles.keys).subtracting(written).isEmpty, "never written")
  }
}
