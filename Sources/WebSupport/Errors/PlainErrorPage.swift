/// An error page that needs no layout: for an installation without one, and for when the page's own renderer fails.
package enum PlainErrorPage {
  package static func html(_ page: ErrorPage) -> String {
    var out = HTMLWriter()
    out.fixed("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
    out.fixed("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
    out.value(page.title)
    out.fixed("</title></head>\n<body><main><h1>")
    out.value(page.title)
    out.fixed("</h1><p>")
    out.value(page.advice)
    out.fixed("</p>")
    if let seconds = page.retryAfter {
      out.fixed("<p>请在 ")
      out.value(seconds)
      out.fixed(" 秒后再试。</p>")
    }
    if let again = page.resubmission { add(again, to: &out) }
    out.fixed("<p>编号：")
    out.value(page.requestID)
    out.fixed("</p><p><a href=\"/\">返回首页</a></p></main></body></html>")
    return out.text
  }

  private static func add(_ again: Resubmission, to out: inout HTMLWriter) {
    out.fixed("<form method=\"post\" action=\"")
    out.value(again.action)
    out.fixed("\">")
    hidden("_csrf", again.token, to: &out)
    for field in again.fields { hidden(field.name, field.value, to: &out) }
    if again.lostFiles { out.fixed("<p>附件没有保留，提交后请重新添加。</p>") }
    out.fixed("<button>再次提交</button></form>")
  }

  private static func hidden(_ name: String, _ value: String, to out: inout HTMLWriter) {
    out.fixed("<input type=\"hidden\" name=\"")
    out.value(name)
    out.fixed("\" value=\"")
    out.value(value)
    out.fixed("\">")
  }
}
