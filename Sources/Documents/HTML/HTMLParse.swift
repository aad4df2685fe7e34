import CLibXML2

/// One run of libxml2's HTML parser in event mode: no tree is built, so that neither walking nor freeing can overflow the stack.
final class HTMLParse {
  private var builder: HTMLBlockBuilder
  private var failure: DocumentError?
  private var context: htmlParserCtxtPtr?

  private init(limits: DocumentLimits) { builder = HTMLBlockBuilder(limits: limits) }

  /// Reads a page already decoded to UTF-8.
  static func run(_ utf8: [UInt8], limits: DocumentLimits) throws(DocumentError) -> Document {
    guard let size = Int32(exactly: utf8.count) else { throw .tooLarge(bytes: utf8.count, limit: Int(Int32.max)) }
    if HTMLAttributeFlood.occurs(in: utf8) { throw .tooManyAttributes(limit: HTMLAttributeFlood.limit) }
    _ = librarySetup
    guard let context = htmlNewParserCtxt(), let handler = context.pointee.sax else { throw .unreadable(.parser) }
    defer { htmlFreeParserCtxt(context) }

    let parse = HTMLParse(limits: limits)
    parse.context = context
    handler.pointee = events
    context.pointee.userData = Unmanaged.passUnretained(parse).toOpaque()
    withExtendedLifetime(parse) {
      utf8.withUnsafeBytes { bytes in
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        if let tree = htmlCtxtReadMemory(context, start, size, nil, "UTF-8", options) { xmlFreeDoc(tree) }
      }
    }
    parse.context = nil
    if let failure = parse.failure { throw failure }
    let blocks = try parse.builder.finish()
    return Document(format: .html, title: parse.builder.title, blocks: blocks)
  }

  private static let librarySetup: Void = xmlInitParser()

  private static let options = Int32(
    bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue)

  private static var events: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { HTMLParse.from($0)?.start(name: $1, attributes: $2) }
    handler.endElement = { data, _ in
      HTMLParse.from(data)?.change { builder throws(DocumentError) in try builder.end() }
    }
    handler.characters = { HTMLParse.from($0)?.text($1, $2) }
    handler.ignorableWhitespace = { HTMLParse.from($0)?.text($1, $2) }
    return handler
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> HTMLParse? {
    data.map { Unmanaged<HTMLParse>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(name: UnsafePointer<UInt8>?, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard let name else { return }
    change { builder throws(DocumentError) in
      let kind = HTMLElement(name: String(cString: name))
      try builder.start(kind, attributes: HTMLAttributes(attributes, of: kind))
    }
  }

  private func text(_ start: UnsafePointer<UInt8>?, _ count: Int32) {
    guard failure == nil, let start, count > 0 else { return }
    builder.text(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  /// Hands an event on, unless the page has been refused; a refusal stops the parser.
  private func change(_ event: (inout HTMLBlockBuilder) throws(DocumentError) -> Void) {
    guard failure == nil else { return }
    do throws(DocumentError) {
      try event(&builder)
    } catch {
      failure = error
      if let context { xmlStopParser(context) }
    }
  }
}
