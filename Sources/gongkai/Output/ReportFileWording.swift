import AnnualReport
import Desk
import Documents

/// Words for why a file gives no report, on the command line.
enum ReportFileWording {
  /// One sentence.
  static func sentence(_ refusal: ReportFile.Refusal) -> String {
    switch refusal {
    case .document(let error): error.message
    case .report(.notAReport(.empty)): "文件没有内容。"
    case .report(.notAReport(.nothingRecognised)): "没有找到政府信息公开工作年度报告的标题、章节或者统计表。"
    }
  }
}
