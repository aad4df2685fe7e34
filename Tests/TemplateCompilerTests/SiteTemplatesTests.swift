import Foundation
import TestSupport
import Testing

@testable import TemplateCompiler

@Suite struct SiteTemplatesTests {
  /// The rooms with templates, each with what it may borrow from: the others.
  private static func rooms() throws -> [(name: String, folder: String)] {
    let sources = Checkout.root.appending(path: "Sources").path
    return try FileManager.default.contentsOfDirectory(atPath: sources).sorted().compactMap { room in
      let folder = "\(sources)/\(room)/Resources/Templates"
      return FileManager.default.fileExists(atPath: folder) ? (room, "\(sources)/\(room)") : nil
    }
  }

  @Test("Every template of the site is a page that compiles against its model, or is part of one")
  func nothingLeftOut() throws {
    let rooms = try Self.rooms()
    #expect(!rooms.isEmpty)
    var templates: [Template] = []
    var sources: [SwiftSource] = []
    for room in rooms {
      templates += try SourceFolder.templates(in: "\(room.folder)/Resources/Templates")
      sources += try SourceFolder.swift(in: room.folder)
    }
    let pages = templates.filter { $0.model != nil }
    #expect(pages.count >= 50)
    let compiler = PageCompiler(templates: templates, catalogue: ModelCatalogue(sources), imports: [])
    let files = try compiler.files(pages: pages)
    #expect(files.count == pages.count + 1)
    let shared = try #require(files[PageCompiler.sharedFileName])
    for template in templates where template.model == nil {
      #expect(shared.contains("static func \(SwiftName.of(template.name))("), "no page includes \(template.name)")
    }
  }
}
