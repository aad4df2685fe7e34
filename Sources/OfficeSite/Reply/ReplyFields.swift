import PageKit
import Desk
import Ledger
import Statute

/// The fields of a reply that hold for the whole of it.
enum ReplyFields {
  static let kinds: [OfficeChoice] = ReplyKind.allCases.filter(\.answersAnItem).map {
    OfficeChoice($0.rawValue, "\($0.label)（\($0.citation.chinese)）")
  }

  static let grounds: [OfficeChoice] = Ground.allCases.map {
    OfficeChoice($0.rawValue, "\($0.label)（\($0.citation.chinese)）")
  }

  /// The letter itself and what is given out with it.
  static let papers: [OfficeField] = [
    OfficeField(
      "letter", "答复书", .files(accept: OfficeUploads.accept, multiple: true), hint: OfficeUploads.hint, isOptional: true),
    OfficeField(
      "disclosed", "提供的政府信息", .files(accept: OfficeUploads.accept, multiple: true), hint: "申请人可以在查询页下载。",
      isOptional: true),
  ]

  /// Who did the secrecy review: somebody else than the person who replies (条例第十七条).
  static func secrecy(_ opened: OpenedCase) -> OfficeField {
    let reviewers = opened.secrecyReviewers.map { OfficeChoice(String($0.id), $0.displayName) }
    let hint =
      reviewers.isEmpty ? "本机关还没有其他人担任保密审查员，请联系系统管理员。" : "提供政府信息前须经保密审查，审查人不能是您本人。"
    return OfficeField(
      "secrecyReviewer", "保密审查人", .list([OfficeChoice("", "没有提供信息，不需要")] + reviewers), hint: hint, isOptional: true)
  }

  /// What only some replies need: which of several outcomes counts, and why an objection does not prevail.
  static func special(_ opened: OpenedCase, _ typed: ReplyInput) -> [OfficeField] {
    var fields: [OfficeField] = []
    if typed.items.count > 1 {
      let outcomes = Disposition.allCases.map { OfficeChoice($0.rawValue, "\($0.group.label)：\($0.label)") }
      fields.append(
        OfficeField(
          "principal", "全案计入年报的哪一行", .list([OfficeChoice("", "由系统判定")] + outcomes),
          hint: "各项结果不同又没有提供信息时，以主要的一项计；含有公开内容的，一律计入部分公开。", isOptional: true))
    }
    if opened.hasObjection {
      fields.append(
        OfficeField(
          "publicInterestReason", "第三方不同意，仍决定公开的理由", .text(rows: 3),
          hint: "提供的内容包括第三方不同意公开的部分时填写：不公开可能对公共利益造成重大影响的，写明理由并书面告知第三方。",
          isOptional: true))
    }
    return fields
  }

  /// Whether an answer leaves out what a third party objects to (条例第三十二条).
  static let objected: [OfficeChoice] = [
    OfficeChoice("", "没有提供信息，或者提供的内容包括第三方不同意公开的部分"),
    OfficeChoice(ReplyInput.leavesOut, "提供的内容不包括第三方不同意公开的部分"),
  ]
}

extension OpenedCase {
  /// Whether a third party's objection stands against what is given out.
  var hasObjection: Bool { file.law.hasObjection(calendar: calendar) }
}
