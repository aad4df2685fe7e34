import Formats
import PageKit
import AnnualReport
import Desk
import Documents

/// Why a file gives no report, in words that say what to do.
enum ReportFileWording {
  static func text(_ refusal: ReportFile.Refusal) -> String {
    switch refusal {
    case .document(let error): text(error)
    case .report(.notAReport(.empty)): "文件里没有内容，请换一个文件"
    case .report(.notAReport(.nothingRecognised)): "没有认出年报的表格和章节，请确认这是政府信息公开工作年度报告"
    }
  }

  private static func text(_ error: DocumentError) -> String {
    switch error {
    case .tooLarge(_, let limit): "文件超过\(limit >> 20) MB，请只保留年报正文"
    case .empty: "文件是空的，请换一个文件"
    case .notText: "文件的文字编码读不懂，请另存为 UTF-8 文本或者网页后再导入"
    case .nestedTooDeep, .tooManyAttributes, .gridTooLarge: "网页的结构超出可以处理的范围，请另存为纯文本后再导入"
    case .unsupportedFormat(let format): "还不能读取\(format.rawValue.uppercased())文件，请另存为网页或者文本后再导入"
    case .unreadable: "文件读不出来，可能已经损坏，请换一个文件"
    }
  }
}
