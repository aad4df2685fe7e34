import PageKit
import Desk
import Foundation
import Ledger
import WebSupport

/// The files that come with an application: judged by their content, kept sealed, and named to the browser by a sealed
/// text for each, which it sends back for those that are to stay.
struct ApplyFiles {
  let core: PortalCore

  /// The files a form holds now, and what is wrong with others.
  struct Taken {
    var files: [DraftFile] = []
    var problems: [FieldProblem] = []
    /// Each refused file in words, by field.
    var words: [String: [String]] = [:]

    fileprivate mutating func refuse(_ purpose: DraftFile.Purpose, _ text: String) {
      if words[purpose.rawValue] == nil { problems.append(FieldProblem(purpose.rawValue, .fileNotAccepted)) }
      words[purpose.rawValue, default: []].append(text)
    }
  }

  static func policy(_ purpose: DraftFile.Purpose) -> UploadPolicy {
    purpose == .attachments ? FormSizes.papers : FormSizes.identity
  }

  /// How many files one address may leave.
  private static let uploads = RateRule(name: "apply-files", limit: 60, window: 3600)

  private var tokens: DraftFileToken { DraftFileToken(cipher: core.desk.cipher, place: "portal.apply.file") }

  /// The text that stands for a file.
  func token(_ file: DraftFile) throws -> String { try tokens.seal(file) }

  /// The files that stay, and those that came with the form.
  ///
  /// - Parameter keeping: false for what a machine sends: then nothing new is kept.
  func take(_ form: Form, keeping: Bool, from address: String?) async throws -> Taken {
    var taken = Taken()
    for file in form.all("keep").compactMap(tokens.open) where !taken.files.contains(where: { $0.id == file.id }) {
      let policy = Self.policy(file.purpose)
      if taken.files.count(where: { $0.purpose == file.purpose }) < policy.count {
        taken.files.append(file)
      } else {
        taken.refuse(file.purpose, "最多上传\(policy.count)个文件，“\(file.name)”没有接收")
      }
    }
    for purpose in DraftFile.Purpose.allCases {
      for file in form.files(purpose.rawValue) where !(file.name.isEmpty && file.size == 0) {
        let policy = Self.policy(purpose)
        if taken.files.count(where: { $0.purpose == purpose }) >= policy.count {
          taken.refuse(purpose, DeskWording.text(.tooMany(limit: policy.count), file: file))
        } else if let reason = try await policy.refusal(of: file, on: core.desk.threads) {
          taken.refuse(purpose, DeskWording.text(reason, file: file))
        } else if keeping {
          switch try await keep(file, for: purpose, from: address) {
          case .success(let kept): taken.files.append(kept)
          case .failure(let refusal): taken.refuse(purpose, refusal.text)
          }
        }
      }
    }
    return taken
  }

  /// Why a file that is in order is not kept now.
  enum NotNow: Error {
    case tooMany, full

    var text: String {
      switch self {
      case .tooMany: "上传过于频繁，请过一会儿再传"
      case .full: "暂时不能上传文件，请稍后再试，或者到受理点提交"
      }
    }
  }

  /// Keeps a file that is in order until its form is sent.
  func keep(
    _ file: UploadedFile, for purpose: DraftFile.Purpose, from address: String?
  ) async throws -> Result<DraftFile, NotNow> {
    let verdict = try await core.limiter.hit(Self.uploads, subject: RateSubject.address(address))
    guard verdict == .allowed else { return .failure(.tooMany) }
    guard let id = try await core.desk.keepForDraft(try file.data()) else { return .failure(.full) }
    return .success(
      DraftFile(id: id, purpose: purpose, name: file.name, mediaType: file.mediaType, size: file.size))
  }
}
