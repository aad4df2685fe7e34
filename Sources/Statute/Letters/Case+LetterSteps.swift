public import Civil

extension Case {
  /// The steps before a day in one sentence each, for the facts of a letter (办理经过); nil when there were none.
  public func stepsForLetter(addressing you: String, before day: Day) -> String? {
    var steps: [(day: Day, text: String)] = []
    func add(_ day: Day?, _ text: String) { if let day { steps.append((day, text)) } }
    add(correction?.requestedOn, "本机关向\(you)发出补正告知书")
    add(correction?.deliveredOn, "补正告知书送达\(you)")
    add(correction?.suppliedOn, "本机关收到\(you)补正的申请材料")
    add(reasons?.requestedOn, "本机关要求\(you)说明理由")
    add(reasons?.deliveredOn, "说明理由告知书送达\(you)")
    add(reasons?.givenOn, "本机关收到\(you)的理由说明")
    add(deferral?.notifiedOn, "本机关告知\(you)延迟答复")
    if let granted = `extension` {
      add(granted.notifiedOn, "经批准，本机关告知\(you)延长答复期限\(granted.workingDays)个工作日")
    }
    for letter in consultations {
      add(letter.sentOn, "本机关书面征求\(letter.party.label)意见")
      if let answer = letter.answer { add(letter.answeredOn, "\(letter.party.label)答复：\(answer.label)") }
      add(letter.silentOn, "\(letter.party.label)逾期未提出意见")
    }
    if let fee {
      if fee.method == .post { add(fee.sentOn, "本机关向\(you)邮寄信息处理费缴费通知（\(fee.total.yuan)元）") }
      add(fee.receivedOn, "\(you)收到信息处理费缴费通知（\(fee.total.yuan)元）")
      add(fee.paidOn, "\(you)缴纳信息处理费")
    }
    for reopening in reopenings { add(reopening.receivedOn, "本机关收到\(reopening.cause.label)（\(reopening.reference)）") }
    let ordered = steps.enumerated().filter { $0.element.day <= day }
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    if ordered.isEmpty { return nil }
    return ordered.map { "\($0.element.day.chinese)，\($0.element.text)" }.joined(separator: "；")
  }
}
