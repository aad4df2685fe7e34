import Formats

extension DocumentError: CustomStringConvertible {
  /// A stable code for programs, such as `too_large` or `not_text.mojibake`.
  public var code: String {
    switch self {
    case .tooLarge: "too_large"
    case .empty: "empty"
    case .notText(let defect): "not_text.\(defect.rawValue)"
    case .nestedTooDeep: "nested_too_deep"
    case .tooManyAttributes: "too_many_attributes"
    case .gridTooLarge: "grid_too_large"
    case .unsupportedFormat(let format): "unsupported_format.\(format.rawValue)"
    case .unreadable(let defect): "unreadable.\(defect.rawValue)"
    }
  }

  /// One Chinese sentence for a person.
  public var message: String {
    switch self {
    case .tooLarge(let bytes, let limit):
      "文件过大：有 \(bytes) 字节，上限为 \(limit) 字节。"
    case .empty:
      "文件是空的，没有可读的内容。"
    case .notText(let defect):
      defect.message
    case .nestedTooDeep(let limit):
      "网页元素嵌套超过 \(limit) 层，不予读取。"
    case .tooManyAttributes(let limit):
      "网页中有一个标签的属性超过 \(limit) 个，不予读取。"
    case .gridTooLarge(let cells, let limit):
      "表格过大：展开后至少有 \(cells) 格，上限为 \(limit) 格。"
    case .unsupportedFormat(let format):
      "这是\(format.name)，目前只能读取纯文本和网页。"
    case .unreadable(let defect):
      defect.message
    }
  }

  /// The same sentence as `message`.
  public var description: String { message }
}

extension TextDefect {
  fileprivate var message: String {
    switch self {
    case .nulCharacters: "文件不是文本：含有空字符（NUL）。"
    case .controlCharacters: "文件不是文本：含有大量控制字符。"
    case .illegalBytes: "文件不是文本，或者编码不是 UTF-8、UTF-16、GB18030。"
    case .replacementCharacters: "文件内容已损坏：部分文字已变成替换字符（�或“锟斤拷”），无法还原。"
    case .mojibake: "文件内容是乱码：曾按错误的编码保存，请改用原始文件。"
    case .unsupportedEncoding: "文件声明的编码不受支持，请转换为 UTF-8 或 GB18030。"
    }
  }
}

extension FileDefect {
  fileprivate var message: String {
    switch self {
    case .notFound: "找不到文件。"
    case .permissionDenied: "没有读取该文件的权限。"
    case .isDirectory: "这是一个目录，不是文件。"
    case .notRegularFile: "这不是普通文件（可能是设备、管道或套接字）。"
    case .inputOutput: "读取文件时出错。"
    case .parser: "无法解析该文件。"
    }
  }
}

extension FileFormat {
  fileprivate var name: String {
    switch self {
    case .pdf: " PDF 文件"
    case .docx: " Word 文件（docx）"
    case .xlsx: " Excel 文件（xlsx）"
    case .pptx: " PowerPoint 文件（pptx）"
    case .ofd: " OFD 版式文件"
    case .odt: " OpenDocument 文字文件（odt）"
    case .ods: " OpenDocument 表格文件（ods）"
    case .zip: " ZIP 压缩包"
    case .ole: "旧版 Office 或 WPS 文件（doc、xls、wps 等）"
    case .rtf: " RTF 文件"
    case .mhtml: "单文件网页存档（MHTML）"
    case .png: " PNG 图片"
    case .jpeg: " JPEG 图片"
    case .gif: " GIF 图片"
    case .bmp: " BMP 图片"
    case .tiff: " TIFF 图片"
    case .webp: " WebP 图片"
    case .archive: "压缩文件"
    case .html: "网页"
    case .text: "纯文本"
    case .empty: "空文件"
    case .unknown: "无法识别的文件"
    }
  }
}
