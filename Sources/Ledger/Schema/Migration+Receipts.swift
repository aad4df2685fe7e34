import Chronicle

extension Migration {
  /// The day a case ended, as an index: what an amended calendar changes for cases answered since is looked up by it.
  ///
  /// With it the receipt before a correction, and the days on which the applicant was told of a correction or an
  /// extension, come into the stored state and the terms of the clock; `DerivedRecords.catchUp` fills them in.
  static let receipts = Migration(
    number: 8, name: "receipts",
    statements: ["CREATE INDEX cases_by_closing ON cases (body_id, is_open, closed_day)"])
}
