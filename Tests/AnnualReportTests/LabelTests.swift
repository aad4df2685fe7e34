import Statute
import Testing

@testable import AnnualReport

@Suite struct LabelTests {
  static let rows = RequestRow.allCases.filter { ![.outcome(.miscellaneous), .otherUndivided].contains($0) }

  /// Every way to drop or double one letter of a label's text.
  static func slips(_ label: String) -> [String] {
    let letters = Array(label)
    return letters.indices.flatMap { index -> [String] in
      var dropped = letters
      dropped.remove(at: index)
      var doubled = letters
      doubled.insert(letters[index], at: index)
      return [String(dropped), String(doubled)]
    }
  }

  @Test("a label with one letter dropped or doubled is its own row or nothing", arguments: rows)
  func slips(row: RequestRow) {
    for slip in Self.slips(row.label) {
      guard let found = LabelCatalogue.rows.match(LabelKey(slip))?.meaning else { continue }
      #expect(found == .request(row), "\(slip)")
    }
  }

  @Test("a long label survives one wrong letter", arguments: rows.filter { LabelKey($0.label).letters.count >= 8 })
  func tolerance(row: RequestRow) {
    for slip in Self.slips(row.label) where LabelKey(slip).numbering == LabelKey(row.label).numbering {
      #expect(LabelCatalogue.rows.match(LabelKey(slip))?.meaning == .request(row), "\(slip)")
    }
  }

  @Test("group headings with a slip never become a row", arguments: DispositionGroup.allCases.dropFirst(2))
  func groups(group: DispositionGroup) {
    for slip in Self.slips(group.heading) {
      guard let found = LabelCatalogue.rows.match(LabelKey(slip))?.meaning else { continue }
      #expect(found == .group(group) || found == .bareOther, "\(slip)")
    }
  }

  @Test(
    "published wordings find their row",
    arguments: [
      ("2.其他法律行政止公开", RequestRow.outcome(.otherLaw)), ("5.三类内容事务信息", .outcome(.internalAffairs)),
      ("（二）部分公开（区分处理的，只计这一情况，不计其他情形）", .outcome(.partiallyGranted)),
      ("1、信访举报投诉类申请", .outcome(.petition)), ("(一)予以公开", .outcome(.granted)), ("1.逾期不补正", .outcome(.correctionLapsed)),
      ("3.危及\"三安全一穩定\"", .outcome(.publicSafety)), ("１．屬於國家秘密", .outcome(.stateSecret)),
      ("（七）总 计", .total), ("四、結轉下年度繼續辦理", .carriedOver), ("1 .本机关不掌握 相关政府信息", .outcome(.notHeld)),
    ])
  func wordings(label: String, row: RequestRow) {
    #expect(LabelCatalogue.rows.match(LabelKey(label))?.meaning == .request(row))
  }

  @Test("words that are no label find nothing", arguments: ["", "5", "年度", "公开", "开", "办公室电话", "经办人签字", "公开信息"])
  func strangers(text: String) {
    #expect(LabelCatalogue.rows.match(LabelKey(text)) == nil)
  }
}
