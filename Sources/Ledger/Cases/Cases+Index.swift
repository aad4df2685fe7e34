import Chronicle
import Statute

extension Cases {
  /// Makes a case findable by all of its words: number and title, the information wanted, and, for the office alone,
  /// the numbers of its papers, notes and the units in charge. What identifies an applicant is never among them.
  static func index(_ record: CaseRecord, in db: any WriteConnection) throws {
    let (file, work) = (try record.file, record.work)
    var notes = file.law.replies.compactMap(\.documentNumber) + work.papers.compactMap(\.documentNumber)
    notes += record.letters.compactMap(\.documentNumber)
    notes += work.notes.map(\.text)
    for assignment in work.units {
      switch assignment.unit {
      case .body(let id): notes += [try Bodies.find(id, in: db)?.facts.name].compactMap { $0 }
      case .section(let name): notes.append(name)
      case .person(let id): notes += [try People.find(id, in: db)?.displayName].compactMap { $0 }
      }
    }
    try db.index(
      SearchDocument(
        subject: .caseFile, id: file.id, body: file.body, title: "\(file.law.number) \(file.filing.title)",
        text: file.law.requested, notes: notes.joined(separator: "\n"),
        labels: CaseLabel.all(of: file).map(\.word)))
  }
}
