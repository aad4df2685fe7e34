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

  package init(
    event: Int64, paper: PaperKind, documentNumber: String? = nil, sealedAddressee: String? = nil,
    details: [[ReplyElement: String]] = [], supplement: [LetterField: String] = [:]
  ) {
    self.event = event
    self.paper = paper
    self.documentNumber = documentNumber
    self.sealedAddressee = sealedAddressee
    self.details = details
    self.supplement = supplement
  }

  /// This record with what a later one adds to it.
  package func adding(_ later: LetterRecord) -> LetterRecord {
    var sum = self
    sum.documentNumber = documentNumber ?? later.documentNumber
    sum.sealedAddressee = sealedAddressee ?? later.sealedAddressee
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
