import PageKit
import Desk
import Ledger
import WebSupport

/// The files the office takes into a case.
enum OfficeUploads {
  static let accept = FormSizes.office.accept
  static let hint = "PDF、Word、Excel、OFD、图片、文本，每个不超过\(FormSizes.office.fileLimit >> 20) MB，最多\(FormSizes.office.count)个。"

  /// The files under a name; none when something is wrong with them, which the input then tells.
  static func read(
    _ name: String, as kind: AttachmentFacts.Kind? = nil, _ input: inout FormInput, _ visit: Visit
  ) async throws -> [Upload] {
    let files = input.form.files(name).filter { !($0.size == 0 && $0.name.isEmpty) }
    guard try await FormSizes.office.refusals(in: files, on: visit.desk.threads).isEmpty else {
      input.refuse(name, .fileNotAccepted)
      return []
    }
    return try files.map {
      Upload(fileName: $0.name, mediaType: $0.mediaType, content: try $0.data(), kind: kind)
    }
  }
}
