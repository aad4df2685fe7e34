import Chronicle
import Civil
import Foundation

/// Roots kept outside the database: a line each with the day, the place and the root.
enum AnchorFile {
  static func line(_ anchor: Anchor) -> String { "\(anchor.day) \(anchor.position) \(anchor.root)" }

  /// The heads through which the installation's chain must pass.
  static func read(_ path: String) throws -> [ChainName: Set<ChainHead>] {
    guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self)
    else { throw CommandFailure("不能读取校验值文件：\(path)。") }
    var heads: Set<ChainHead> = []
    for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() {
      let parts = line.split(separator: " ")
      guard parts.count == 3, Day(String(parts[0])) != nil, let position = Int64(parts[1]),
        let root = Data(hexadecimal: String(parts[2])), root.count == 32
      else { throw CommandFailure("校验值文件 \(path) 第\(index + 1)行不是“日期 序号 校验值”。") }
      heads.insert(ChainHead(position: position, hash: root))
    }
    guard !heads.isEmpty else { throw CommandFailure("校验值文件 \(path) 是空的。") }
    return [.installation: heads]
  }
}
