extension LetterTemplate {
  static let thirdPartyConsultation = LetterTemplate(
    kind: LetterKind(.thirdPartyConsultation), title: "政府信息公开第三方意见征询书",
    body: """
      本机关收到一件政府信息公开申请（登记编号：{{登记编号}}），申请内容为：“{{申请内容}}”。
      经审查，{{涉及权益说明}}，公开该信息可能损害{{收件人}}的合法权益。依照{{法律依据}}的规定，现就是否同意公开书面征求意见。
      请自收到本征询书之日起{{办理期限}}内，将所附回执填妥后送交本机关；不同意公开的，请说明理由，并尽可能提供相应依据。逾期未提出意见的，{{逾期后果}}。
      \(contactLine)
      {{附页：第三方意见征询书回执}}
      {{机关名称}}：
      关于登记编号{{登记编号}}的政府信息公开申请，我（单位）已经收到征询书，意见如下（请在所选项前划“√”）：
      □ 同意公开。
      □ 不同意公开。
      □ 同意公开部分内容，不同意公开的内容为：
      |理由及依据||
      |姓名（名称）||
      |联系方式||
      |签名（盖章）||
      |日期||
      """,
    closing: "特此征询。")

  static let coMakerConsultation = LetterTemplate(
    kind: LetterKind(.coMakerConsultation), title: "关于征求政府信息公开意见的函",
    body: """
      本机关收到一件政府信息公开申请（登记编号：{{登记编号}}），申请内容为：“{{申请内容}}”。
      经查，{{涉及权益说明}}。依照{{法律依据}}的规定，现就该信息是否公开征求贵单位意见。
      请自收到本函之日起{{办理期限}}内提出书面意见；不同意公开的，请说明理由和依据。逾期未提出意见的，{{逾期后果}}。
      \(contactLine)
      {{附页：征求意见回执}}
      {{机关名称}}：
      关于登记编号{{登记编号}}的政府信息公开申请，本单位意见如下（请在所选项前划“√”）：
      □ 同意公开。
      □ 不同意公开。
      □ 同意公开部分内容，不同意公开的内容为：
      |理由及依据||
      |单位名称（盖章）||
      |联系人及电话||
      |日期||
      """,
    closing: "特此函询。")

  static let assistanceLetter = LetterTemplate(
    kind: LetterKind(.assistanceLetter), title: "关于商请协助办理政府信息公开申请的函",
    body: """
      本机关收到一件政府信息公开申请（登记编号：{{登记编号}}），申请内容为：“{{申请内容}}”。
      {{涉及权益说明}}。为依法准确答复申请人，依照{{法律依据}}的规定，商请贵单位协助核实有关情况，并就该信息是否公开提出意见。
      {{如有：办理期限}}请于收到本函之日起{{办理期限}}内函复本机关。
      {{如无：办理期限}}上述申请有法定答复期限，请尽早函复本机关。
      \(contactLine)
      """,
    closing: "专此函商，请予支持。")

  static let consultationNotice = LetterTemplate(
    kind: LetterKind(.consultationNotice), title: "征求意见告知书",
    body: """
      \(received)
      因{{称谓}}申请公开的信息需要征求{{征求意见对象}}的意见，本机关已于{{不计期限起始日期}}发出征求意见的文书。依照{{法律依据}}的规定，自{{不计期限起始日期}}起，{{期限计算}}。征求意见结束后，答复期限继续计算。
      \(contactLine)
      """,
    closing: "特此告知。")

  static let thirdPartyNotice = LetterTemplate(
    kind: LetterKind(.thirdPartyNotice), title: "依申请公开第三方告知书",
    body: """
      本机关曾就登记编号{{登记编号}}的政府信息公开申请书面征求{{收件人}}的意见，{{收件人}}表示不同意公开。
      经审查，本机关认为不公开上述信息可能对公共利益造成重大影响，理由是：{{公共利益理由}}。依照{{法律依据}}的规定，本机关决定予以公开，公开的内容为：“{{公开内容}}”。
      {{救济途径}}
      \(contactLine)
      """,
    closing: "特此告知。")

  static let transferLetter = LetterTemplate(
    kind: LetterKind(.transferLetter), title: "转送函",
    body: """
      本机关收到{{申请人}}{{提交方式}}提交的{{事项类型}}（登记编号：{{登记编号}}），内容为：“{{申请内容}}”。
      因{{理由}}，依照{{法律依据}}的规定，现将该申请转送{{转送机关}}，请依法办理，并将办理结果告知申请人。
      \(contactLine)
      """,
    closing: "专此函达。")
}
