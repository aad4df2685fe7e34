import Foundation
import Formats

/// Looks into a ZIP container that somebody handed in: everything is unpacked once, and kept nowhere.
struct ContainerCheck {
  let limits: ZipLimits

  /// What is wrong with a container; nil for one in order. Blocks.
  func fault(of file: UploadedFile) -> ContainerFault? {
    let files: [ZipDirectory.Entry]
    do { files = try ZipArchive.verify(file.mapped(), limits: limits) } catch {
      switch error as? ZipError {
      case .tooLarge, .tooManyEntries, .packedTooTightly: return .tooLarge(limit: limits.totalBytes)
      case .encrypted: return .encrypted
      case .damaged, .contradiction, .unsafePath, .duplicatePath, .notWritten, nil: return .unreadable
      }
    }
    let paths = files.map(\.path)
    return switch file.kind {
    case .docx: Self.fault(ofPackage: paths, folder: "word/")
    case .xlsx: Self.fault(ofPackage: paths, folder: "xl/")
    case .pptx: Self.fault(ofPackage: paths, folder: "ppt/")
    case .pdf, .ofd, .odt, .ods, .zip, .ole, .rtf, .mhtml, .png, .jpeg, .gif, .bmp, .tiff, .webp, .archive, .html,
      .text, .empty, .unknown:
      paths.isEmpty ? .unreadable : nil
    }
  }

  /// Whether a ZIP archive has no directory that can be read.
  func hasNoDirectory(_ file: UploadedFile) -> Bool {
    guard let bytes = try? file.mapped() else { return true }
    return (try? ZipDirectory(bytes)) == nil
  }

  /// Names of parts are the same whatever their case (ECMA-376 part 2, 6.2.2).
  private static func fault(ofPackage paths: [String], folder: String) -> ContainerFault? {
    let names = paths.map { $0.lowercased() }
    if names.contains(where: { $0.hasSuffix("vbaproject.bin") }) { return .macros }
    let isWhole = paths.contains("[Content_Types].xml") && paths.contains { $0.hasPrefix(folder) }
    return isWhole && Set(names).count == names.count ? nil : .unreadable
  }
}

/// Why a container was not taken.
package enum ContainerFault: Sendable, Equatable {
  /// It is damaged, contradicts itself, or lacks what such a document must have.
  case unreadable
  /// Unpacked it would be too large, or far larger than it looks.
  case tooLarge(limit: Int)
  /// It carries a program (宏).
  case macros
  /// A file in it is encrypted, so that nobody can see what was handed in.
  case encrypted
}
