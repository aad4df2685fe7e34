import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct UploadTests {
  @Test func `who may not act leaves no file behind`() async throws {
    try await Office.with { office in
      let file = Upload(fileName: "函.txt", mediaType: "text/plain", content: Data("函".utf8))
      let id = try await office.registered()
      let version = try await office.file(id).version
      func blobs() async throws -> Int {
        try await office.database.read { try $0.query("SELECT sha256 FROM blobs").count }
      }
      let extend = CaseCommand.extend(workingDays: 5, reason: "检索", notifiedOn: Office.monday)
      let (reviewer, stranger) = (try office.person(.reviewer), try office.person(.officer, .sibling))
      for person in [reviewer, stranger] {
        _ = try await refusal {
          try await office.desk.act(extend, on: id, expecting: version, by: person, uploads: [file])
        }
        _ = try await refusal {
          try await office.desk.chargeFee(
            ofCase: id, FeeChoice(pages: 250), on: Office.monday, expecting: version, by: person,
            uploads: [file])
        }
        _ = try await refusal {
          _ = try await office.desk.passOn(
            id, to: office.body(.sibling), reason: "职权", told: "已告知", on: Office.monday, expecting: version, by: person,
            uploads: [file])
        }
        let letter = try #require(office.sampleLetter(.approvalForm))
        _ = try await refusal {
          _ = try await office.desk.draftPaper(
            PaperDraft(kind: .approvalForm, act: nil, letter: letter, uploads: [file]), onCase: id, by: person)
        }
      }
      // Nor who looked at another state of the case, nor who does not know the secret.
      _ = try await refusal {
        try await office.desk.act(extend, on: id, expecting: version + 9, by: office.person(.head), uploads: [file])
      }
      _ = try await refusal {
        try await office.desk.act(
          .supplyCorrection(requested: nil, acceptedReason: nil, on: Office.monday), byApplicantWith: "ABCD",
          secret: "x",
          uploads: [file])
      }
      #expect(try await blobs() == 0)
      try await office.desk.act(
        extend, on: id, expecting: version, by: office.person(.head), uploads: [file])
      #expect(try await blobs() == 1)
    }
  }
}

extension Office {
  /// A letter that says nothing in particular.
  func sampleLetter(_ paper: PaperKind) -> Letter? {
    let kind = LetterKind(paper)
    return try? Letter.compose(.standard(for: kind), LetterFacts(kind: kind), gaps: .marked)
  }
}
