public import Civil

/// Who hears a reconsideration (行政复议机关), relative to the body that acted.
public enum ReconsiderationAuthority: String, CaseIterable, Codable, Sendable {
  case sameLevelGovernment, nextHigherGovernment, nextHigherDepartment, establishingGovernment, itself

  /// What the letter says where no name is given.
  public var label: String {
    switch self {
    case .sameLevelGovernment: "本级人民政府"
    case .nextHigherGovernment: "上一级人民政府"
    case .nextHigherDepartment: "上一级主管部门"
    case .establishingGovernment: "设立该派出机关的人民政府"
    case .itself: "本机关"
    }
  }

  /// The authorities open against a body's act that became effective on the day; with more than one, the applicant chooses.
  public static func authorities(for body: BodyKind, effectiveOn day: Day) -> [ReconsiderationAuthority] {
    let revised = day >= RemedyKind.reconsiderationFirstSince
    return switch body {
    case .department, .authorisedOrganisation:
      revised ? [.sameLevelGovernment] : [.sameLevelGovernment, .nextHigherDepartment]
    case .localGovernment: [.nextHigherGovernment]
    case .dispatchedOffice: [.establishingGovernment]
    case .verticalAgency: [.nextHigherDepartment]
    case .justiceDepartment: [.sameLevelGovernment, .nextHigherDepartment]
    case .provincialGovernment, .stateCouncilDepartment: [.itself]
    }
  }

  /// The article for a body's acts in the law in force on the day.
  public static func citation(for body: BodyKind, effectiveOn day: Day) -> Citation {
    guard day >= RemedyKind.reconsiderationFirstSince else { return Citation.reconsiderationLaw("（2017年修正）") }
    return switch body {
    case .department, .localGovernment, .dispatchedOffice, .authorisedOrganisation, .provincialGovernment:
      .reconsiderationLaw("第二十四条")
    case .stateCouncilDepartment: .reconsiderationLaw("第二十五条")
    case .verticalAgency: .reconsiderationLaw("第二十七条")
    case .justiceDepartment: .reconsiderationLaw("第二十八条")
    }
  }
}
