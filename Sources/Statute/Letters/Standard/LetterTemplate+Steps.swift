extension LetterTemplate {
  static let receipt = LetterTemplate(
    kind: LetterKind(.receipt), title: "政府信息公开申请登记回执",
    body: """
      {{称谓}}{{提交方式}}提交的{{事项类型}}，本机关已经登记，登记编号为{{登记编号}}。申请内容为：“{{申请内容}}”。
      本机关收到申请之日为{{收到日期}}。依照{{法律依据}}和第三十三条的规定，本机关将于{{答复截止日期}}前（含当日）作出答复；需要补正、征求意见、延长期限或者缴纳信息处理费的，答复期限依法另行计算，并书面告知{{称谓}}。
      {{称谓}}可以凭登记编号查询办理进展。\(contactLine)
      """,
    closing: "特此告知。")

  /// The receipt for a matter to which the law sets no period; one that the body set for itself is told.
  static func receipt(of matter: CaseKind) -> LetterTemplate {
    LetterTemplate(
      kind: LetterKind(.receipt, matter: matter), title: LetterKind(.receipt, matter: matter).label,
      body: """
        {{称谓}}{{提交方式}}提交的{{事项类型}}，本机关已经登记，登记编号为{{登记编号}}。内容为：“{{申请内容}}”。
        本机关收到的日期为{{收到日期}}，将依照{{法律依据}}的规定办理，并将处理结果告知{{称谓}}。
        {{如有：答复截止日期}}本机关将于{{答复截止日期}}前（含当日）办理完毕。
        {{称谓}}可以凭登记编号查询办理进展。\(contactLine)
        """,
      closing: "特此告知。")
  }

  static let correctionNotice = LetterTemplate(
    kind: LetterKind(.correctionNotice), title: "政府信息公开申请补正告知书",
    body: """
      \(received)
      经审查，上述申请内容不明确，依照{{法律依据}}的规定，请{{称谓}}对下列事项一次性作出补正：
      {{补正事项}}
      请自收到本告知书之日起{{办理期限}}内将补正后的申请提交本机关。答复期限{{期限计算}}。
      无正当理由逾期不补正的，{{逾期后果}}。
      \(contactLine)
      """,
    closing: "特此告知。")

  static let reasonsNotice = LetterTemplate(
    kind: LetterKind(.reasonsNotice), title: "说明理由告知书",
    body: """
      \(received)
      经查，{{申请数量频次}}。本机关认为，{{称谓}}申请公开政府信息的数量、频次明显超过合理范围。
      依照{{法律依据}}的规定，请{{称谓}}自收到本告知书之日起{{办理期限}}内书面说明理由。理由不合理的，本机关将告知不予处理；理由合理，但无法在规定期限内答复的，本机关可以确定延迟答复的合理期限并告知{{称谓}}。
      \(contactLine)
      """,
    closing: "特此告知。")

  static let deferralNotice = LetterTemplate(
    kind: LetterKind(.deferralNotice), title: "延迟答复告知书",
    body: """
      \(received)
      {{如有：办理经过}}办理经过如下：{{办理经过}}。
      {{逐项}}
      {{事项答复}}
      {{逐项止}}
      \(contactLine)
      """,
    closing: "特此告知。")

  static let extensionNotice = LetterTemplate(
    kind: LetterKind(.extensionNotice), title: "延期答复告知书",
    body: """
      \(received)
      {{如有：办理经过}}办理经过如下：{{办理经过}}。
      上述申请的答复期限原定于{{原答复截止日期}}届满。因{{理由}}，本机关不能在该期限内作出答复。依照{{法律依据}}的规定，{{批准情况}}，现将答复期限延长{{延长工作日数}}，本机关将于{{延长后答复截止日期}}前（含当日）作出答复。
      \(contactLine)
      """,
    closing: "特此告知。")

  static let feeNotice = LetterTemplate(
    kind: LetterKind(.feeNotice), title: "政府信息公开信息处理费缴费通知书",
    body: """
      \(received)
      依照《中华人民共和国政府信息公开条例》第四十二条和{{法律依据}}的规定，本机关决定对上述申请收取信息处理费，有关事项通知如下：
      |计收方式|{{计收方式}}|
      |计费数量|{{计费数量}}|
      {{如有：计费明细}}|计费明细|{{计费明细}}|
      |应缴金额|{{应缴金额}}|
      |缴费方式|{{缴费方式}}|
      请自收到本通知书次日起{{办理期限}}内足额缴纳。{{称谓}}完成缴费的，答复期限{{期限计算}}。
      {{如有：缴费截止日期}}缴费的最后一日为{{缴费截止日期}}。
      逾期未缴纳的，{{逾期后果}}。
      对收取信息处理费的决定不能单独申请行政复议或者提起行政诉讼；缴费期满后，{{称谓}}认为本机关不再处理该申请侵犯自身合法权益的，可以依法投诉、申请行政复议或者提起行政诉讼。
      \(contactLine)
      """,
    closing: "特此通知。")
}
