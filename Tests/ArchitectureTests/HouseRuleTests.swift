import Foundation
import TestSupport
import Testing

@Suite("House rules")
struct HouseRuleTests {
  /// Traps that must not stand in code that meets data from a user, a file or the network.
  @Test(
    "No file forces, traps or says that something comes later",
    arguments: [
      "try!", " as! ", "fatalError(", "TODO", "FIXME", "coming soon",
    ])
  func forbidden(words: String) throws {
    for file in try SourceFile.sources() {
      for (index, line) in file.lines.enumerated() {
        #expect(!line.contains(words), "\(file):\(index + 1)")
      }
    }
  }

  @Test("No file is longer than 400 lines")
  func length() throws {
    let tests = try Checkout.files(below: "Tests", ending: ".swift").map { try SourceFile($0) }
    for file in try SourceFile.sources() + tests {
      #expect(file.lines.count <= 400, "\(file) has \(file.lines.count) lines")
    }
  }

  @Test("An unchecked Sendable says because of what it holds")
  func uncheckedSendable() throws {
    for file in try SourceFile.sources() {
      for (index, line) in file.lines.enumerated() where line.contains("@unchecked Sendable") {
        let before = file.lines[max(0, index - 4)...index].joined()
        #expect(before.lowercased().contains("because"), "\(file):\(index + 1)")
      }
    }
  }

  @Test("Only tokens.css names a colour")
  func colours() throws {
    let sheets = Checkout.files(below: "Sources/PageKit/Resources/Assets", ending: ".css")
    #expect(sheets.count >= 3)
    let colour = try Regex("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(")
    for sheet in sheets where !sheet.hasSuffix("/tokens.css") {
      #expect(try Checkout.text(sheet).firstMatch(of: colour) == nil, "\(sheet)")
    }
  }

  @Test("No template carries a style, a handler or a script of its own; the content security policy forbids them")
  func templates() throws {
    let templates = ["PageKit", "PublicSite", "OfficeSite"].flatMap { room in
      let own = Checkout.files(below: "Sources/\(room)/Resources/Templates", ending: ".mustache")
      #expect(own.count >= 10)
      return own
    }
    let inline = try Regex("\\sstyle=|\\son[a-z]+=\"|<style|<script(?![^>]*\\ssrc=)|javascript:")
    for template in templates {
      let text = try Checkout.text(template)
      #expect(text.firstMatch(of: inline) == nil, "\(template)")
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(template) prints something unescaped")
    }
  }

  /// On Linux `Process.run` may read past the end of a page while it goes through the open descriptors.
  @Test("No file starts a program by Foundation's Process")
  func programs() throws {
    let process = try Regex(#"\bProcess\s*\(|:\s*Process\b|\bProcess\.run\b"#)
    let files = ["Sources", "Tests", "Benchmarks", "Plugins"].flatMap { Checkout.files(below: $0, ending: ".swift") }
    #expect(files.count > 500)
    for file in files where file != "Tests/ArchitectureTests/HouseRuleTests.swift" {
      for (index, line) in try SourceFile(file).lines.enumerated() {
        #expect(line.firstMatch(of: process) == nil, "\(file):\(index + 1)")
      }
    }
  }
}
