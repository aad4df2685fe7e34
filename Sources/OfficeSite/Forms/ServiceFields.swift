import PageKit
import Civil
import Desk
import Statute
import WebSupport

/// How a paper was served (送达方式), asked wherever the law counts from it: a letter counts from the day it was sent,
/// what is handed over from the day it was signed for.
enum ServiceFields {
  static func fields(today: Day) -> [OfficeField] {
    let methods = ServiceMethod.allCases.filter { $0 != .courier }.map { method in
      OfficeChoice(method.rawValue, method.label, hint: method.countsFromSignature ? "以签收之日为送达" : "以发出之日为准")
    }
    return [
      OfficeField("serviceMethod", "送达方式", .radios(methods), hint: "纸质件通过邮政企业寄送，不用快递企业。"),
      OfficeField("sentOn", "发出日期", .day, initial: today.description),
      OfficeField("signedOn", "签收日期", .day, hint: "直接送达、委托送达时填写。", isOptional: true),
      OfficeField("proof", "送达凭证", .line, hint: "挂号信函编号、送达回证编号等。", isOptional: true),
    ]
  }

  /// How a notice with a period goes out, and when: the period runs from its receipt.
  static func notice(today: Day) -> [OfficeField] {
    let methods = ServiceMethod.allCases.filter { $0 != .courier }.map { method in
      OfficeChoice(
        method.rawValue, method.label, hint: method == .post ? "送达日期在知道以后登记，期限从那一天起算" : "期限从这一天起算")
    }
    return [
      OfficeField("serviceMethod", "送达方式", .radios(methods), hint: "告知的期限自申请人收到之日起算。"),
      .happened("送达日期", on: today, hint: "直接送达、委托送达的填签收日期，邮寄的填交邮日期，其他的填发出日期。"),
    ]
  }

  static func read(_ input: inout FormInput) -> Service? {
    let method: ServiceMethod? = input.choice("serviceMethod")
    let sentOn = input.day("sentOn")
    let signedOn = input.optionalDay("signedOn")
    let proof = input.optionalText("proof")
    if let method, method.countsFromSignature, input.form.text("signedOn") == nil {
      input.refuse("signedOn", .missing)
    }
    guard let method, let sentOn else { return nil }
    return Service(
      method: method, sentOn: sentOn, signedOn: method.countsFromSignature ? signedOn : nil, proof: proof)
  }
}
