public import Formats

/// Makes a Word file (DOCX) of a laid-out letter. The same page makes the same bytes.
public struct DOCXWriter: Sendable {
  private let page: LetterPage

  /// A writer for the page.
  public init(_ page: LetterPage) { self.page = page }

  /// The file.
  public func bytes() throws(ZipError) -> [UInt8] { try archive.bytes() }

  /// The parts of the file (OPC), the content types first.
  var archive: ZipArchive {
    let parts = [
      ("[Content_Types].xml", DOCXPackage.contentTypes),
      ("_rels/.rels", DOCXPackage.relationships),
      ("docProps/app.xml", DOCXPackage.application),
      ("docProps/core.xml", DOCXPackage.core(title: page.title)),
      ("word/document.xml", DOCXBody(page: page).document),
      ("word/_rels/document.xml.rels", DOCXPackage.documentRelationships),
      ("word/styles.xml", DOCXStyles(page: page).xml),
      ("word/settings.xml", DOCXPackage.settings),
      ("word/fontTable.xml", DOCXPackage.fontTable),
      ("word/header-first.xml", DOCXMargins(page: page).firstHeader),
      ("word/header.xml", DOCXMargins.emptyHeader),
      ("word/footer-first.xml", DOCXMargins(page: page).firstFooter),
      ("word/footer-odd.xml", DOCXMargins(page: page).footer(odd: true)),
      ("word/footer-even.xml", DOCXMargins(page: page).footer(odd: false)),
    ]
    return ZipArchive(entries: parts.map { ZipArchive.Entry(path: $0.0, data: Array($0.1.utf8)) })
  }
}

/// Lengths as DOCX counts them.
enum DOCXUnit {
  /// Twentieths of a point.
  static func twips(points: Double) -> Int { Int((max(-1e6, min(1e6, points)) * 20).rounded()) }
  /// Twentieths of a point.
  static func twips(millimetres: Double) -> Int { twips(points: millimetres * LetterPage.pointsPerMillimetre) }
  /// Hundredths of a character or line.
  static func hundredths(_ count: Double) -> Int { Int((max(-1e6, min(1e6, count)) * 100).rounded()) }
}
