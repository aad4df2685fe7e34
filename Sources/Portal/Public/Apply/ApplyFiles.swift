import Desk
import Foundation
import Ledger
import WebSupport

/// The files that come with an application: judged by their content, kept in the store, and named in the draft.
struct ApplyFiles {
  let core: PortalCore

  /// What is wrong with the files that came.
  struct Wrong {
    var problems: [FieldProblem] = []
    /// Each refused file in words, by field.
    var words: [String: [String]] = [:]
  }

  /// The files of a form that are not taken.
  static func wrong(in form: Form, kept: [ApplyDraft.File]) -> Wrong {
    var wrong = Wrong()
    for (field, policy) in [("attachments", FormSizes.papers), ("identityFile", FormSizes.identity)] {
      let room = UploadPolicy(
        kinds: policy.kinds, fileLimit: policy.fileLimit,
        count: policy.count - (field == "identityFile" ? 0 : kept.count { $0.field == field }))
      for (file, reason) in room.refusals(in: chosen(form, field)) {
        wrong.words[field, default: []].append(DeskWording.text(reason, file: file))
      }
      if wrong.words[field] != nil { wrong.problems.append(FieldProblem(field, .fileNotAccepted)) }
    }
    return wrong
  }

  /// Puts the accepted files of a form into the store.
  func store(_ form: Form, at now: Instant) async throws -> [ApplyDraft.File] {
    var files: [ApplyDraft.File] = []
    for (field, policy) in [("attachments", FormSizes.papers), ("identityFile", FormSizes.identity)] {
      for file in Self.chosen(form, field) where policy.refusal(of: file) == nil {
        let blob = try await core.desk.blobs.store(try file.data(), at: now)
        files.append(
          ApplyDraft.File(
            field: field, name: file.name, mediaType: file.kind.contentType, sha256: blob.sha256, size: file.size))
      }
    }
    return files
  }

  /// The files of a draft as the desk takes them.
  func uploads(_ files: [ApplyDraft.File]) async throws -> [Upload] {
    var uploads: [Upload] = []
    for file in files {
      uploads.append(
        Upload(
          fileName: file.name, mediaType: file.mediaType, content: try await core.desk.blobs.data(of: file.sha256)))
    }
    return uploads
  }

  /// A browser sends an empty part for a field in which nothing was chosen.
  private static func chosen(_ form: Form, _ field: String) -> [UploadedFile] {
    form.files(field).filter { !($0.name.isEmpty && $0.size == 0) }
  }
}

/// Sizes as people read them.
enum FileSize {
  static func text(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) 字节"
    case ..<(1 << 20): "\((bytes + 512) / 1024) KB"
    default: "\(bytes >> 20).\((bytes % (1 << 20)) * 10 >> 20) MB"
    }
  }
}
