package import Chronicle

extension SubjectKind {
  /// An application with everything done about it (案件).
  package static let caseFile = SubjectKind(rawValue: "case")
}

extension SubjectID {
  package static func caseFile(_ id: Int64) -> SubjectID { SubjectID(.caseFile, id) }
}

extension CaseEntry {
  /// Which strings of an entry stand in the clear: numbers, words of the program, hashes, names of units. All else was typed
  /// by people and goes with the key of the case.
  static let names = FactNames(
    facts: [
      "type", "id", "number", "bodyID", "applicantID", "caseID", "parentID", "passedOnFrom", "previousID", "kind",
      "applicantKind", "channel", "formWanted", "method", "party", "cause", "ground", "disposition", "scale", "result",
      "procedure", "by", "paper", "notice", "step", "fact", "variant", "verdict", "steps", "part", "section.name",
      "documentNumber", "receiptNumber", "sha256", "mediaType", "digest", "textDigest", "applicantDigest", "secretHash",
      "route", "appellant", "role", "law:event.answer", "law:event.principal", "dispute:event.to", "dispute:event.type",
    ], references: ["consultationID", "letter"], word: "entry")
}
