import Civil
import Desk
import Documents
import Foundation
import Statute
import Testing

/// One letter to render, with a name for its files.
struct NamedLetter: Sendable {
  let name: String
  let letter: Letter

  static func all() throws -> [NamedLetter] {
    let papers = try LetterKind.all.map { kind in
      NamedLetter(name: "\(kind.paper.rawValue)-\(kind.matter.rawValue)", letter: try SampleLetters.letter(kind))
    }
    let replies = try ReplyKind.allCases.map {
      NamedLetter(name: $0.rawValue, letter: try SampleLetters.letter(for: $0))
    }
    return papers + replies
  }

  /// Everything the law wants said, as it was put into the letter.
  var required: [String] {
    let said = letter.kind.requiredElements.flatMap { element in
      element.fields.flatMap { letter.evidence[$0] ?? [] }
    }
    let frame = [
      letter.issuer, letter.title, letter.documentNumber ?? "", letter.salutation, letter.date?.chinese ?? "",
    ]
    return (said + (letter.kind.isInternalForm ? [letter.title] : frame)).map(Self.folded).filter { !$0.isEmpty }
  }

  /// What the text of a rendered letter lacks; page numbers may stand in the middle of a paragraph.
  func missing(in text: String) -> [String] {
    let folded = Self.folded(text).replacing(/—[0-9]+—/, with: "")
    return required.filter { !folded.contains($0) }
  }

  static func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

@Suite(.serialized) struct LetterRenderingTests {
  @Test func everyLetterOfTheSampleMayBeIssued() throws {
    for sample in try NamedLetter.all() {
      #expect(sample.letter.missingElements.isEmpty, "\(sample.name)")
      #expect(sample.required.count >= 2, "\(sample.name)")
    }
  }

  @Test(
    .enabled(if: PDFEngine.python != nil && Tool.areInstalled, "needs GONGKAI_PDF_PYTHON, poppler-utils, libreoffice"))
  func everyLetterAsPDFSaysWhatTheLawWantsWithFontsEmbedded() async throws {
    let folder = try OutputFolder()
    defer { folder.remove() }
    let renderer = PDFRenderer(PDFSettings(python: try #require(PDFEngine.python)))
    for sample in try NamedLetter.all() {
      let file = folder.url.appendingPathComponent("\(sample.name).pdf")
      try Data(try await renderer.render(OfficialLetter(sample.letter).page)).write(to: file)
      let text = try Tool.pdftotext.run(["-raw", file.path, "-"])
      #expect(sample.missing(in: text).isEmpty, "\(sample.name)")
      let fonts = try Tool.pdffonts.run([file.path]).split(separator: "\n").dropFirst(2)
      #expect(
        !fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes ") || $0.contains(" yes no ") }, "\(sample.name)")
      #expect(try Tool.pdfinfo.run([file.path]).contains("(A4)"), "\(sample.name)")
    }
    await renderer.shutDown()
  }

  @Test(.enabled(if: Tool.areInstalled, "needs poppler-utils and libreoffice"))
  func everyLetterAsDOCXOpensAndSaysWhatTheLawWants() throws {
    let folder = try OutputFolder()
    defer { folder.remove() }
    let samples = try NamedLetter.all()
    var files: [String] = []
    for sample in samples {
      let file = folder.url.appendingPathComponent("\(sample.name).docx")
      try Data(try DOCXWriter(OfficialLetter(sample.letter).page).bytes()).write(to: file)
      files.append(file.path)
    }
    let out = folder.url.appendingPathComponent("docx").path
    let profile = "-env:UserInstallation=file://\(folder.url.path)/profile"
    _ = try Tool.soffice.run([profile, "--headless", "--convert-to", "pdf", "--outdir", out] + files)
    for sample in samples {
      let text = try Tool.pdftotext.run(["-raw", "\(out)/\(sample.name).pdf", "-"])
      #expect(sample.missing(in: text).isEmpty, "\(sample.name)")
    }
  }

  @Test(.enabled(if: PDFEngine.python != nil && Tool.areInstalled, "needs GONGKAI_PDF_PYTHON and poppler-utils"))
  func aPageHas22LinesOf28CharactersFlushOnBothSides() async throws {
    let folder = try OutputFolder()
    defer { folder.remove() }
    let renderer = PDFRenderer(PDFSettings(python: try #require(PDFEngine.python)))
    let full = PageBlock.paragraph(String(repeating: "公", count: 26 + 28 * 30), PageStyle())
    let mixed = PageBlock.paragraph(String(repeating: "公开2025年", count: 20), PageStyle())
    let file = folder.url.appendingPathComponent("measures.pdf")
    try Data(try await renderer.render(LetterPage(title: "量", blocks: [full, mixed]))).write(to: file)
    await renderer.shutDown()

    let pages = try Tool.pdftotext.run(["-layout", "-nopgbrk", "-l", "1", file.path, "-"]).split(separator: "\n")
    #expect(pages.count == 22)
    #expect(pages.map { $0.count { $0 == "公" } } == [26] + Array(repeating: 28, count: 21))
    let boxes = try Tool.pdftotext.run(["-bbox-layout", file.path, "-"])
    let edges = boxes.matches(of: /<line [^>]*xMax="([0-9.]+)"/).compactMap { Double($0.1) }
    let margin = 184 * 72 / 25.4
    #expect(edges.count > 31)
    #expect(edges.filter { abs($0 - margin) > 1.5 }.count <= 2, "the last line and the page number alone end earlier")
  }
}
