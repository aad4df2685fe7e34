public import Civil

/// The remedies against a reply or its absence, ready for the letter (救济途径告知).
public struct Remedy: Equatable, Codable, Sendable {
  /// Which version of the rules: before or since the revised Reconsideration Law.
  public enum Version: String, CaseIterable, Codable, Sendable {
    case before2024, since2024

    /// The version in force on the day the act became effective.
    public static func inForce(on day: Day) -> Version {
      day >= RemedyKind.reconsiderationFirstSince ? .since2024 : .before2024
    }
  }

  /// Which remedies are open.
  public let kind: RemedyKind
  /// The rules used.
  public let version: Version
  /// Who hears a reconsideration; the applicant chooses among several.
  public let authorities: [ReconsiderationAuthority]
  /// The paragraph for the letter; empty when nothing is open.
  public let text: String
  /// The articles behind it.
  public let citations: [Citation]

  /// The period for reconsideration, from the day the applicant learns of the act.
  public static let reconsiderationPeriod = CivilPeriod.days(60)
  /// The period for a lawsuit without reconsideration.
  public static let litigationPeriod = CivilPeriod.months(6)
  /// The period for a lawsuit after the reconsideration decision was received.
  public static let litigationAfterReconsiderationPeriod = CivilPeriod.days(15)

  /// The remedies of a kind against an act of the body that became effective on the day. `authorityName` and `court`
  /// are the names the letter gives; without them it describes the authority and the court.
  public static func against(
    _ kind: RemedyKind, body: BodyKind, effectiveOn day: Day, authorityName: String? = nil, court: String? = nil
  ) -> Remedy {
    let version = Version.inForce(on: day)
    let authorities = ReconsiderationAuthority.authorities(for: body, effectiveOn: day)
    let wording = RemedyWording(
      authority: authorityName ?? authorities.map(\.label).joined(separator: "或者"), court: court ?? "有管辖权的人民法院")
    var citations: [Citation] = []
    if kind != .notOpen {
      citations = [ReconsiderationAuthority.citation(for: body, effectiveOn: day)]
      citations += version == .since2024 ? [.reconsiderationLaw("第二十条")] : []
      if kind == .reconsiderationFirst || kind == .both {
        citations += [.reconsiderationLaw("第二十三条第一款第四项、第二款"), .litigationLaw("第四十五条")]
      }
      if kind == .noReply {
        citations += [
          .regulations("第五十一条"), .litigationLaw("第四十七条第一款"), .litigationInterpretation("第六十六条"),
        ]
      } else if kind != .reconsiderationFirst {
        citations.append(.litigationLaw("第四十六条"))
      }
    }
    return Remedy(
      kind: kind, version: version, authorities: authorities, text: wording.text(for: kind), citations: citations)
  }
}
