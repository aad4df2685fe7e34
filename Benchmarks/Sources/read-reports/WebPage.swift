import AnnualReport
import Foundation

/// A report as a site would serve it: among menus, layout tables and scripts, with the markup that editors leave behind.
struct WebPage {
  let report: AnnualReport
  var random: SeededGenerator

  /// The bytes of the page; one in five is in GBK, as its head declares.
  mutating func bytes() -> Data {
    let isGBK = Int.random(in: 0..<5, using: &random) == 0
    let page = head(charset: isGBK ? "gb2312" : "utf-8") + menus() + layout(article()) + footer()
    let gbk = String.Encoding(rawValue: 0x8000_0632)
    return (isGBK ? page.data(using: gbk) : nil) ?? Data(page.utf8)
  }

  private func head(charset: String) -> String {
    """
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
    <html><head><meta http-equiv="Content-Type" content="text/html; charset=\(charset)">
    <title>\(report.title)_云岭区人民政府</title>
    <style>table.MsoNormalTable{border-collapse:collapse} .menu li{float:left;width:120px}</style>
    <script>var site={id:1001,items:[\((0..<200).map(String.init).joined(separator: ","))]};document.write("<div>");</script>
    </head><body>

    """
  }

  private mutating func menus() -> String {
    let count = Int.random(in: 40...160, using: &random)
    let items = (0..<count).map { "<li><a href=\"/channels/\($0).html\" target=\"_blank\">政务公开栏目\($0)</a></li>" }
    return "<div class=\"menu\"><ul>\n\(items.joined(separator: "\n"))\n</ul></div>\n"
  }

  private mutating func layout(_ article: String) -> String {
    var page = "<div class=\"TRS_Editor\">\(article)</div>"
    for depth in 0..<Int.random(in: 0...4, using: &random) {
      page = """
        <table width="100%" border="0" cellspacing="0"><tr><td width="20%" valign="top"><ul>\
        <li>位置\(depth)</li><li>相关链接</li></ul></td><td>\(page)</td></tr></table>
        """
    }
    return page
  }

  private mutating func footer() -> String {
    let links = (0..<Int.random(in: 20...80, using: &random)).map { "<a href=\"/links/\($0)\">友情链接\($0)</a>" }
    return "<div id=\"footer\">\(links.joined(separator: " | "))<p>主办：云岭区人民政府办公室</p></div>\n</body></html>\n"
  }

  /// The report's own markup, with the deviations of word processors and editors.
  private mutating func article() -> String {
    var html = ReportHTML(report).article().replacing(#/ id="[^"]*"/#, with: "").replacing(#/ scope="[^"]*"/#, with: "")
    if Bool.random(using: &random) { html = html.replacing("<th", with: "<td").replacing("</th>", with: "</td>") }
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let style =
        "<p class=\"MsoNormal\" style=\"text-align:center;line-height:18.0pt\"><span style=\"font-size:10.5pt;font-family:宋体\">"
      html = html.replacing(/<td([^>]*)>([^<]*)<\/td>/) {
        "<td\($0.1) style=\"padding:0 5.4pt\">\(style)\($0.2)</span></p></td>"
      }
    case 1: html = html.replacing(/<td([^>]*)>([^<]+)<\/td>/) { "<td\($0.1)>&nbsp;\($0.2)\n  </td>" }
    default: break
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      html = html.replacing("政府信息公开", with: "政府 信息\n公开")
    }
    return html
  }
}
