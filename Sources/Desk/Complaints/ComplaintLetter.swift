import Chronicle
import Civil
package import Documents
package import Ledger
import Statute

extension ComplaintView {
  /// The papers that were issued, in the order of their days.
  package var letters: [(title: String, key: String)] {
    law.orders.indices.map { (ComplaintPaper.order.label, "order-\($0)") }
      + (law.answer == nil ? [] : [(ComplaintPaper.answer.label, "answer")])
  }
}

extension Desk {
  /// The answer or an order as a letter. The order names nobody who complained.
  ///
  /// The answer names who complained, so opening it is recorded.
  ///
  /// - Parameter key: `answer`, or `order-0` for the first order.
  package func complaintLetter(
    _ key: String, of id: Int64, for person: Person, requestID: String?
  ) async throws -> (name: String, letter: OfficialLetter) {
    let now = clock.now
    return try await database.write { db in
      let (record, law) = try visibleComplaint(id, for: person, in: db)
      let office = try Bodies.find(law.receipt.office, in: db)?.facts.name ?? ""
      if key == "answer", let answer = law.answer {
        let complainant =
          record.isErased ? nil : try record.filing?.complainant.flatMap { try applicants.open($0, in: db) }
        if complainant != nil {
          try Self.require(.openPersonalData, of: person, at: law.receipt.office, in: db)
          try AuditTrail.append(
            AuditEntry(
              recordedAt: now, person: person.id, action: "complaint.personal-data-opened", object: "complaint:\(id)",
              body: law.receipt.office, requestID: requestID), in: db)
        }
        return (
          "\(ComplaintPaper.answer.label)-\(law.receipt.number)",
          Self.letter(answer, of: law, to: complainant?.name ?? "投诉举报人", by: office)
        )
      }
      if let index = law.orders.indices.first(where: { "order-\($0)" == key }) {
        return (
          "\(ComplaintPaper.order.label)-\(law.receipt.number)", Self.letter(law.orders[index], of: law, by: office)
        )
      }
      throw DeskRefusal.notFound
    }
  }

  private static func letter(
    _ answer: Complaint.Answer, of law: Complaint, to name: String, by office: String
  ) -> OfficialLetter {
    let opening =
      "您于\(law.receipt.receivedOn.chinese)反映\(law.receipt.respondent.name)\(law.receipt.matter.label)的\(law.receipt.kind.label)收悉。经办理，现答复如下："
    return OfficialLetter(
      mark: office, documentNumber: law.receipt.number, title: ComplaintPaper.answer.label, salutation: "\(name)：",
      blocks: [.paragraph(opening)] + paragraphs(answer.text) + [.paragraph(ComplaintRoads.remaining)],
      signature: office, date: answer.issuedOn.chinese)
  }

  private static func letter(_ order: Complaint.Order, of law: Complaint, by office: String) -> OfficialLetter {
    OfficialLetter(
      mark: office, documentNumber: law.receipt.number, title: ComplaintPaper.order.label,
      salutation: "\(law.receipt.respondent.name)：",
      blocks: [.paragraph("根据\(ComplaintPaper.order.citation.chinese)，责令你单位改正以下问题：")] + paragraphs(order.text)
        + [.paragraph("请于\(order.due.chinese)前改正，并书面报告整改情况。")],
      signature: office, date: order.issuedOn.chinese)
  }

  private static func paragraphs(_ text: String) -> [OfficialLetter.Block] {
    text.split(whereSeparator: \.isNewline).map { .paragraph(String($0)) }
  }
}

/// What else is open to somebody who complained; the same on the page and in the letter.
package enum ComplaintRoads {
  package static let remaining =
    "投诉举报不影响申请行政复议或者提起行政诉讼的权利和期限：认为行政机关在政府信息公开工作中侵犯合法权益的，也可以依法申请行政复议或者提起行政诉讼（《政府信息公开条例》第五十一条）。"
}
