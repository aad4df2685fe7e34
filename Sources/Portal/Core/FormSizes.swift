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

  /// What a route takes with its form; nil where it takes no files.
  static func policy(of route: String?) -> UploadPolicy? {
    let limits = limits(of: route)
    guard limits.file > 0 else { return nil }
    return [papers, office, report].first { $0.formLimits.file == limits.file }
  }

  /// The limits for reading the form of a route.
  static func limits(of route: String?) -> FormLimits {
    switch route {
    case Route.register.path, Route.officeAction(case: .key, action: .key).path, Route.officeReply(.key).path,
      Route.draftEdit(.key).path, Route.officeProofs(.key).path:
      office.formLimits
    case Route.applyCheck.path, Route.applySave.path, Route.followCorrection.path, Route.followReasons.path,
      Route.followFee.path:
      .upload(file: papers.formLimits.file, count: papers.count + 2 * identity.count)
    case Route.applyFiles.path: .upload(file: papers.formLimits.file, count: 1)
    case Route.caseArchiveCheck(.key).path: .upload(file: ByteLimits.archive, count: 1)
    case Route.officeReports.path, Route.officeReportImport.path: report.formLimits
    default: .text
    }
  }
}
