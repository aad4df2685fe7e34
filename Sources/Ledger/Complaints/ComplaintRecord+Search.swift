package import Chronicle
import Statute

extension ComplaintRecord {
  /// By number, title, what was written and the body complained of. Who complained is never among the words.
  package var searchDocument: SearchDocument? {
    guard let receipt = law?.receipt else { return nil }
    return SearchDocument(
      subject: .complaint, id: id, body: receipt.office, title: "\(receipt.number) \(receipt.title)",
      text: "\(receipt.respondent.name)\n\(receipt.text)")
  }
}
