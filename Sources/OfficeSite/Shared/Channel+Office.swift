import PageKit
import Statute

extension Channel {
  /// The channel in a word, for lists.
  var shortLabel: String {
    switch self {
    case .portal: "网上"
    case .email: "电子邮件"
    case .fax: "传真"
    case .signedMail: "挂号信函"
    case .ordinaryMail: "平常信函"
    case .inPerson: "当面"
    case .oral: "口头"
    }
  }
}
