import PageKit
import Desk

/// A file field with the files that were accepted in it already (see partials/upload).
struct UploadList {
  let field: Field
  let purpose: String
  let hasFiles: Bool
  let files: [Kept]

  /// A file that was accepted and need not be chosen again.
  struct Kept {
    let id: String
    let token: String
    let name: String
    let size: String
  }

  init?(_ field: Field?, _ purpose: DraftFile.Purpose, _ files: [DraftFile], _ token: (DraftFile) throws -> String)
    rethrows
  {
    guard let field else { return nil }
    self.field = field
    self.purpose = purpose.rawValue
    self.files = try files.filter { $0.purpose == purpose }.map { file in
      Kept(id: "keep-\(file.id)", token: try token(file), name: file.name, size: FileSize.text(file.size))
    }
    hasFiles = !self.files.isEmpty
  }
}
