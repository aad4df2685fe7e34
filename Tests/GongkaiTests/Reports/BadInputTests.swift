import AnnualReport
import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite(.timeLimit(.minutes(1))) struct BadInputTests {
  /// What holds no report, each made in a folder.
  enum BadFile: String, CaseIterable {
    case threeGigabytes, nulText, nulPage, nestedTags, nestedTables, hugeSpan, oneNumber, empty, blank, picture, noise,
      folder, missing, pipe, device, emptyName

    func make(in folder: Folder) throws -> String {
      switch self {
      case .threeGigabytes:
        let path = try folder.write("large.html", "<table>")
        try BadInputTests.check(truncate(path, 3 << 30))
        return path
      case .nulText: return try folder.write("nul.txt", Data(repeating: 0, count: 1 << 20))
      case .nulPage: return try folder.write("nul.html", Data(repeating: 0, count: 1 << 20))
      case .nestedTags:
        return try folder.write("deep.html", String(repeating: "<div>", count: 100_000) + "予以公开")
      case .nestedTables:
        return try folder.write("tables.html", String(repeating: "<table><tr><td>", count: 100_000) + "1")
      case .hugeSpan:
        return try folder.write("span.html", "<table><tr><td rowspan=65534 colspan=1000>1</td></tr></table>")
      case .oneNumber: return try folder.write("one.html", "<table><tr><td>5</td></tr></table>")
      case .empty: return try folder.write("empty.html", "")
      case .blank: return try folder.write("blank.txt", " \n\t　\n")
      case .picture:
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        return try folder.write("picture.html", Data(head) + BadInputTests.noise(4000, step: 197))
      case .noise: return try folder.write("noise.txt", BadInputTests.noise(9000, step: 31))
      case .folder: return folder.url.path
      case .missing: return folder.path("missing.html")
      case .pipe:
        let path = folder.path("pipe")
        try BadInputTests.check(mkfifo(path, 0o600))
        return path
      case .device: return "/dev/zero"
      case .emptyName: return ""
      }
    }
  }

  static func check(_ result: Int32) throws {
    if result != 0 { throw POSIXError(.EIO) }
  }

  static func noise(_ count: Int, step: Int) -> Data {
    var bytes = Data()
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: index &* index &* step)) }
    return bytes
  }

  @Test(arguments: BadFile.allCases) func `what holds no report is refused in one line`(_ bad: BadFile) async throws {
    try await Folder.with { folder in
      let file = try bad.make(in: folder)
      for command in ["read", "check"] {
        let outcome = try Program().run(["report", command, file])
        #expect(outcome.isRefusal(), "\(outcome)")
      }
    }
  }

  @Test func `a table that lost its labels gives findings and no number in a wrong place`() async throws {
    try await Folder.with { folder in
      let sound = AnnualReport.sample()
      let bare = sound.page.replacing(/<th[^>]*scope="row"[^>]*>[^<]*<\/th>/, with: "<th></th>")
      #expect(bare != sound.page)
      let outcome = try Program().run(["report", "read", try folder.write("bare.html", bare)])
      #expect(outcome.code == 0 || outcome.code == 1, "\(outcome)")
      let object = try #require(try outcome.objects().first)
      let findings = try #require(object["findings"] as? [[String: Any]])
      #expect(!findings.isEmpty)
      let requests = try #require(object["requests"] as? [String: Any])
      let rows = try #require(requests["rows"] as? [String: [Any]])
      for (key, cells) in rows {
        let row = try #require(RequestRow(rawValue: key))
        for (column, cell) in zip(RequestColumn.allCases, cells) {
          guard let number = cell as? Int else { continue }
          #expect(number == sound.requests[row, column], "\(key).\(column)")
        }
      }
      #expect(rows["newlyReceived"]?.allSatisfy { $0 is NSNull } == true)
    }
  }

  @Test func `a report with one unreadable number keeps the others and says which`() async throws {
    try await Folder.with { folder in
      let page = AnnualReport.sample().page
        .replacing("<td id=\"requests.newlyReceived.total\">9</td>", with: "<td>九点几</td>")
      let outcome = try Program().run(["report", "read", try folder.write("odd.html", page)])
      let object = try #require(try outcome.objects().first)
      let rows = try #require((object["requests"] as? [String: Any])?["rows"] as? [String: [Any]])
      #expect(rows["newlyReceived"]?.first as? Int == 9)
      #expect(rows["newlyReceived"]?.last is NSNull)
      let places = (object["findings"] as? [[String: Any]])?.compactMap { $0["at"] as? String } ?? []
      #expect(places.contains("requests.newlyReceived.total"))
    }
  }
}
