package import Ledger
package import Statute

/// What earlier applications suggest for one at hand. A person decides; nothing is done by itself.
package enum SimilarityProposal: Sendable, Equatable {
  /// The same applicant had a reply from this body for the same (重复申请): not to be handled again.
  case repeated(SimilarCase)
  /// The same applicant's earlier application for the same is still open at this body.
  case stillOpen(SimilarCase)
  /// The same applicant asked another body for the same; its reply may help.
  case askedElsewhere(SimilarCase, bodyName: String)
  /// Several different applicants asked for the same.
  case activeDisclosure(PublicDemand)
  /// Something published may already hold the answer.
  case alreadyPublic(RelatedItem)

  /// The article it rests on; nil where it is only a hint.
  package var citation: Citation? {
    switch self {
    case .repeated: .regulations("第三十六条第六项")
    case .activeDisclosure: .regulations("第四十四条第一款")
    case .alreadyPublic: .regulations("第三十六条第一项")
    case .stillOpen, .askedElsewhere: nil
    }
  }

  /// The proposal as a Chinese sentence.
  package var chinese: String {
    switch self {
    case .repeated(let earlier):
      "同一申请人就相同信息已经申请（\(earlier.summary.number)）并已得到答复，可以告知不予重复处理，或者重新提供原答复。"
    case .stillOpen(let earlier): "同一申请人就相同信息的申请（\(earlier.summary.number)）仍在办理，可以合并处理。"
    case .askedElsewhere(let earlier, let body):
      earlier.summary.number.isEmpty
        ? "同一申请人就相同信息向\(body)提出过申请，可以向该机关了解。"
        : "同一申请人就相同信息向\(body)提出过申请（\(earlier.summary.number)），可以参考。"
    case .activeDisclosure(let demand):
      "已有\(demand.applicants)名不同的申请人申请相同信息，其中\(demand.granted)名已经得到公开；属于可以公开的，可以纳入主动公开的范围。"
    case .alreadyPublic(let item): "“\(item.title)”可能已经包含所申请的信息；已经主动公开的，告知获取的方式、途径。"
    }
  }
}

/// How many different people ask for the same (多个申请人申请相同信息).
package struct PublicDemand: Sendable, Equatable {
  /// The applicants, with the one at hand.
  package var applicants: Int
  /// Those among them to whom it was given.
  package var granted: Int

  package init(applicants: Int, granted: Int) {
    self.applicants = applicants
    self.granted = granted
  }

  /// - Parameters:
  ///   - others: what other applicants asked; one whose numbers differ asked for something else.
  ///   - own: whether the one at hand was given it.
  init(_ others: [SimilarCase], own: Bool = false) {
    let same = others.filter(\.differingNumbers.isEmpty)
    applicants = Set(same.map(\.applicantKey)).count + 1
    granted =
      Set(same.filter { $0.summary.disposition?.group == .granted }.map(\.applicantKey)).count + (own ? 1 : 0)
  }
}

extension SimilarCase {
  /// What may be told of it to somebody who may not see it: that there is one.
  var withheld: SimilarCase {
    var shown = self
    (shown.requested, shown.summary.title, shown.summary.number, shown.applicantKey) = ("", "", "", "")
    shown.differingNumbers = []
    return shown
  }
}

/// Something that was published or given out and may hold what is asked for.
package struct RelatedItem: Sendable, Equatable {
  package enum Source: Sendable, Equatable {
    /// An annual report in the library.
    case report(Int64)
    /// A case whose information was given out.
    case grantedCase(Int64)
  }

  package var source: Source
  package var title: String
}

/// What was found for an application.
package struct SimilarityReport: Sendable, Equatable {
  /// An application found, as this person may see it.
  package struct Line: Sendable, Equatable {
    package var found: SimilarCase
    package var bodyName: String
    /// Whether the person may open it; otherwise its text is left out.
    package var mayOpen: Bool
  }

  /// The same applicant's, the most alike first.
  package var sameApplicant: [Line]
  /// Other applicants'.
  package var otherApplicants: [Line]
  /// Published or given out.
  package var related: [RelatedItem]
  /// What follows.
  package var proposals: [SimilarityProposal]
}
