import Documents
import Testing

@testable import AnnualReport

/// Damage done to a page must never produce a wrong number: every cell is right or unknown.
@Suite struct MutationTests {
  /// The page cut into its cells and everything between them.
  static func damaged(_ html: String, using generator: inout Seeded) -> String {
    var pieces: [String] = []
    var rest = html[...]
    while let start = rest.firstRange(of: "<t"), start.lowerBound < rest.endIndex {
      pieces.append(String(rest[..<start.lowerBound]))
      rest = rest[start.lowerBound...]
      guard rest.hasPrefix("<td") || rest.hasPrefix("<th "),
        let end = rest.firstRange(of: rest.hasPrefix("<td") ? "</td>" : "</th>")
      else {
        pieces.append(String(rest.prefix(2)))
        rest = rest.dropFirst(2)
        continue
      }
      pieces.append(damage(String(rest[..<end.upperBound]), using: &generator))
      rest = rest[end.upperBound...]
    }
    return pieces.joined() + rest
  }

  private static func damage(_ cell: String, using generator: inout Seeded) -> String {
    guard Int.random(in: 0..<14, using: &generator) == 0, let open = cell.firstIndex(of: ">") else { return cell }
    let tag = cell[...open]
    let close = cell.hasPrefix("<td") ? "</td>" : "</th>"
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return ""
    case 1: return tag + close
    case 2: return tag + "？" + close
    case 3: return tag + "&nbsp;" + close
    default:
      let text = cell[cell.index(after: open)...].dropLast(5)
      return tag + (text.count > 1 ? text.prefix(1) + " " + text.dropFirst() : text + "（其中修订1件）") + close
    }
  }

  @Test("no damage to a page makes a wrong number", arguments: 0..<300)
  func damage(seed: Int) throws {
    var generator = Seeded(seed &+ 9000)
    let report = AnnualReport.random(seed, edition: seed.isMultiple(of: 3) ? .of2019 : .of2021)
    let html = Self.damaged(ReportHTML(report).page(), using: &generator)
    let read = try ReportReader.readUnchecked(HTMLReader.read(text: html)).report
    var right = 0
    for cell in read.cells {
      guard let text = read.text(of: cell) else { continue }
      if case .procurementAmount = cell { continue }
      #expect(text == report.text(of: cell), "\(cell.path)")
      right += 1
    }
    #expect(right > 0)
  }
}
