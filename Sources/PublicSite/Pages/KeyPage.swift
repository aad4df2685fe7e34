import PageKit

/// A form that asks for a code and its secret. The secret is never sent back.
struct KeyPage {
  private(set) var hasErrors = false
  private(set) var errors: [ErrorLink] = []
  private(set) var fields: Fields
  /// What was typed before the sign-in was asked for, sealed; nil where nothing was.
  var carried: String?

  struct Fields {
    var code: Field
    var secret: Field
  }

  /// For an application that was filed.
  static func follow(code: String = "") -> KeyPage {
    KeyPage(
      fields: Fields(
        code: .text(
          "code", "查询编号", value: code, hint: "在登记回执上，10位字符，例如 4F7KM-2XQ9T。", autocomplete: "off"),
        secret: .text(
          "secret", "查询密码", hint: "在登记回执上，12位字符，不区分大小写，横线可以不填。", autocomplete: "off")))
  }

  /// For an application that was saved to be gone on with.
  static func draft(code: String = "") -> KeyPage {
    KeyPage(
      fields: Fields(
        code: .text("code", "草稿编号", value: code, hint: "保存草稿时显示的10位字符。", autocomplete: "off"),
        secret: .text("secret", "草稿密码", hint: "12位字符，不区分大小写，横线可以不填。", autocomplete: "off")))
  }

  private init(fields: Fields) { self.fields = fields }

  mutating func fail(with text: String) {
    fields.secret.error = text
    errors = [ErrorLink(url: fields.code.anchor, text: text)]
    hasErrors = true
  }
}
