import Civil
import Statute

/// A fact about a case that stands in the full-text index as a word, so that a search is narrowed by it before a single
/// row is read.
enum CaseLabel: Hashable {
  case open(Bool)
  case state(CaseState)
  case kind(CaseKind)
  case applicantKind(ApplicantKind)
  case channel(Channel)
  case assignee(Int64?)
  /// The year of `received_day`.
  case receivedIn(Int)

  /// Letters and digits only. The words are part of the index; a change to them asks for a new index.
  var word: String {
    switch self {
    case .open(let isOpen): isOpen ? "zopen" : "zended"
    case .state(let state): "zs\(state.rawValue)"
    case .kind(let kind): "zk\(kind.rawValue)"
    case .applicantKind(let kind): "za\(kind.rawValue)"
    case .channel(let channel): "zc\(channel.rawValue)"
    case .assignee(let person): person.map { "zp\($0)" } ?? "zpnobody"
    case .receivedIn(let year): "zy\(year)"
    }
  }

  static func all(of file: CaseFile) -> [CaseLabel] {
    let law = file.law
    return [
      .open(law.state.isOpen), .state(law.state), .kind(law.kind), .applicantKind(law.applicantKind),
      .channel(law.channel), .assignee(file.assignee), .receivedIn((law.receiptDay ?? law.arrivedOn).year),
    ]
  }
}
