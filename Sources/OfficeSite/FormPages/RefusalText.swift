import Ledger
import Statute

/// The wording of a refusal of the law beside a form.
enum RefusalText {
  static func text(_ refusal: CaseRefusal) -> String {
    var text = refusal.chinese
    if let citation = refusal.citation { text += "依据：\(citation.chinese)。" }
    if case .notInState = refusal { return text }
    let instead = refusal.instead.map(\.label)
    return instead.isEmpty ? text : text + "可以：\(instead.joined(separator: "、"))。"
  }
}
