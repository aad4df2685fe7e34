/// The types of the site's own files.
enum AssetType {
  static func contentType(of name: String) -> String? {
    switch FileName.fileExtension(name) {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    case "ico": "image/x-icon"
    case "woff2": "font/woff2"
    case "txt": "text/plain; charset=utf-8"
    case "json": "application/json"
    case "webmanifest": "application/manifest+json"
    default: nil
    }
  }
}
