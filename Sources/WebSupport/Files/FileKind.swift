/// What a file is, told by its content.
package enum FileKind: String, Sendable, CaseIterable {
  case pdf, docx, xlsx, ofd, zip, ole, png, jpeg, gif, tiff, html, text, empty, unknown

  /// The type to send it with.
  package var contentType: String {
    switch self {
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .ofd: "application/ofd"
    case .zip: "application/zip"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .gif: "image/gif"
    case .tiff: "image/tiff"
    case .text: "text/plain; charset=utf-8"
    case .html, .ole, .empty, .unknown: "application/octet-stream"
    }
  }

  /// The endings such a file may rightly have.
  package var extensions: Set<String> {
    switch self {
    case .pdf: ["pdf"]
    case .docx: ["docx"]
    case .xlsx: ["xlsx"]
    case .ofd: ["ofd"]
    case .zip: ["zip"]
    case .ole: ["doc", "xls", "ppt", "wps", "et", "dps"]
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg"]
    case .gif: ["gif"]
    case .tiff: ["tif", "tiff"]
    case .html: ["html", "htm"]
    case .text: ["txt", "csv", "md", "json"]
    case .empty, .unknown: []
    }
  }
}
