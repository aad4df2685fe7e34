/// What an accepted proposal writes into a reply before a person goes on with it; it decides nothing.
enum ReplyPrefill: Sendable, Equatable {
  /// Not this body's to disclose (第三十六条第五项).
  case otherBody
  /// The same applicant was answered already (第三十六条第六项).
  case repeated(Int64)
  /// A published report may hold it (第三十六条第一项).
  case report(Int64)

  /// The word in an address.
  var word: String {
    switch self {
    case .otherBody: "other-body"
    case .repeated(let id): "repeated-\(id)"
    case .report(let id): "report-\(id)"
    }
  }

  init?(word: String) {
    if word == "other-body" {
      self = .otherBody
      return
    }
    let parts = word.split(separator: "-")
    guard parts.count == 2, let id = Int64(parts[1]) else { return nil }
    switch parts[0] {
    case "repeated": self = .repeated(id)
    case "report": self = .report(id)
    default: return nil
    }
  }
}
