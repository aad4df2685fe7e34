import PageKit
import Desk
import Statute
import WebSupport

/// Who sends the e-mail by which a paper is served, asked beside the way of service.
enum MailFields {
  static let names: Set<String> = ["mailing", "mailTo"]

  private enum Way: String { case system, own }

  static func fields(_ offer: Desk.MailOffer) -> [OfficeField] {
    guard offer.isConfigured else { return [] }
    let address = offer.applicant.map { "留空发到申请人登记的 \($0)。" } ?? "没有登记收件人的电子邮箱，请填写。"
    return [
      OfficeField(
        "mailing", "电子邮件由谁发出",
        .radios([
          OfficeChoice(Way.system.rawValue, "由系统发出", hint: "文书和随附材料作为附件，服务器收下后把时间和回执记入办理过程"),
          OfficeChoice(Way.own.rawValue, "已自行发出", hint: "系统只登记，不发送"),
        ]), hint: "送达方式选电子邮件时才起作用。", initial: Way.system.rawValue),
      OfficeField("mailTo", "收件邮箱", .line, hint: "由系统发出时使用。\(address)", isOptional: true),
    ]
  }

  /// Nil when the system sends nothing.
  static func read(_ input: inout FormInput, _ service: Service?, _ offer: Desk.MailOffer) -> Mailing? {
    guard let service, service.method == .email, offer.isConfigured else { return nil }
    let way: Way? = input.choice("mailing")
    let address = input.optionalText("mailTo")
    return way == .system ? Mailing(address: address) : nil
  }
}

extension [OfficeField] {
  /// The fields with what the office can do by mail said beside the way of service, and asked after it.
  func offering(_ offer: Desk.MailOffer) -> [OfficeField] {
    flatMap { field -> [OfficeField] in
      guard field.name == "serviceMethod", case .radios(let choices) = field.input else { return [field] }
      let hint = offer.isConfigured ? "以发出之日为准" : "未配置邮件，系统不能代发；只登记已经自行发出的，以发出之日为准"
      let marked = choices.map {
        $0.value == ServiceMethod.email.rawValue ? OfficeChoice($0.value, $0.label, hint: hint) : $0
      }
      var method = OfficeField(
        field.name, field.label, .radios(marked), hint: field.hint, isOptional: field.isOptional,
        initial: field.initial)
      method.ticked = field.ticked
      return [method] + MailFields.fields(offer)
    }
  }
}
