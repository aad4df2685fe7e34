/// What the body answers to one item of an application (答复情形), or how it ends without an answer.
public enum ReplyKind: String, CaseIterable, Codable, Sendable {
  /// Already public (已主动公开).
  case alreadyPublic = "R1"
  /// Disclosed (予以公开).
  case provided = "R2"
  /// Withheld under Articles 14 to 16 (不予公开).
  case withheld = "R3"
  /// Searched for and not found (政府信息不存在).
  case notFound = "R4"
  /// Not this body's to disclose (不属于本行政机关负责公开).
  case otherBody = "R5"
  /// The same applicant was answered already (重复申请).
  case repeated = "R6"
  /// A register with a regime of its own (行政查询事项).
  case specialRegime = "R7"
  /// The public part disclosed, the rest withheld (区分处理).
  case partlyProvided = "R8"
  /// Would need processing or analysis (需要加工、分析).
  case needsProcessing = "R9"
  /// A petition, complaint or report (信访、投诉、举报).
  case petition = "R10"
  /// Gazettes, newspapers, books (公开出版物).
  case publications = "R11"
  /// Excessive without good reason (申请理由不合理).
  case excessive = "R12"
  /// Excessive with good reason, answered later (延迟答复).
  case deferred = "R13"
  /// Unclear even after correction (补正后仍不明确).
  case stillUnclear = "R14"
  /// Not corrected in time (逾期不补正).
  case notCorrected = "R15"
  /// Fee not paid in time (逾期未缴费).
  case feeUnpaid = "R16"
  /// Withdrawn, or ended otherwise (撤回或者其他).
  case endedOtherwise = "R17"
  /// Asks to confirm or issue anew what was obtained before (要求确认或重新出具已获取信息).
  case reconfirmation = "R18"
}
