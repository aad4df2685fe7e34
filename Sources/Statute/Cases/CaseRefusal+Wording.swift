public import Civil

extension CaseRefusal {
  /// The reason as a Chinese sentence, the same on every surface.
  public var chinese: String {
    switch self {
    case .notRegistered: "该事项尚未登记。"
    case .alreadyRegistered(let number): "该事项已登记，登记编号为\(number)。"
    case .notInState(let action, let state): "当前状态为“\(state.label)”，不能办理“\(action.label)”。"
    case .notForKind(let action, let kind): "“\(kind.label)”不适用“\(action.label)”。"
    case .dayInFuture(let day): "\(day.chinese)晚于今日。"
    case .dayTooEarly(let day, let earliest): "\(day.chinese)早于\(earliest.chinese)，与已登记的事实不符。"
    case .dayTooLate(let day, let latest): "\(day.chinese)晚于\(latest.chinese)，与已登记的事实不符。"
    case .dayIsOfSystem(let today): "由系统办理的事项以办理的当日（\(today.chinese)）为准，不能填写其他日期。"
    case .lateEntryUnproven(let day): "\(day.chinese)不是今日。事项在系统外已经办理的，按补录办理，须有载明该日期的凭证。"
    case .proofDoesNotFit(let kind, let method): "\(kind.label)不能证明\(method.label)的日期。"
    case .textMissing(let action): "办理“\(action.label)”须填写完整的内容。"
    case .confirmationMissing(let channel): "通过\(channel.label)提交的申请，以双方确认之日为收到申请之日，须填写确认日期。"
    case .confirmationDelayUnexplained(.ordinaryMail, let latest):
      "平常信函应当于收到信函的当日（\(latest.chinese)）与申请人确认；当日未能确认的，须说明原因。"
    case .confirmationDelayUnexplained(let channel, let latest):
      "通过\(channel.label)提交的申请，至迟应当在到达后的下一个工作日（\(latest.chinese)）与申请人确认；未能确认的，须说明原因。"
    case .noReceiptDay: "收到申请之日尚未确定。"
    case .splitNeedsTwoParts: "分案须有两个以上的部分。"
    case .splitAfterReply: "该申请已经作出过处理并计入统计，或者正依复议决定、判决办理，不能分案。"
    case .duplicateIdentity(let id): "编号“\(id)”重复。"
    case .transferAfterReceipt: "已确认收到的政府信息公开申请应当答复，不能转送；不属于本机关负责公开的，告知申请人并说明理由。"
    case .correctionAlreadyRequested(let day): "已于\(day.chinese)要求补正，补正只能要求一次。"
    case .correctionNoticeLate(let start): "补正应当在收到申请之日（\(start.chinese)）起7个工作日内一次性告知，期限已过。"
    case .invalidPeriod(let days): "期限\(days)个工作日不合理。"
    case .correctionLate(let start, let days): "补正期限为\(start.chinese)后\(days)个工作日，已逾期；有正当理由的，须写明理由。"
    case .periodStillRunning(let action, let start, let days):
      "自\(start.chinese)起算的\(days)个工作日尚未届满，不能办理“\(action.label)”。"
    case .noticeNotReceived(let action, let sentOn):
      "告知书于\(sentOn.chinese)邮寄发出，送达日期待登记，期限尚未起算，不能办理“\(action.label)”。"
    case .noticeAlreadyReceived(let day): "告知书于\(day.chinese)送达，期限已经起算，不用另行登记。"
    case .paymentLate(let start): "应当自收到收费通知（\(start.chinese)）次日起20个工作日内缴费，已逾期，视为放弃申请。"
    case .reasonsAlreadyAsked(let day): "已于\(day.chinese)要求申请人说明理由。"
    case .reasonsNotGiven: "申请人尚未说明理由，不能延迟答复。"
    case .deferralLate(let start, let days):
      "延迟答复应当在答复期限（自\(start.chinese)起算的\(days)个工作日）届满前告知申请人，期限已过，应当尽快答复。"
    case .consultationUnknown(let id): "没有编号为“\(id)”的征求意见书。"
    case .consultationClosed(let id): "征求意见书“\(id)”的这一事项已登记。"
    case .consultationNotReceived(let id): "征求意见书“\(id)”尚未登记送达日期，15个工作日无从起算。"
    case .consultationDelivered(let id, let day):
      "征求意见书“\(id)”已于\(day.chinese)送达，应当等待意见，或者期满后登记逾期未提出意见，不能终止。"
    case .opinionsOutstanding(let ids): "尚有\(ids.count)件征求意见书在期限内未收到意见。"
    case .extensionAlreadyGranted(let day): "已于\(day.chinese)告知延长答复期限，只能延长一次。"
    case .extensionLength(let days): "延长的期限为1至20个工作日，不能为\(days)个工作日。"
    case .extensionLate: "应当在原答复期限届满前告知申请人延长，期限已过。"
    case .periodOrdered(let cause, let days):
      "答复期限由\(cause.label)确定为\(days)个工作日，不是条例规定的\(ReplyPeriodRule.workingDays)个工作日，不能延长或者延迟，应当按期答复。"
    case .headApprovalMissing: "延长答复期限须经政府信息公开工作机构负责人同意。"
    case .secrecyReviewMissing: "提供政府信息前须经保密审查。"
    case .feeAlreadyCharged(let day): "已于\(day.chinese)通知收费，同一申请只收取一次。"
    case .feeNoticeLate: "收费通知应当在答复期限内送达，期限已过。"
    case .feeIsZero: "按标准计算的信息处理费为0元，不需要收费通知。"
    case .fee(let error): error.chinese
    case .courierNotAllowed: "公文只能由邮政企业寄递，不能通过快递企业寄送。"
    case .signatureMissing(let method): "\(method.label)以签收之日为准，须填写签收日期。"
    case .replyEmpty: "答复须逐项写明结果。"
    case .notAnAnswer(let kind): "“\(kind.label)”不是对申请内容的答复。"
    case .groundMissing(let kind): "“\(kind.label)”须写明条例第十四条至第十六条中的理由。"
    case .groundOutOfPlace(let kind): "“\(kind.label)”不适用条例第十四条至第十六条的理由。"
    case .stillUnclearWithoutCorrection: "未经补正，不能以补正后仍不明确为由答复。"
    case .objectionStands:
      "第三方不同意公开的内容应当不予公开，提供信息的各项须写明不包括这些内容；认为不公开可能对公共利益造成重大影响而予以公开的，须写明理由并书面告知第三方。"
    case .nothingServed: "这件申请还没有送达过文书。"
    case .noSuchStep: "没有登记过这一步骤的日期，不用更正。"
    case .calendar(let error): error.chinese
    }
  }
}

extension CalendarError {
  /// The reason as a Chinese sentence.
  public var chinese: String {
    switch self {
    case .yearNotCovered(let year): "尚未录入\(year)年的节假日安排，无法计算工作日。"
    case .outOfRange: "日期超出可计算的范围。"
    case .negativeCount(let count): "工作日数不能为\(count)。"
    }
  }
}

extension FeeError {
  /// The reason as a Chinese sentence.
  public var chinese: String {
    switch self {
    case .negativeCount(let count): "数量不能为\(count)。"
    case .tooMany(let limit): "数量不能超过\(limit)。"
    case .overflow: "金额超出可计算的范围。"
    }
  }
}
