import PageKit
import Desk
import Foundation
import WebSupport

/// The scans of a form that is shown more than once before it is done: kept sealed on the server, and named to the browser
/// by a sealed text for each, which it sends back for those that are to stay.
enum KeptScans {
  private static let name = "kept"

  /// The scans that stay, and those that came with the form.
  static func take(_ field: String, _ visit: Visit, _ input: inout FormInput) async throws -> [DraftFile] {
    var kept: [DraftFile] = []
    for file in input.form.all(name).compactMap(token(visit).open) where !kept.contains(where: { $0.id == file.id }) {
      kept.append(file)
    }
    let uploads = try await OfficeUploads.read(field, &input, visit)
    guard kept.count + uploads.count <= FormSizes.office.count else {
      input.refuse(field, .fileNotAccepted)
      return kept
    }
    for upload in uploads {
      guard let id = try await visit.desk.keepForDraft(upload.content) else {
        input.refuse(field, .noRoomForFiles)
        return kept
      }
      kept.append(
        DraftFile(
          id: id, purpose: .attachments, name: upload.fileName, mediaType: upload.mediaType,
          size: upload.content.count))
    }
    return kept
  }

  /// The scans that need not be chosen again; unticking one leaves it out.
  static func field(_ files: [DraftFile], _ visit: Visit) throws -> OfficeField? {
    guard !files.isEmpty else { return nil }
    let choices = try files.map { file in
      OfficeChoice(try token(visit).seal(file), "\(file.name)（\(FileSize.text(file.size))）")
    }
    var field = OfficeField(name, "已收下的扫描件", .checks(choices), hint: "不用重新选择；不要的取消勾选。", isOptional: true)
    field.ticked = Set(choices.map(\.value))
    return field
  }

  /// The scans as they go into the case; nil when one waited too long and is gone.
  static func uploads(_ files: [DraftFile], _ visit: Visit) async throws -> [Upload]? {
    do { return try await visit.desk.uploads(of: files) } catch DeskRefusal.notFound { return nil }
  }

  private static func token(_ visit: Visit) -> DraftFileToken {
    DraftFileToken(cipher: visit.desk.cipher, place: "office.register.file")
  }
}
