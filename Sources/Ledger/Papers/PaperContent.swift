package import Civil
package import Statute

/// What one version of a paper says and does, as the desk wrote it down. The ledger does not look inside.
package struct PaperContent: Sendable, Hashable, Codable {
  /// The answer a reply gives, when it gives one kind only (答复情形).
  package var variant: ReplyKind?
  /// What issuing the paper does to the case; `nil` for a paper that only tells something.
  package var act: String?
  /// What `Papers.keep` gave for the letter. The letter itself names its addressee and so stays out of the chain.
  package var textDigest: String
  /// The files that go out with it, by the ids under which the case already holds them for the office.
  package var enclosures: [Int64]

  package init(variant: ReplyKind?, act: String?, textDigest: String, enclosures: [Int64] = []) {
    self.variant = variant
    self.act = act
    self.textDigest = textDigest
    self.enclosures = enclosures
  }
}

/// A version of a paper; none is ever changed or lost.
package struct PaperVersion: Sendable, Equatable {
  /// 1, 2, 3 ... within the paper.
  package var number: Int
  /// The version its author had before them; `nil` for the first.
  package var base: Int?
  package var content: PaperContent
  package var author: Int64
  package var savedAt: Instant
  /// Whether somebody else had saved since `base`, or the paper was done with: then it is kept beside the one in force.
  package var isBeside: Bool
}
