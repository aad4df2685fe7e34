package import Statute

extension CaseCommand {
  /// How the paper it makes is served; nil where the law does not ask.
  package var service: Service? {
    switch self {
    case .reply(let draft): draft.service
    case .closeUncorrected(_, let service), .closeUnpaid(_, let service), .closeOtherwise(_, let service),
      .concludeRecordCorrection(_, _, let service), .concludeProposal(_, _, let service):
      service
    default: nil
    }
  }
}
