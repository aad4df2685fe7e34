import PageKit
import Desk
import Foundation
import Ledger
import Statute
import WebSupport

/// One of the acts open to an applicant.
enum FollowAct: String, CaseIterable, Codable {
  case correction, reasons, fee, withdrawal

  var route: Route {
    switch self {
    case .correction: .followCorrection
    case .reasons: .followReasons
    case .fee: .followFee
    case .withdrawal: .followWithdraw
    }
  }

  /// Whether it is open now.
  func isOpen(_ followed: FollowedApplication) -> Bool {
    switch self {
    case .correction: followed.actions.contains(.supplyCorrection)
    case .reasons: followed.actions.contains(.receiveReasons)
    case .fee: followed.file.law.state == .awaitingFee
    case .withdrawal: followed.actions.contains(.withdraw)
    }
  }

  func title(_ followed: FollowedApplication) -> String {
    switch self {
    case .correction: followed.isCorrectionLate ? "逾期补正" : "提交补正"
    case .reasons: "说明理由"
    case .fee: "缴纳信息处理费"
    case .withdrawal: "撤回\(ApplyWording(kind: followed.file.law.kind).thing)"
    }
  }

  var citation: Citation {
    switch self {
    case .correction: CaseAction.supplyCorrection.citation
    case .reasons: CaseAction.receiveReasons.citation
    case .fee: CaseAction.recordPayment.citation
    case .withdrawal: CaseAction.withdraw.citation
    }
  }

  /// What must be typed, or uploaded, and is not in order.
  func problems(_ form: Form, files: [DraftFile], _ followed: FollowedApplication) -> [FieldProblem] {
    let names: [String] =
      switch self {
      case .correction: ["requested"] + (followed.isCorrectionLate ? ["lateReason"] : [])
      case .reasons: ["reasons"]
      case .fee: files.isEmpty ? ["attachments"] : []
      case .withdrawal: []
      }
    return names.compactMap { name in
      guard let text = form.text(name) else { return FieldProblem(name, .missing) }
      let limit = ApplicationForm.Limit.text
      return text.count > limit ? FieldProblem(name, .tooLong(limit: limit)) : nil
    }
  }

  /// Does it, and says what was done.
  func carryOut(
    _ form: Form, _ followed: FollowedApplication, files: [Upload], access: FollowAccess, desk: Desk
  ) async throws -> FollowNotice {
    func paper(_ name: String, _ field: String) -> Upload {
      Upload(
        fileName: name, mediaType: "text/plain; charset=utf-8",
        content: Data(HarmlessText.lines(form.text(field) ?? "").utf8))
    }
    func act(_ command: CaseCommand, _ uploads: [Upload]) async throws {
      try await desk.act(command, byApplicantWith: access.code, secret: access.secret, uploads: uploads)
    }
    let today = desk.clock.today
    switch self {
    case .correction where followed.isCorrectionLate:
      let papers = [
        paper(LateCorrectionPaper.requested, "requested"), paper(LateCorrectionPaper.lateReason, "lateReason"),
      ]
      try await desk.handIn(.lateCorrection, code: access.code, secret: access.secret, uploads: papers + files)
      return .lateCorrection
    case .correction:
      try await act(
        .supplyCorrection(requested: form.text("requested").map(HarmlessText.lines), acceptedReason: nil, on: today),
        files)
      return .correction
    case .reasons:
      try await act(.receiveReasons(on: today), files + [paper("理由说明.txt", "reasons")])
      return .reasons
    case .fee:
      try await desk.handIn(.paymentProof, code: access.code, secret: access.secret, uploads: files)
      return .payment
    case .withdrawal:
      try await act(.withdraw(on: today), [])
      return .withdrawal
    }
  }
}
