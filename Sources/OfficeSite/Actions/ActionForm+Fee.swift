import PageKit
import Civil
import Ledger
import Statute

extension ActionForm {
  static func chargeFee(_ today: Day) -> ActionForm {
    let scales = InformationFee.Scale.allCases.map { scale in
      OfficeChoice(
        scale.rawValue, scale.label, hint: scale == .byItem ? "按一个自然月内的申请件数计算。" : "按所提供政府信息的页数计算。")
    }
    return ActionForm(
      .chargeFee,
      explanation: ["两种方式只能选一种，同一件申请只收一次。申请人自收到通知次日起20个工作日内缴费，答复期限自缴费完成次日起重新计算。"],
      fields: [
        OfficeField("scale", "计费方式", .radios(scales)),
        OfficeField("count", "这件申请计几件", .number, hint: "按件计收时填写。本月在此之前的件数由系统计算。", isOptional: true, initial: "1"),
        OfficeField("pages", "页数", .number, hint: "按量计收时填写。A4及以下幅面的单面为一页。", isOptional: true),
      ] + ServiceFields.notice(today: today) + [.papers("收费通知书")],
      read: { input in
        let basis = feeBasis(&input)
        let method = input.choice("serviceMethod", of: ServiceMethod.self)
        guard let day = input.day("on"), let method, let basis else { return nil }
        return .chargeFee(basis, on: day, by: method)
      })
  }

  /// What the fee is counted by, from the fields of the chosen scale alone. The items before it in the month are not
  /// typed: the desk counts them.
  static func feeBasis(_ input: inout FormInput) -> FeeBasis? {
    switch input.choice("scale", of: InformationFee.Scale.self) {
    case .byItem:
      return input.number("count", in: 1...InformationFee.limit).map { .items(prior: 0, count: $0) }
    case .byPage: return input.number("pages", in: 1...InformationFee.limit).map { .pages($0) }
    case nil: return nil
    }
  }

  static func recordPayment(_ today: Day) -> ActionForm {
    ActionForm(
      .recordPayment,
      explanation: ["缴费完毕之日起，答复期限重新计算，次日为第1个工作日。"],
      fields: [
        .happened("缴费完毕的日期", on: today),
        OfficeField("receiptNumber", "财政票据号码", .line, isOptional: true),
        .papers("缴费凭证"),
      ], uploads: .other,
      read: { input in
        let number = input.optionalText("receiptNumber")
        guard let day = input.day("on") else { return nil }
        return .recordPayment(receiptNumber: number, on: day)
      })
  }
}
