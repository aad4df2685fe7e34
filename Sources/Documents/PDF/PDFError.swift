/// Why a PDF was not made. HTML and DOCX do not depend on it.
public enum PDFError: Error, Sendable, Equatable {
  /// The interpreter is not where the settings say.
  case notInstalled(python: String)
  /// WeasyPrint is not in the interpreter's environment, or a library it needs is missing.
  case engineMissing
  /// The worker's script is not beside the program.
  case scriptMissing
  /// The page has more bytes than the limit.
  case pageTooLarge(limit: Int)
  /// It took longer than the limit, and the worker was ended.
  case timedOut
  /// The worker died, as when it needed more memory than it may have.
  case workerDied
  /// The engine refused the page, with its reason for the log.
  case refused(String)
  /// The renderer was shut down.
  case shutDown

  /// A stable code for programs.
  public var code: String {
    switch self {
    case .notInstalled: "pdf.notInstalled"
    case .engineMissing: "pdf.engineMissing"
    case .scriptMissing: "pdf.scriptMissing"
    case .pageTooLarge: "pdf.pageTooLarge"
    case .timedOut: "pdf.timedOut"
    case .workerDied: "pdf.workerDied"
    case .refused: "pdf.refused"
    case .shutDown: "pdf.shutDown"
    }
  }

  /// One Chinese sentence for a person.
  public var message: String {
    switch self {
    case .notInstalled, .engineMissing: "本机没有安装 PDF 生成组件，请先运行 script/bootstrap-pdf；网页和 Word 文件不受影响。"
    case .scriptMissing: "找不到 PDF 生成程序的脚本文件，安装不完整。"
    case .pageTooLarge(let limit): "文书过长：超过 \(limit) 字节，不能生成 PDF。"
    case .timedOut: "生成 PDF 超过时限。"
    case .workerDied: "生成 PDF 的程序意外终止。"
    case .refused: "生成 PDF 时出错。"
    case .shutDown: "系统正在停止，不再生成 PDF。"
    }
  }
}
