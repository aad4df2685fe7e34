/// A typeface by its office (字体). The official ones are not free, so each names what stands in for it.
public enum PageFont: String, Sendable, Hashable, CaseIterable {
  /// 仿宋: the text.
  case fangsong
  /// 小标宋: titles and the red mark.
  case titleSong
  /// 黑体: headings of the first level.
  case hei
  /// 楷体: headings of the second level.
  case kai
  /// 宋体: page numbers.
  case song

  /// The families in order of preference; the last ones are free and stand in where the official ones are not installed.
  public var families: [String] {
    switch self {
    case .fangsong:
      ["仿宋", "仿宋_GB2312", "FangSong", "FangSong_GB2312", "STFangsong", "华文仿宋", "FandolFang", "Noto Serif CJK SC"]
    case .titleSong:
      [
        "方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "小标宋", "Noto Serif CJK SC",
      ]
    case .hei: ["黑体", "SimHei", "STHeiti", "华文黑体", "FandolHei", "Noto Sans CJK SC"]
    case .kai: ["楷体", "楷体_GB2312", "KaiTi", "STKaiti", "华文楷体", "FandolKai", "Noto Serif CJK SC"]
    case .song: ["宋体", "SimSun", "STSong", "华文宋体", "FandolSong", "Noto Serif CJK SC"]
    }
  }

  /// The family every style sheet ends with.
  var generic: String { self == .hei ? "sans-serif" : "serif" }

  /// The family a word processor is told to use; the others go into its font table.
  var preferred: String { families.first ?? generic }
}
