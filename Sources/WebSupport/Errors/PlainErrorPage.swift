/// An error page that needs no template: for an installation without one, and for when the template itself fails.
package enum PlainErrorPage {
  package static func html(_ page: ErrorPage) -> String {
    var html = """
      <!doctype html>
      <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>\(escaped(page.title))</title></head>
      <body><main><h1>\(escaped(page.title))</h1><p>\(escaped(page.advice))</p>
      """
    if let seconds = page.retryAfter { html += "<p>请在 \(seconds) 秒后再试。</p>" }
    if let again = page.resubmission {
      html += "<form method=\"post\" action=\"\(escaped(again.action))\">"
      html += "<input type=\"hidden\" name=\"_csrf\" value=\"\(escaped(again.token))\">"
      for field in again.fields {
        html += "<input type=\"hidden\" name=\"\(escaped(field.name))\" value=\"\(escaped(field.value))\">"
      }
      if again.lostFiles { html += "<p>附件没有保留，提交后请重新添加。</p>" }
      html += "<button>再次提交</button></form>"
    }
    html += "<p>编号：\(escaped(page.requestID))</p><p><a href=\"/\">返回首页</a></p></main></body></html>"
    return html
  }

  private static func escaped(_ text: String) -> String { ScalarEscaper.escape(text) }
}
