import Chronicle
import Foundation
import Ledger
import Statute

extension Desk {
  /// What a citizen may find published already while describing what they want; never an obstacle to going on.
  ///
  /// Reports of the library, and matters that this body gave out to at least two different applicants. A title that holds
  /// an applicant's name, a long number or a word for personal data is never shown.
  package func suggestions(for text: String, at body: Int64, limit: Int = 5) async throws -> [RelatedItem] {
    guard text.trimmed.count >= 4 else { return [] }
    return try await database.read { db in
      let settings = try SimilaritySettings.settings(of: body, in: db)
      let found = try CaseSketches.find(
        text, bodies: [body], threshold: Double(settings.relatedPercent) / 100, in: db
      ).filter { $0.summary.disposition == .granted }
      var items: [RelatedItem] = []
      var shown: Set<String> = []
      for candidate in found where items.count < limit {
        let sketch = TextSketch(candidate.requested)
        let alike = found.filter {
          TextSketch($0.requested).similarity(to: sketch) * 100 >= Double(settings.samePercent)
        }
        guard Set(alike.map(\.applicantKey)).count >= 2, try isPublishable(candidate.summary.title, of: alike, in: db),
          shown.insert(candidate.summary.title).inserted
        else { continue }
        items.append(RelatedItem(source: .grantedCase(candidate.summary.id), title: candidate.summary.title))
      }
      return Array((try RelatedItems.reports(text, limit: limit, in: db) + items).prefix(limit))
    }
  }

  private func isPublishable(_ title: String, of alike: [SimilarCase], in db: any ReadConnection) throws -> Bool {
    guard !Self.revealing.contains(where: title.contains), title.firstMatch(of: /[0-9０-９]{7,}/) == nil else {
      return false
    }
    for each in alike {
      guard let file = try Cases.find(each.summary.id, in: db), let person = try applicants.open(file.applicant, in: db)
      else { return false }
      let names = [person.name, person.details.contactPerson, person.details.legalRepresentative, person.details.agent]
      if names.contains(where: { $0.map { !$0.isEmpty && title.contains($0) } ?? false }) { return false }
    }
    return true
  }

  /// Words beside which personal data stands.
  private static let revealing = ["身份证", "手机", "电话", "住址", "户籍", "门牌", "本人", "我家", "某", "先生", "女士"]
}
