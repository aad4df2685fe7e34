import Civil
import Desk
import Ledger
import Statute

extension OfficeSite {
  /// An application answered on 2025-06-06, at a body that approves directly.
  func answered(
    _ item: ReplyItem = ReplyItem(subject: "全部", kind: .alreadyPublic, note: "见门户网站"), by body: Int64? = nil,
    subject: String = "2024年度征地补偿费用明细"
  ) async throws -> Int64 {
    let body = body ?? district
    let id = try await received(by: body, subject: subject)
    let clerk = try await clerk(at: body)
    let then = desk(on: "2025-06-06")
    guard let day = Day("2025-06-06") else { throw Missing.person }
    try await then.setApprovalMode(.direct, of: body, by: clerk)
    try await then.act(
      .reply(ReplyDraft(items: [item], service: Service(method: .inPerson, sentOn: day, signedOn: day))), on: id,
      expecting: try await then.openCase(id, for: clerk).file.version, by: clerk,
      secrecyReviewer: body == district ? people[.secrecyReviewer] : nil)
    return id
  }
}
