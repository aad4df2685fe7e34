/// What kind of public body it is, as far as reconsideration depends on it.
public enum BodyKind: String, CaseIterable, Codable, Sendable {
  /// A department of a local government at county level or above (政府工作部门).
  case department
  /// A local people's government below the province (地方人民政府).
  case localGovernment
  /// An agency set up by a government, such as a subdistrict office (派出机关).
  case dispatchedOffice
  /// An organisation authorised by law and managed by a government or its department (法律、法规、规章授权的组织).
  case authorisedOrganisation
  /// A vertically led agency: customs, finance, foreign exchange, tax, state security (垂直领导、税务、国家安全机关).
  case verticalAgency
  /// A justice department (司法行政部门).
  case justiceDepartment
  /// A provincial government (省级人民政府).
  case provincialGovernment
  /// A department of the State Council (国务院部门).
  case stateCouncilDepartment

  /// The Chinese name.
  public var label: String {
    switch self {
    case .department: "地方人民政府工作部门"
    case .localGovernment: "地方人民政府"
    case .dispatchedOffice: "政府派出机关"
    case .authorisedOrganisation: "法律、法规、规章授权的组织"
    case .verticalAgency: "垂直领导机关、税务机关或者国家安全机关"
    case .justiceDepartment: "司法行政部门"
    case .provincialGovernment: "省级人民政府"
    case .stateCouncilDepartment: "国务院部门"
    }
  }
}
