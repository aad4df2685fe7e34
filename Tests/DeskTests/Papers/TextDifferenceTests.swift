@testable import Desk
import Testing

@Suite struct TextDifferenceTests {
  static let table: [(String, String, [TextDifference])] = [
    ("", "", []),
    ("同", "同", [.same("同")]),
    ("", "新", [.inserted("新")]),
    ("旧", "", [.removed("旧")]),
    ("经检索未找到", "经检索，未找到", [.same("经检索"), .inserted("，"), .same("未找到")]),
    ("共10页", "共12页", [.same("共"), .removed("10"), .inserted("12"), .same("页")]),
    ("第14条", "第16条第2款", [.same("第"), .removed("14"), .inserted("16"), .same("条"), .inserted("第2款")]),
  ]

  @Test(arguments: table.indices)
  func `texts are compared word by word`(index: Int) {
    let (old, new, expected) = Self.table[index]
    #expect(TextDifference.between(old, new) == expected)
  }

  @Test func `the stretches make both texts again, by the fewest steps`() {
    var random = RandomApprovalTests.Generator(state: 7)
    for _ in 0..<600 {
      let texts = (0..<2).map { _ in
        String((0..<Int.random(in: 0...14, using: &random)).map { _ in "公开信息".randomElement(using: &random) ?? "公" })
      }
      let parts = TextDifference.between(texts[0], texts[1])
      let old = parts.map {
        switch $0 {
        case .same(let t), .removed(let t): t
        case .inserted: ""
        }
      }.joined()
      let new = parts.map {
        switch $0 {
        case .same(let t), .inserted(let t): t
        case .removed: ""
        }
      }.joined()
      let same = parts.map { if case .same(let text) = $0 { text.count } else { 0 } }.reduce(0, +)
      #expect(old == texts[0])
      #expect(new == texts[1])
      #expect(same == Self.longestCommon(Array(texts[0]), Array(texts[1])))
    }
  }

  @Test func `texts too far apart are taken as wholly different, in good time`() {
    let old = String(repeating: "甲", count: 5000)
    let new = String(repeating: "乙", count: 5000)
    #expect(TextDifference.between(old, new) == [.removed(old), .inserted(new)])
  }

  /// How many characters the longest common subsequence has, by the textbook table.
  static func longestCommon(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (index, y) in b.enumerated() {
        let above = row[index + 1]
        row[index + 1] = x == y ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[b.count]
  }
}
