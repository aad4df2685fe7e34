import Desk
import Foundation
import Statute

extension LateProof {
  /// A proof that shows the day of a command, whatever it is; asked for only where the day is earlier than today.
  static func fitting(_ command: CaseCommand) -> LateProof { .fitting(command.service?.method) }

  /// The same of a way of service.
  static func fitting(_ method: ServiceMethod?) -> LateProof {
    let kind = method.flatMap { method in LateEntryProof.Kind.allCases.first { $0.shows(method) } } ?? .other
    return LateProof(
      kind, reference: "XA12345678932",
      files: [Upload(fileName: "凭证.txt", mediaType: "text/plain", content: Data("凭证".utf8))])
  }
}
