/// What a ZIP container may hold, judged by its directory before anything is unpacked.
package struct ContainerLimits: Sendable {
  /// The bytes of all entries together when unpacked.
  package let unpacked: Int
  /// How many times the bytes of the file that may be, once it is more than `free`.
  package let ratio: Int
  /// Up to this many bytes the ratio is not asked: a small form of repeated cells packs very well.
  package let free: Int

  package init(unpacked: Int = 128 << 20, ratio: Int = 100, free: Int = 16 << 20) {
    self.unpacked = unpacked
    self.ratio = ratio
    self.free = free
  }

  /// What is wrong with a container of a kind; `nil` for one in order and for what is no container.
  func fault(of file: UploadedFile) -> ContainerFault? {
    guard [.docx, .xlsx, .ofd, .zip].contains(file.kind) else { return nil }
    guard let data = try? file.data(), let directory = ZipDirectory(Array(data)) else { return .unreadable }
    let (most, overflow) = file.size.multipliedReportingOverflow(by: ratio)
    let total = directory.unpacked
    if total > unpacked || (total > free && total > (overflow ? .max : most)) { return .tooLarge(limit: unpacked) }
    let names = directory.entries.map(\.name)
    switch file.kind {
    case .docx, .xlsx:
      if names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) { return .macros }
      let folder = file.kind == .docx ? "word/" : "xl/"
      let isWhole = names.contains("[Content_Types].xml") && names.contains { $0.hasPrefix(folder) }
      return isWhole ? nil : .unreadable
    case .ofd: return names.contains("OFD.xml") ? nil : .unreadable
    case .pdf, .zip, .ole, .png, .jpeg, .gif, .tiff, .html, .text, .empty, .unknown: return nil
    }
  }
}

/// Why a container was not taken.
package enum ContainerFault: Sendable, Equatable {
  /// It is damaged, or lacks what such a document must have.
  case unreadable
  /// Unpacked it would be too large, or far larger than it looks.
  case tooLarge(limit: Int)
  /// It carries a program (宏).
  case macros
}
