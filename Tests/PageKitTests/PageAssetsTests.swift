import Foundation
import Testing
import WebSupport

@testable import PageKit

@Suite struct PageAssetsTests {
  static let names = [
    "apply.js", "favicon.svg", "office.css", "print.css", "public.css", "site.css", "site.js", "tokens.css",
  ]

  @Test("The portal does not start without a file that its pages load", arguments: names)
  func missing(name: String) throws {
    let others = Self.names.filter { $0 != name }.map { ($0, Data("x".utf8)) }
    let catalogue = try AssetCatalogue(files: Dictionary(uniqueKeysWithValues: others))
    #expect(throws: AssetError.missing(name)) { try PageAssets(catalogue) }
  }

  @Test("Each file is known by its lasting address")
  func addresses() throws {
    let files = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, Data($0.utf8)) })
    let catalogue = try AssetCatalogue(files: files)
    let assets = try PageAssets(catalogue)
    let values = Mirror(reflecting: assets).children.compactMap { $0.value as? String }
    #expect(Set(values) == Set(Self.names.compactMap(catalogue.url(for:))))
  }
}
