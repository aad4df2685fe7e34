import Formats
package import WebSupport

/// Which files the forms take, and how much each form may hold.
package enum FormSizes {
  /// Papers of applicants: PDF, Word and pictures, five of 10 MiB.
  package static let papers = UploadPolicy(kinds: [.pdf, .docx, .ole, .png, .jpeg], fileLimit: 10 << 20, count: 5)
  /// The picture or copy of an identity paper.
  package static let identity = UploadPolicy(kinds: [.pdf, .png, .jpeg], fileLimit: 10 << 20, count: 1)
  /// Papers and scans the office puts into a case.
  package static let office = UploadPolicy(
    kinds: [.pdf, .docx, .xlsx, .ofd, .ole, .png, .jpeg, .tiff, .text, .zip], fileLimit: 20 << 20, count: 10)
  /// A report's source file.
  package static let report = UploadPolicy(kinds: [.html, .text, .unknown], fileLimit: ByteLimits.document, count: 1)

  /// What a form with these limits takes; nil where it takes no files.
  package static func policy(of limits: FormLimits) -> UploadPolicy? {
    guard limits.file > 0 else { return nil }
    return [papers, office, report].first { $0.formLimits.file == limits.file }
  }
}
