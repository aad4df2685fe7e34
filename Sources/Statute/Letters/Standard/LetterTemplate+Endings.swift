extension LetterTemplate {
  static let reply = LetterTemplate(
    kind: LetterKind(.reply), title: "{{答复标题}}",
    body: """
      \(received)
      {{如有：办理经过}}办理经过如下：{{办理经过}}。
      经审查，现答复如下：
      {{逐项}}
      {{如有：事项序号}}# {{事项序号}}、关于“{{事项内容}}”
      {{事项答复}}
      {{逐项止}}
      {{救济途径}}
      """,
    closing: "特此告知。")

  static let recordCorrectionReply = LetterTemplate(
    kind: LetterKind(.reply, matter: .recordCorrection), title: "更正政府信息申请答复书",
    body: """
      本机关于{{收到日期}}收到{{称谓}}{{提交方式}}提交的{{事项类型}}（登记编号：{{登记编号}}），内容为：“{{申请内容}}”。
      经审核，依照{{法律依据}}的规定，处理结果为：{{办理结果}}。
      {{如有：办理说明}}{{办理说明}}
      {{如有：救济途径}}{{救济途径}}
      """,
    closing: "特此告知。")

  static let proposalReply = LetterTemplate(
    kind: LetterKind(.reply, matter: .activeDisclosureProposal), title: "主动公开建议答复书",
    body: """
      本机关于{{收到日期}}收到{{称谓}}{{提交方式}}提交的{{事项类型}}（登记编号：{{登记编号}}），内容为：“{{申请内容}}”。
      经审核，依照{{法律依据}}的规定，处理结果为：{{办理结果}}。
      {{如有：办理说明}}{{办理说明}}
      \(contactLine)
      """,
    closing: "特此告知。")

  static let noFurtherHandling = LetterTemplate(
    kind: LetterKind(.noFurtherHandling), title: "不再处理告知书",
    body: """
      \(received)
      {{如有：办理经过}}办理经过如下：{{办理经过}}。
      {{逐项}}
      {{事项答复}}
      {{逐项止}}
      {{救济途径}}
      """,
    closing: "特此告知。")

  static let terminationNotice = LetterTemplate(
    kind: LetterKind(.terminationNotice), title: "终止办理告知书",
    body: """
      \(received)
      {{如有：办理经过}}办理经过如下：{{办理经过}}。
      {{终结事由}}，本机关终止办理上述申请，并依照{{法律依据}}的规定登记归档。
      {{救济途径}}
      """,
    closing: "特此告知。")
}
