package import NIOCore

/// Reads a request body, as it streams in, into a `Form`.
package struct FormReader: Sendable {
  private let limits: FormLimits
  private let spool: SpoolFolder

  package init(limits: FormLimits = .text, spool: SpoolFolder = .system) {
    self.limits = limits
    self.spool = spool
  }

  /// Whether a content type is one of the two a browser's form sends.
  package static func reads(_ contentType: String?) -> Bool {
    guard let name = contentType.map(HeaderValue.init)?.main.lowercased() else { return false }
    return name == "application/x-www-form-urlencoded" || name == "multipart/form-data"
  }

  package func read<Body: AsyncSequence>(_ body: Body, contentType: String?) async throws -> Form
  where Body.Element == ByteBuffer {
    let type = HeaderValue(contentType ?? "")
    switch type.main.lowercased() {
    case "application/x-www-form-urlencoded":
      var bytes: [UInt8] = []
      for try await chunk in body {
        guard chunk.readableBytes <= limits.total - bytes.count else {
          throw FormError.bodyTooLarge(limit: limits.total)
        }
        bytes.append(contentsOf: chunk.readableBytesView)
      }
      return Form(fields: try URLEncodedForm.parse(bytes, limits: limits))
    case "multipart/form-data":
      guard let boundary = type.parameters["boundary"] else { throw FormError.malformed(.boundary) }
      var parser = try MultipartParser(boundary: boundary, limits: limits)
      var assembler = FormAssembler(limits: limits, spool: spool)
      for try await chunk in body {
        for event in try parser.parse(Array(chunk.readableBytesView)) { try assembler.take(event) }
      }
      try parser.finish()
      return assembler.form
    default:
      throw FormError.unsupportedContentType
    }
  }
}
