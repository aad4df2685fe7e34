/// The claims of a list of names and a list of numbers: 予以公开、部分公开、无法提供分别为13件、2件、7件.
enum ListedClaims {
  static func claims(in sentence: ProseText.Sentence, scope: ClaimScope) -> [PlacedClaim] {
    let letters = sentence.letters
    guard let word = respectively.first(in: letters[...]) else { return [] }
    var numbers: [NumberMention] = []
    for mention in sentence.mentions where mention.range.lowerBound >= word.upperBound {
      let gap = letters[(numbers.last.map { $0.range.upperBound + 1 } ?? word.upperBound)..<mention.range.lowerBound]
      guard between.makeUp(gap) else { break }
      numbers.append(mention)
    }
    guard numbers.count >= 2, !numbers.contains(where: \.isRough) else { return [] }
    var names: [ArraySlice<Unicode.Scalar>] = []
    var end = word.lowerBound
    while names.count < numbers.count {
      let start = letters[..<end].lastIndex { separators.contains($0) }.map { $0 + 1 } ?? 0
      names.insert(letters[start..<end], at: 0)
      guard start > 0, letters[start - 1] != ",", letters[start - 1] != ":" else { break }
      end = start - 1
    }
    guard names.count == numbers.count, !scope.isElsewhere(at: word.lowerBound) else { return [] }
    return zip(names, numbers).compactMap { name, number in
      let subject =
        ProseClaim.Subject(lead: name, scope: scope, unit: number.unit)
        ?? DisputeTitles.forum(name).map { .dispute($0, .total) }
      return subject.map { PlacedClaim(subject: $0, value: number.value, range: number.range) }
    }
  }

  private static let respectively = WordSet("分别为 分别是 分别有 分别")
  private static let between = WordSet("为 是 有 、 , 和 及 与")
  private static let separators: Set<Unicode.Scalar> = ["、", "和", "与", "及", ",", ":"]
}

/// The ways of disputing a reply as prose names them.
enum DisputeTitles {
  static func forum(_ name: ArraySlice<Unicode.Scalar>) -> ProseClaim.Forum? {
    let words = ProseClaim.Subject.fillers.trimming(endOf: name)
    if reconsideration.suffixLength(of: words) != nil { return .reconsideration }
    return litigation.suffixLength(of: words) != nil ? .litigation : nil
  }

  private static let reconsideration = WordSet("行政复议")
  private static let litigation = WordSet("行政诉讼")
}
