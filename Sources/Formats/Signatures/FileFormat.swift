/// What a file is, told by its content and never by its name.
public enum FileFormat: String, Sendable, CaseIterable {
  case pdf, docx, xlsx, pptx, ofd
  /// OpenDocument text and tables.
  case odt, ods
  /// A ZIP archive of none of the kinds above, or one whose directory cannot be read.
  case zip
  /// An OLE compound file: Word, Excel, PowerPoint or WPS before 2007.
  case ole
  case rtf
  /// A web archive.
  case mhtml
  case png, jpeg, gif, bmp, tiff, webp
  /// A compressed file or archive other than ZIP: gzip, RAR, 7z.
  case archive
  case html, text, empty
  /// Neither a known signature nor text.
  case unknown
}

extension FileFormat {
  /// The type to send it with. What a browser might run, and what is not one known type, goes out as plain bytes.
  package var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case .ofd: "application/ofd"
    case .odt: OpenDocument.text
    case .ods: OpenDocument.tables
    case .zip: "application/zip"
    case .rtf: "application/rtf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .gif: "image/gif"
    case .bmp: "image/bmp"
    case .tiff: "image/tiff"
    case .webp: "image/webp"
    case .text: "text/plain; charset=utf-8"
    case .html, .mhtml, .ole, .archive, .empty, .unknown: "application/octet-stream"
    }
  }

  /// The endings such a file may rightly have, in lower case.
  package var extensions: Set<String> {
    switch self {
    case .pdf, .docx, .xlsx, .pptx, .ofd, .odt, .ods, .zip, .rtf, .png, .gif, .bmp, .webp: [rawValue]
    case .ole: ["doc", "xls", "ppt", "wps", "et", "dps"]
    case .mhtml: ["mht", "mhtml"]
    case .jpeg: ["jpg", "jpeg"]
    case .tiff: ["tif", "tiff"]
    case .archive: ["gz", "tgz", "rar", "7z"]
    case .html: ["html", "htm"]
    case .text: ["txt", "csv", "md", "json"]
    case .empty, .unknown: []
    }
  }

  /// Whether it is a ZIP archive underneath.
  package var isZipContainer: Bool {
    switch self {
    case .docx, .xlsx, .pptx, .ofd, .odt, .ods, .zip: true
    case .pdf, .ole, .rtf, .mhtml, .png, .jpeg, .gif, .bmp, .tiff, .webp, .archive, .html, .text, .empty, .unknown:
      false
    }
  }
}

/// What the entry `mimetype` of an OpenDocument container says.
enum OpenDocument {
  static let text = "application/vnd.oasis.opendocument.text"
  static let tables = "application/vnd.oasis.opendocument.spreadsheet"
}
