import PageKit
import Crypto
import Foundation

/// What stood in a form of settings when a person opened it, in one short word. Sent back with the form, it tells whether
/// somebody else changed the settings meanwhile.
enum FormBasis {
  static let name = "basis"

  static func word(_ fields: [OfficeField]) -> String {
    word(fields.map { "\($0.name)=\(([$0.initial] + $0.ticked.sorted()).joined(separator: ","))" })
  }

  static func word(_ values: [String]) -> String {
    let digest = SHA256.hash(data: Data(values.joined(separator: "\u{1F}").utf8))
    return digest.prefix(12).map { byte in
      let text = String(byte, radix: 16)
      return text.count < 2 ? "0" + text : text
    }.joined()
  }

  /// What is told to a person whose form is older than the settings.
  static let changed = "您打开之后，他人已经修改并保存。您填写的内容都还在，请与现在的设置核对后再保存。"
}
