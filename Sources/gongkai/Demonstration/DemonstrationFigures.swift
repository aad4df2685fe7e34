import AnnualReport
import Civil
import Statute

extension DemonstrationReports {
  static let all: [Figures] = district + departments + township

  /// The district itself: its last year carries over what the demonstration's applications begin with.
  private static let district: [Figures] = [
    Figures(
      agency: DemonstrationPeople.district, year: 2023, published: Day(constant: 2024, 3, 19),
      files: FileCounts(issued: 3, repealed: 2, inForce: 21), decisions: [11_842, 317, 24],
      received: [.naturalPerson: 21, .business: 3], carriedIn: [.naturalPerson: 1],
      outcomes: [
        .granted: [.naturalPerson: 9, .business: 2], .partiallyGranted: [.naturalPerson: 2],
        .thirdParty: [.naturalPerson: 1], .notHeld: [.naturalPerson: 5, .business: 1],
        .needsCreation: [.naturalPerson: 1], .petition: [.naturalPerson: 1], .correctionLapsed: [.naturalPerson: 1],
      ], disputes: [.reconsideration: [.upheld: 1]]),
    Figures(
      agency: DemonstrationPeople.district, year: 2024, published: Day(constant: 2025, 3, 18),
      files: FileCounts(issued: 4, repealed: 1, inForce: 24), decisions: [12_307, 329, 31],
      received: [.naturalPerson: 25, .business: 3, .legalService: 1], carriedIn: [.naturalPerson: 2],
      outcomes: [
        .granted: [.naturalPerson: 10, .business: 2], .partiallyGranted: [.naturalPerson: 3, .business: 1],
        .internalAffairs: [.naturalPerson: 1], .deliberative: [.naturalPerson: 1],
        .notHeld: [.naturalPerson: 6, .legalService: 1], .needsCreation: [.naturalPerson: 1],
        .duplicate: [.naturalPerson: 1], .correctionLapsed: [.naturalPerson: 1], .miscellaneous: [.naturalPerson: 1],
      ], disputes: [.reconsideration: [.upheld: 2, .other: 1]]),
    Figures(
      agency: DemonstrationPeople.district, year: 2025, published: Day(constant: 2026, 3, 17),
      files: FileCounts(issued: 2, repealed: 3, inForce: 23), decisions: [12_650, 342, 27],
      received: [.naturalPerson: 26, .business: 4, .legalService: 1], carriedIn: [.naturalPerson: 2],
      outcomes: [
        .granted: [.naturalPerson: 11, .business: 3, .legalService: 1], .partiallyGranted: [.naturalPerson: 3],
        .thirdParty: [.naturalPerson: 1], .deliberative: [.naturalPerson: 1], .enforcementFile: [.naturalPerson: 1],
        .notHeld: [.naturalPerson: 5, .business: 1], .needsCreation: [.naturalPerson: 1],
        .petition: [.naturalPerson: 1], .duplicate: [.naturalPerson: 1], .correctionLapsed: [.naturalPerson: 1],
      ],
      disputes: [.reconsideration: [.upheld: 1, .corrected: 1, .pending: 1], .litigationDirect: [.upheld: 1]]),
  ]

  private static let departments: [Figures] = [
    Figures(
      agency: "云岭区自然资源局", year: 2025, published: Day(constant: 2026, 1, 26),
      files: FileCounts(issued: 1, repealed: 0, inForce: 6), decisions: [1_486, 58, 3],
      received: [.naturalPerson: 14, .business: 2],
      outcomes: [
        .granted: [.naturalPerson: 6, .business: 1], .notHeld: [.naturalPerson: 4],
        .needsCreation: [.naturalPerson: 1], .petition: [.naturalPerson: 1],
      ], disputes: [.reconsideration: [.corrected: 1]]),
    Figures(
      agency: "云岭区教育局", year: 2025, published: Day(constant: 2026, 1, 23),
      files: FileCounts(issued: 0, repealed: 1, inForce: 4), decisions: [213, 6, 0], received: [.naturalPerson: 6],
      outcomes: [
        .granted: [.naturalPerson: 4], .internalAffairs: [.naturalPerson: 1], .notHeld: [.naturalPerson: 1],
      ]),
  ]

  /// What 2024 carried over is missing in 2025, and the prose of 2025 counts one more than its table.
  private static let township: [Figures] = [
    Figures(
      agency: "青溪镇人民政府", year: 2024, published: Day(constant: 2025, 1, 22), decisions: [96, 11, 0],
      received: [.naturalPerson: 5], outcomes: [.granted: [.naturalPerson: 3], .notHeld: [.naturalPerson: 1]]),
    Figures(
      agency: "青溪镇人民政府", year: 2025, published: Day(constant: 2026, 1, 28), decisions: [104, 9, 0],
      received: [.naturalPerson: 4], outcomes: [.granted: [.naturalPerson: 2], .notHeld: [.naturalPerson: 1]],
      claimed: 5),
  ]
}
