import Statute

/// A number that the prose states about something the tables count too.
struct ProseClaim: Hashable {
  /// A way of disputing a reply as prose names it.
  enum Forum: Hashable {
    case reconsideration, litigation, direct, afterReconsideration
  }

  enum Subject: Hashable {
    case received, carriedIn, carriedOver, answered
    /// All applications, or all but those named, are said to be answered, so that none was carried over.
    case nothingLeft
    case group(DispositionGroup)
    case row(RequestRow)
    /// Applications received from one kind of applicant.
    case applicant(ApplicantKind)
    /// Applications received from all organisations together.
    case organisations
    case dispute(Forum, DisputeOutcome)
    case files(FileKind, FileColumn)
    case decisions(DecisionKind)
  }

  var subject: Subject
  var value: Int
  var prose: ProseRange?

  /// The claims of a section.
  static func all(in text: ProseText, year: Int?, agency: String?) -> [ProseClaim] {
    let own = Array((agency ?? "").foldedScalars.filter(\.isHan))
    var claims: [ProseClaim] = []
    for sentence in text.sentences where !sentence.mentions.isEmpty || DenialClaims.mayDeny(sentence) {
      let scope = ClaimScope(sentence, year: year, agency: own)
      let found =
        CountedClaims.claims(in: sentence, scope: scope) + ListedClaims.claims(in: sentence, scope: scope)
        + DenialClaims.claims(in: sentence, scope: scope)
      var taken: [Range<Int>] = []
      for claim in found where !taken.contains(where: { $0.overlaps(claim.range) && claim.value != 0 }) {
        taken.append(claim.range)
        claims.append(
          ProseClaim(subject: claim.subject, value: claim.value, prose: text.range(sentence, claim.range)))
      }
    }
    return claims
  }
}

/// A claim with its place in the sentence.
struct PlacedClaim {
  var subject: ProseClaim.Subject
  var value: Int
  var range: Range<Int>
}
