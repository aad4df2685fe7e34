package import Statute

/// What the letter of an event says beyond the event itself (文书登记): its number, and what only the office knows. Later
/// records of the same letter add to earlier ones and never replace what these say.
package struct LetterRecord: Sendable, Equatable, Codable {
  /// The sequence of the event's entry in the case.
  package var event: Int64
  package var paper: PaperKind
  package var documentNumber: String?
  /// The reader's name where it is not the applicant; sealed, since a third party may be a person.
  package var sealedAddressee: String?
  /// What each item of an answer says, in the order of the items.
  package var details: [[ReplyElement: String]]
  package var supplement: [LetterField: String]
  /// The text as it went out; nil while the letter is still composed from the case.
  package var text: KeptText?

  package init(
    event: Int64, paper: PaperKind, documentNumber: String? = nil, sealedAddressee: String? = nil,
    details: [[ReplyElement: String]] = [], supplement: [LetterField: String] = [:],
    text: KeptText? = nil
  ) {
    self.event = event
    self.paper = paper
    self.documentNumber = documentNumber
    self.sealedAddressee = sealedAddressee
    self.details = details
    self.supplement = supplement
    self.text = text
  }

  /// This record with what a later one adds to it.
  package func adding(_ later: LetterRecord) -> LetterRecord {
    var sum = self
    sum.documentNumber = documentNumber ?? later.documentNumber
    sum.sealedAddressee = sealedAddressee ?? later.sealedAddressee
    sum.text = text ?? later.text
    sum.supplement.merge(later.supplement) { known, _ in known }
    for (index, more) in later.details.enumerated() {
      if sum.details.indices.contains(index) {
        sum.details[index].merge(more) { known, _ in known }
      } else {
        sum.details.append(more)
      }
    }
    return sum
  }
}

/// Where the sealed text of a letter is kept: a version of a paper, or a place of its own for a letter that no chain approved.
package struct KeptText: Sendable, Equatable, Codable {
  package var paper: Int64
  package var version: Int
  /// What `Papers.keep` gave.
  package var digest: String

  package init(paper: Int64, version: Int, digest: String) {
    self.paper = paper
    self.version = version
    self.digest = digest
  }
}
