/// Which national form (格式) a report or a part of it was written in, named by the year the form was issued.
public enum Edition: Int, Sendable, Hashable, CaseIterable, Codable {
  /// The trial form of 国办公开办函〔2019〕60号, for the years 2019 and 2020.
  case of2019 = 2019
  /// The form of 国办公开办函〔2021〕30号, for the years from 2021 on.
  case of2021 = 2021

  /// The form that was in force for reports on the given year; `nil` before 2019, when another form was used.
  public init?(reportingYear year: Int) {
    guard year >= 2019 else { return nil }
    self = year >= 2021 ? .of2021 : .of2019
  }

  /// The letter that set the form.
  public var citation: String {
    switch self {
    case .of2019: "国办公开办函〔2019〕60号"
    case .of2021: "国办公开办函〔2021〕30号"
    }
  }
}
