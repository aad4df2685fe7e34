package import Ledger
package import Statute

/// What earlier applications suggest for one at hand. A person decides; nothing is done by itself.
package enum SimilarityProposal: Sendable, Equatable {
  /// The same applicant had a reply from this body for the same (重复申请): not to be handled again.
  case repeated(SimilarCase)
  /// The same applicant's earlier application for the same is still open at this body.
  case stillOpen(SimilarCase)
  /// The same applicant asked another body for the same; its reply may help.
  case askedElsewhere(SimilarCase)
  /// Several different applicants asked for the same.
  case activeDisclosure(applicants: Int)
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
    case .askedElsewhere(let earlier): "同一申请人就相同信息向其他机关提出过申请（\(earlier.summary.number)），可以参考。"
    case .activeDisclosure(let count): "已有\(count)名不同的申请人申请相同信息，属于可以公开的，可以纳入主动公开的范围。"
    case .alreadyPublic(let item): "“\(item.title)”可能已经包含所申请的信息；已经主动公开的，告知获取的方式、途径。"
    }
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
