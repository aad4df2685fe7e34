import Chronicle
import Civil
import Documents
import Ledger
import Statute

/// The two pages of an archive: they need nothing but a browser.
enum ArchivePages {
  struct Summary: Sendable {
    var file: CaseFile
    var bodyName: String
    var madeAt: Instant
  }

  static func index(
    _ summary: Summary, _ files: [(path: String, sum: String, size: Int)], labels: [String: String]
  ) -> String {
    let law = summary.file.law
    let facts: [(String, String)] = [
      ("登记编号", law.number), ("办理机关", summary.bodyName), ("事项类型", law.kind.label), ("事项", summary.file.filing.title),
      ("申请人类别", law.applicantKind.label), ("收到申请之日", law.receiptDay?.chinese ?? "未确定"),
      ("状态", law.state.label),
      ("办理结果", law.disposition?.label ?? law.recordCorrectionResult?.label ?? law.proposalResult?.label ?? "无"),
      ("办结之日", law.closedOn?.chinese ?? "未办结"), ("归档包生成时间", moment(summary.madeAt)),
      ("办理记录", "\(summary.file.version)条，末条校验值\(summary.file.headHash.hexadecimal)"),
    ]
    let rows = files.map { file in
      let label = labels[file.path] ?? (file.path == CaseArchive.record ? "办理记录（数据）" : "办理记录")
      return """
        <tr><td><a href="\(escape(link(file.path)))">\(escape(label))</a></td><td>\(file.size)</td>\
        <td><code>\(file.sum)</code></td></tr>
        """
    }
    return page(
      "归档目录：\(law.number)",
      """
      <dl>\(facts.map { "<dt>\(escape($0.0))</dt><dd>\(escape($0.1))</dd>" }.joined())</dl>
      <h2>卷内文件</h2>
      <table><thead><tr><th scope="col">文件</th><th scope="col">字节</th><th scope="col">SHA-256</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table>
      <p>全部文件的校验值另见 \(CaseArchive.sums)，可以用 sha256sum --check \(CaseArchive.sums) 核对。</p>
      """)
  }

  static func log(_ summary: Summary, _ record: ArchiveRecord) -> String {
    let rows = record.entries.map { entry in
      """
      <tr><td>\(entry.sequence)</td><td>\(escape(entry.effectiveDay))</td><td>\(escape(late(entry) + text(entry.entry)))</td>\
      <td>\(escape(entry.actor ?? "申请人或者系统"))</td><td>\(moment(entry.recordedAt))</td></tr>
      """
    }
    return page(
      "办理记录：\(record.number)",
      """
      <table><thead><tr><th scope="col">序号</th><th scope="col">日期</th><th scope="col">事项</th>\
      <th scope="col">经办</th><th scope="col">录入时间</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table>
      <p><a href="\(CaseArchive.index)">返回目录</a></p>
      """)
  }

  /// What stands before an act that bears an earlier day than its entry.
  private static func late(_ entry: ArchiveRecord.Entry) -> String {
    guard case .law = entry.entry, entry.effectiveDay < OfficeClock.day(of: entry.recordedAt).description else {
      return ""
    }
    return "【补录】"
  }

  /// An entry in a few words.
  static func text(_ entry: CaseEntry) -> String {
    switch entry {
    case .filed(let filing): "立卷：\(filing.title)"
    case .law(let event): event.label
    case .dueDaySet(let day): day.map { "期限届满日：\($0.chinese)" } ?? "期限停止计算"
    case .assigned(let person): person == nil ? "退回待分配" : "分配经办人"
    case .attached(let facts): "归入材料：\(facts.fileName)"
    case .dispute(_, let event): event.label
    case .work(.serviceProved(let proof)):
      "送达凭证：\(proof.paper.label)，\(proof.kind.label)，载明\(proof.day.chinese)"
    case .work(.enteredLate(let late)): late.chinese
    case .work(let entry): entry.label
    case .letter(let record): "文书文号或者内容：\(record.paper.label)"
    case .applicant(let entry): entry.label
    }
  }

  private static func moment(_ instant: Instant) -> String {
    "\(OfficeClock.day(of: instant)) \(OfficeClock.time(of: instant))"
  }

  private static func escape(_ text: String) -> String { HTMLEscaping.escape(text) }

  /// The path as a link: every byte that means something else in a URL is escaped.
  private static func link(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./".utf8.contains(byte)
      return isPlain ? String(Character(Unicode.Scalar(byte))) : "%\([byte].hexadecimal.uppercased())"
    }.joined()
  }

  private static func page(_ title: String, _ content: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="zh-Hans">
    <head><meta charset="utf-8"><title>\(escape(title))</title>
    <style>
    body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; max-width: 60em; margin: 2em auto; line-height: 1.6; }
    table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid; padding: .3em .5em; text-align: left; }
    dt { font-weight: bold; } code { word-break: break-all; }
    </style></head>
    <body><h1>\(escape(title))</h1>
    \(content)
    </body></html>
    """
  }
}
