/// Documents in force follow from those of the year before, those issued and those repealed.
public struct InForceContinuity: ContinuityCheck {
  /// The stable id.
  public let rule = "activeDisclosure.inForceContinuity"
  /// The name a person sees.
  public let title = "现行有效件数衔接"
  /// How serious its finding is.
  public let severity = Severity.warning
  /// What the rule rests on.
  public let citation: String? = nil
  /// What is checked.
  public let explanation = Explanation(
    english:
      "In force equals the year before's in force plus issued minus repealed. Lapses, clean-ups and reorganisations "
      + "break it rightly, so that it is a warning. 2019-form counts are not compared.",
    chinese: "现行有效件数一般应等于上年现行有效件数加本年制发减本年废止；文件失效、清理、机构改革等可致不等。")

  /// Makes the check.
  public init() {}

  /// What the check finds.
  public func findings(in report: AnnualReport, after previous: AnnualReport) -> [Finding] {
    FileKind.allCases.compactMap { kind in
      let counts = report.activeDisclosure[kind]
      guard let before = previous.activeDisclosure[kind][.inForce], let issued = counts[.issued],
        let repealed = counts[.repealed], repealed > .min, let actual = counts[.inForce],
        let expected = RequestTable.sum([before, issued, -repealed]), expected != actual
      else { return nil }
      return finding(
        at: CellAddress.files(kind, .inForce).path, expected: expected, actual: actual,
        "\(kind.label(counts.edition))现行有效\(actual)件，按上年\(before)件加制发\(issued)件减废止\(repealed)件应为\(expected)件")
    }
  }

  /// The kinds of documents, and whether both years state their numbers.
  public func compared(_ report: AnnualReport, _ previous: AnnualReport) -> [(name: String, isKnown: Bool)] {
    FileKind.allCases.map { kind in
      let counts = report.activeDisclosure[kind]
      let columns: [FileColumn] = [.issued, .repealed, .inForce]
      return (
        kind.label(counts.edition),
        columns.allSatisfy { counts[$0] != nil } && previous.activeDisclosure[kind][.inForce] != nil
      )
    }
  }
}
