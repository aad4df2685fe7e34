import AnnualReport

/// Prose for the demonstration's reports, written from their figures.
enum DemonstrationProse {
  /// - Parameter claimed: what it says was received, where that is not what the table says.
  static func sections(for report: AnnualReport, received claimed: Int?) -> [ReportSection] {
    let texts = [
      1: overview(report, claimed), 2: "", 3: "", 4: "",
      5: "一是信息检索的深度还不够，部分申请需要多次补充材料。二是政策解读以文字为主，形式单一。下一步将完善检索指引，增加图解和问答，并对照检查结果逐项整改。",
      6: "按照《政府信息公开信息处理费管理办法》规定的标准，\(year(report))年度未收取信息处理费。",
    ]
    return (1...6).compactMap { ordinal in
      guard let title = ReportSection.titles[ordinal], let text = texts[ordinal] else { return nil }
      return ReportSection(ordinal: ordinal, title: title, text: text)
    }
  }

  private static func overview(_ report: AnnualReport, _ claimed: Int?) -> String {
    let table = report.requests
    let received = claimed ?? table[.newlyReceived, .total] ?? 0
    let carriedIn = table[.carriedIn, .total] ?? 0
    let answered = table[.total, .total] ?? 0
    let carriedOver = table[.carriedOver, .total] ?? 0
    let applications =
      received == 0
      ? "\(year(report))年未收到政府信息公开申请。"
      : "\(year(report))年共收到政府信息公开申请\(received)件，上年结转\(carriedIn)件，本年度办结\(answered)件，结转下年度继续办理\(carriedOver)件。"
    return """
      本报告中所列数据的统计期限自\(year(report))年1月1日起，至\(year(report))年12月31日止。
      （一）主动公开。及时公开本机关职能、政策文件和重点领域信息。
      （二）依申请公开。\(applications)
      （三）政府信息管理。严格执行保密审查和三审三校，及时清理失效文件。
      （四）平台建设。完善政府信息公开专栏的检索、查阅、下载功能。
      （五）监督保障。开展业务培训和日常检查，本年度未发生责任追究情况。
      """
  }

  private static func year(_ report: AnnualReport) -> String { report.year.map(String.init) ?? "" }
}
