/// The answer to a request to correct one's own record (更正), 条例第四十一条.
enum OwnRecordRule {
  static func decide(
    _ current: Case, _ result: RecordCorrectionResult, note: String, service: Service, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(note, for: .concludeRecordCorrection)
    let day = try ServiceRule.effectiveDay(service)
    try context.check(day, notBefore: current.latestStep)
    return [.recordCorrectionConcluded(.init(result: result, note: note, service: service, day: day))]
  }
}
