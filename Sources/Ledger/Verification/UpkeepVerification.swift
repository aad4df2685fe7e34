import Chronicle

/// Holds bodies, accounts, settings and calendars against their entries.
enum UpkeepVerification {
  static func run(in db: any ReadConnection, into report: inout VerificationReport) throws {
    try RecordVerification.run(BodyRecord.self, in: db, into: &report)
    try RecordVerification.run(PersonRecord.self, in: db, into: &report)
    try RecordVerification.run(SettingsRecord.self, in: db, into: &report)
    try RecordVerification.run(CalendarRecord.self, in: db, into: &report)
  }
}
