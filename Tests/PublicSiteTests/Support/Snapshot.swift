import Foundation
import TestSupport
import Testing

/// Whole pages against what they were. `UPDATE_SNAPSHOTS=1` writes them anew.
enum Snapshot {
  static func expect(_ page: PageText, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = normalised(page.text)
    let file = Checkout.root.appending(path: "Tests/PublicSiteTests/Snapshots/\(name).html")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
      return try Data(text.utf8).write(to: file)
    }
    let known = try String(contentsOf: file, encoding: .utf8)
    guard known != text else { return }
    let pairs = zip(known.split(separator: "\n"), text.split(separator: "\n"))
    let first = pairs.first { $0.0 != $0.1 }
    Issue.record(
      "\(name) differs: was \(first?.0 ?? "shorter") is \(first?.1 ?? "longer")", sourceLocation: sourceLocation)
  }

  /// Without what differs from run to run: tokens, secrets, the question, digests in asset names.
  private static func normalised(_ html: String) -> String {
    var text = html
    text = text.replacing(#/name="(_csrf|_challenge|draft|keep|code|secret)" value="[^"]*"/#) {
      "name=\"\($0.output.1)\" value=\"…\""
    }
    text = text.replacing(#/id="(code|secret)">[^<]*</#) { "id=\"\($0.output.1)\">…<" }
    text = text.replacing(#/<label for="_answer">[^<]*</#, with: "<label for=\"_answer\">…<")
    text = text.replacing(#/\.[0-9a-f]{16}\.(css|js|svg)/#) { ".\($0.output.1)" }
    return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      .joined(separator: "\n") + "\n"
  }
}
