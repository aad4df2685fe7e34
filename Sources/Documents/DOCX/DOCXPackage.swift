/// The parts of a DOCX that are the same for every letter, or nearly.
enum DOCXPackage {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  static func fonts(_ font: PageFont) -> String {
    let name = XMLText.escape(font.preferred)
    return
      "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\" w:eastAsia=\"\(name)\" w:cs=\"\(name)\" w:hint=\"eastAsia\"/>"
  }

  static let contentTypes: String = {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [
      ("word/document.xml", "\(word).document.main+xml"), ("word/styles.xml", "\(word).styles+xml"),
      ("word/settings.xml", "\(word).settings+xml"), ("word/fontTable.xml", "\(word).fontTable+xml"),
      ("word/header-first.xml", "\(word).header+xml"), ("word/header.xml", "\(word).header+xml"),
      ("word/footer-first.xml", "\(word).footer+xml"), ("word/footer-odd.xml", "\(word).footer+xml"),
      ("word/footer-even.xml", "\(word).footer+xml"),
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    let overrides = parts.map { "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
    return """
      \(declaration)
      <Types xmlns="\(package)/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(overrides)</Types>
      """
  }()

  static let relationships = relations([
    ("r1", "\(office)/relationships/officeDocument", "word/document.xml"),
    ("r2", "\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
    ("r3", "\(office)/relationships/extended-properties", "docProps/app.xml"),
  ])

  static let documentRelationships = relations([
    ("rStyles", "\(office)/relationships/styles", "styles.xml"),
    ("rSettings", "\(office)/relationships/settings", "settings.xml"),
    ("rFonts", "\(office)/relationships/fontTable", "fontTable.xml"),
    ("rHeaderFirst", "\(office)/relationships/header", "header-first.xml"),
    ("rHeader", "\(office)/relationships/header", "header.xml"),
    ("rFooterFirst", "\(office)/relationships/footer", "footer-first.xml"),
    ("rFooterOdd", "\(office)/relationships/footer", "footer-odd.xml"),
    ("rFooterEven", "\(office)/relationships/footer", "footer-even.xml"),
  ])

  private static func relations(_ list: [(id: String, type: String, target: String)]) -> String {
    let items = list.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>" }.joined()
    return "\(declaration)\n<Relationships xmlns=\"\(package)/relationships\">\(items)</Relationships>"
  }

  static func core(title: String) -> String {
    """
    \(declaration)
    <cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
    <dc:title>\(XMLText.escape(title))</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>
    """
  }

  static let application =
    "\(declaration)\n<Properties xmlns=\"\(office)/extended-properties\"><Application>Gongkai</Application></Properties>"

  static let settings = """
    \(declaration)
    <w:settings \(namespaces)><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>\
    <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
    <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
    """

  /// Each typeface with the names that may stand in for it.
  static let fontTable: String = {
    let fonts = PageFont.allCases.map { font in
      let others = font.families.dropFirst().joined(separator: ",")
      let family = font == .hei ? "modern" : "roman"
      return "<w:font w:name=\"\(XMLText.escape(font.preferred))\"><w:altName w:val=\"\(XMLText.escape(others))\"/>"
        + "<w:charset w:val=\"86\"/><w:family w:val=\"\(family)\"/><w:pitch w:val=\"auto\"/></w:font>"
    }
    return "\(declaration)\n<w:fonts \(namespaces)>\(fonts.joined())</w:fonts>"
  }()
}
