import PageKit
import Civil
import Ledger
import Statute

extension ActionForm {
  static func requestCorrection(_ today: Day) -> ActionForm {
    ActionForm(
      .requestCorrection,
      explanation: [
        "申请内容不明确的，应当给予指导和释明，自收到申请之日起7个工作日内一次性告知需要补正的事项和合理的补正期限。补正只能要求一次。",
        "收到补正后，答复期限从收到补正之日重新计算。",
      ],
      fields: [
        OfficeField("points", "需要补正的事项", .text(rows: 5), hint: "一行一项，写明缺什么、怎样补。一次写全。"),
        OfficeField("period", "补正期限（工作日）", .number, hint: "不填时按本机关的设定。", isOptional: true),
      ] + ServiceFields.notice(today: today) + [.papers("补正告知书")],
      read: { input in
        let points = input.lines("points")
        let period = input.optionalNumber("period", in: 1...60)
        let method = input.choice("serviceMethod", of: ServiceMethod.self)
        guard let day = input.day("on"), let method, !points.isEmpty else { return nil }
        return .requestCorrection(points: points, periodWorkingDays: period, on: day, by: method)
      })
  }

  static func supplyCorrection(_ law: Case, _ today: Day) -> ActionForm {
    ActionForm(
      .supplyCorrection,
      explanation: ["登记申请人补正的内容。答复期限从收到补正之日重新计算，次日为第1个工作日。"],
      fields: [
        OfficeField(
          "requested", "补正后的申请内容", .text(rows: 5), hint: "没有改变的，不用填写。", isOptional: true, initial: law.requested),
        .happened("收到补正的日期", on: today),
        OfficeField(
          "acceptedReason", "逾期补正的正当理由", .text(rows: 2), hint: "逾期但有正当理由、决定受理的，写明理由。", isOptional: true),
        .papers("补正材料"),
      ], uploads: .correction,
      read: { input in
        let requested = input.optionalText("requested", limit: FormInput.textLimit)
        let reason = input.optionalText("acceptedReason", limit: FormInput.textLimit)
        guard let day = input.day("on") else { return nil }
        return .supplyCorrection(requested: requested, acceptedReason: reason, on: day)
      })
  }
}
