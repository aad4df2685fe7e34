import Ledger
import Civil
import Desk
import PageKit
import Statute

/// What shows the day of an act that was done before today, or of a day put right (补录、更正的凭证): asked only where it is
/// wanted, beside the day.
enum LateFields {
  /// - Parameter day: the day that has to be shown; nil where it is not known yet whether one has to.
  static func fields(showing day: Day?) -> [OfficeField] {
    let choices = LateEntryProof.Kind.allCases.map { OfficeChoice($0.rawValue, $0.label) }
    let what = day.map { "须有载明\($0.chinese)的凭证。" } ?? "送达日期早于今日的才填写，须有载明该日期的凭证。"
    return [
      OfficeField(
        "lateKind", "凭证的种类", .list([OfficeChoice("", day == nil ? "不是补录" : "请选择")] + choices),
        hint: "\(what)事项在办理过程、统计表和归档材料中标明“补录”，录入的时间照实保留。", isOptional: day == nil),
      OfficeField(
        "lateReference", "凭证编号或者存放位置", .line, hint: "挂号信函编号、送达回证编号、收文号等；上传凭证的可以不填。", isOptional: true),
      OfficeField(
        "lateFiles", "凭证", .files(accept: OfficeUploads.accept, multiple: true),
        hint: "照片、扫描件。更正日期的，须上传或者已经存入卷内。", isOptional: true),
    ]
  }

  /// The proof as handed in; `nil` when no kind is chosen, which the input then tells.
  static func read(_ input: inout FormInput, _ visit: Visit) async throws -> LateProof? {
    let kind: LateEntryProof.Kind? = input.choice("lateKind")
    let reference = input.optionalText("lateReference")
    let files = try await OfficeUploads.read("lateFiles", as: .proofOfService, &input, visit)
    return kind.map { LateProof($0, reference: reference, files: files) }
  }
}
