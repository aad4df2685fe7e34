import Ledger
import Statute

extension WorkflowRefusal {
  /// A stable code for programs.
  package var code: String {
    switch self {
    case .paperNeeded: "workflow.paperNeeded"
    case .actDoesNotFit: "workflow.actDoesNotFit"
    case .paperIs: "workflow.paperIs"
    case .paperChanged: "workflow.paperChanged"
    case .barred(.nothingWaits): "workflow.nothingWaits"
    case .barred(.ownWork): "workflow.ownWork"
    case .barred(.decidedBefore): "workflow.decidedBefore"
    case .incomplete: "workflow.incomplete"
    case .letter: "workflow.letter"
    case .feeChanged: "workflow.feeChanged"
    case .letterDayChanged: "workflow.letterDayChanged"
    case .numberPattern: "workflow.numberPattern"
    case .numbersUsedUp: "workflow.numbersUsedUp"
    case .numbersBusy: "workflow.numbersBusy"
    case .claimedBy: "workflow.claimedBy"
    case .notInCharge: "workflow.notInCharge"
    case .caseIsClosed: "workflow.caseIsClosed"
    case .requestIsOver: "workflow.requestIsOver"
    case .listTooLong: "workflow.listTooLong"
    case .caseIsArchived: "workflow.caseIsArchived"
    case .alreadyProposed: "workflow.alreadyProposed"
    case .notProposed: "workflow.notProposed"
    case .settingsChanged: "workflow.settingsChanged"
    }
  }

  /// One Chinese sentence for the officer.
  package var message: String {
    switch self {
    case .paperNeeded(let action): "本单位实行文书审批：请先拟制“\(action.label)”的文书，批准后印发即办理完毕。"
    case .actDoesNotFit(let kind): "“\(kind.label)”与所填的办理事项不相符。"
    case .paperIs(let state): "文书现在是“\(state.label)”，不能这样办理。"
    case .paperChanged: "您打开之后，这份文书有了变化，请看过最新情况再办理；您填写的内容没有丢失。"
    case .barred(.nothingWaits): "现在没有等待审批的环节。"
    case .barred(.ownWork): "不能审批自己拟写或者送审的文书。"
    case .barred(.decidedBefore): "您已审批过前面的环节，这一环节应当由另一人审批。"
    case .incomplete(let elements): "文书还缺少：\(elements.map(\.label).joined(separator: "、"))。"
    case .letter(let error): "文书模板不能使用，请管理员检查“文书模板”。\(error.message)"
    case .feeChanged(let drafted, let now): "拟稿时本月在先的件数是\(drafted)件，现在是\(now)件，金额已变，请重新拟写收费通知。"
    case .letterDayChanged(let field, let drafted, let now):
      "文书写明的“\(field.name)”是\(drafted)，按现在的登记应当是\(now)，请改正文书后重新送审。"
    case .numberPattern(let problem): problem.message
    case .numbersUsedUp(let year): "\(year)年的文号已经用完，请调整文号格式。"
    case .numbersBusy: "同时印发的文书较多，请再试一次。"
    case .claimedBy: "这件申请已由他人认领。"
    case .notInCharge: "这件申请不由您承办。"
    case .caseIsClosed: "这件申请已经办结。"
    case .requestIsOver: "这一协办请求已经答复、退回或者撤销。"
    case .listTooLong(let limit): "一次最多导出\(limit)件，现在的列表超过这个数。请用筛选缩小范围，例如按收到日期分段导出。"
    case .caseIsArchived: "这件申请已经归档，不能再增加送达凭证。"
    case .alreadyProposed: "这件申请的信息已经建议纳入主动公开。"
    case .notProposed: "这件申请的信息没有待处理的主动公开建议。"
    case .settingsChanged: "您打开之后，他人已经修改并保存。您填写的内容没有丢失，请与现在的设置核对后再保存。"
    }
  }
}
