import PageKit
import Desk
import HTTPTypes
import Hummingbird
import Ledger
import WebSupport

/// Takes one file ahead of its form, so that the page can show how far the upload is. The same checks as with the form;
/// the answer holds the sealed text that stands for the file.
struct UploadRoute {
  let core: PortalCore

  private struct Kept: Encodable {
    let id: Int64
    let token: String
    let name: String
    let size: String
  }

  private struct Refused: Encodable {
    struct Reason: Encodable { let message: String }
    let error: Reason

    init(_ message: String) { error = Reason(message: message) }
  }

  func add(to router: Router<PortalContext>) {
    router.post(RouterPath(Route.applyFiles.path)) { _, context in
      guard let purpose = context.form["purpose"].flatMap(DraftFile.Purpose.init(rawValue:)),
        let file = context.form.files("file").first
      else { return try JSONAnswer.response(Refused("没有收到文件，请重新选择"), status: .unprocessableContent) }
      if let reason = try await ApplyFiles.policy(purpose).refusal(of: file, on: core.desk.threads) {
        return try JSONAnswer.response(
          Refused(DeskWording.text(reason, file: file)), status: .unprocessableContent)
      }
      let files = ApplyFiles(core: core)
      switch try await files.keep(file, for: purpose, from: context.web.remoteAddress) {
      case .failure(let refusal):
        return try JSONAnswer.response(Refused(refusal.text), status: .tooManyRequests)
      case .success(let kept):
        return try JSONAnswer.response(
          Kept(id: kept.id, token: files.token(kept), name: kept.name, size: FileSize.text(kept.size)),
          status: .created)
      }
    }
  }
}
