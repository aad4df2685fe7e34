import PageKit
import Civil
import Desk
import Ledger
import Statute

extension ReplyPrefill {
  /// The reply it begins, from what is on file; the plain one where that may not be seen.
  func input(for opened: OpenedCase, _ visit: Visit) async throws -> ReplyInput {
    var input = ReplyInput(requested: opened.file.law.requested)
    switch self {
    case .otherBody: input.begin(.otherBody, note: "所申请的信息不属于本机关负责公开。")
    case .repeated(let id):
      guard let earlier = try? await visit.desk.openCase(id, for: visit.person), earlier.body.id == opened.body.id
      else { break }
      let replied = earlier.file.law.replyEffectiveDay.map { "，本机关已于\($0.chinese)作出答复" } ?? ""
      let number = earlier.file.law.reply?.documentNumber.map { "（\($0)）" } ?? ""
      let day = (earlier.file.law.receiptDay ?? earlier.file.law.submittedOn).chinese
      input.begin(
        .repeated, note: "\(day)收到的同一申请人就相同政府信息的公开申请（登记编号：\(earlier.file.law.number)）\(replied)\(number)。")
    case .report(let id):
      guard let title = try await visit.desk.reportTitle(id) else { break }
      input.begin(.alreadyPublic, note: "所申请的信息已经主动公开，见“\(title)”，可以在本机关网站“\(SharedAddress.report(.id(id)).path)”查阅。")
    }
    return input
  }
}
