import PageKit
import Civil
import Desk
import Ledger
import Statute
import WebSupport

/// The form of one act (see public/form).
struct FollowActPage {
  let title: String
  let explanation: [String]
  let citation: String
  let hasFacts: Bool
  let facts: [Fact]
  let paper: Asked?
  let action: String
  let hasErrors: Bool
  let errors: [ErrorLink]
  let fields: [Field]
  let attachments: UploadList?
  let button: String
  let danger: Bool
  let backURL: String = Route.followCase.path

  /// What the body asks for.
  struct Asked {
    let quote: [String]
  }

  init(
    _ act: FollowAct, followed: FollowedApplication, form: Form?, files: [DraftFile],
    errors given: [(field: String, text: String)], token: (DraftFile) throws -> String
  ) rethrows {
    let law = followed.file.law
    title = act.title(followed)
    action = act.route.path
    danger = act == .withdrawal
    citation = act.citation.chinese
    facts = act == .fee ? FeeFacts(followed).facts : []
    hasFacts = !facts.isEmpty
    paper =
      switch act {
      case .correction: law.correction.map { Asked(quote: $0.points) }
      case .reasons: law.reasons.map { Asked(quote: [$0.facts]) }
      case .fee, .withdrawal: nil
      }
    let words = Self.words(act, followed)
    explanation = Self.before(act, followed) + words.0
    button = words.1
    var fields = Self.fields(act, followed, form)
    for index in fields.indices {
      let words = given.filter { $0.field == fields[index].name }.map(\.text)
      fields[index].error = words.isEmpty ? nil : words.joined(separator: "；")
    }
    self.fields = fields.filter { !$0.isFile }
    attachments = try UploadList(fields.first(where: \.isFile), .attachments, files, token)
    let loose = given.filter { error in !fields.contains { $0.name == error.field } }
    errors = ErrorLink.links([], fields: fields) + loose.map { ErrorLink(url: "#main", text: $0.text) }
    hasErrors = !errors.isEmpty
  }

  /// What was handed in before, so that nobody does it twice without need.
  private static func before(_ act: FollowAct, _ followed: FollowedApplication) -> [String] {
    guard let handedIn = followed.handedIn, act == .correction || act == .fee else { return [] }
    return ["您已于\(handedIn.day.chinese)提交过，正在等待受理机关\(act == .fee ? "核对" : "判断")。没有要补充的，不用再次提交。"]
  }

  private static func words(_ act: FollowAct, _ followed: FollowedApplication) -> ([String], String) {
    switch act {
    case .correction where followed.isCorrectionLate:
      (
        [
          "补正期限已经过了。无正当理由逾期不补正的，视为放弃申请。有正当理由的，请在这里补正并说明理由。",
          "提交后由受理机关判断理由是否正当；接受的，答复期限从收到补正之日起重新计算。",
        ], "提交补正和理由"
      )
    case .correction: (["请按要求补充或者改写申请的内容。提交后，答复期限从收到补正之日起重新计算。"], "提交补正")
    case .reasons: (["申请的数量、频次明显超过合理范围，受理机关请您说明理由。"], "提交理由")
    case .fee:
      (
        [
          FeeFacts.isOver(followed)
            ? "缴费期限已经过了。在期限内缴费的，请上传凭证，由受理机关核对。" : "请按下面的方式缴费。缴费后可以上传凭证，便于受理机关核对；上传凭证不代替缴费。",
          "对收取信息处理费的决定不能单独申请行政复议或者提起诉讼；缴费期满后，可以就不再处理申请的行为投诉、申请行政复议或者提起诉讼。",
        ], "提交缴费凭证"
      )
    case .withdrawal:
      (["撤回后不再办理，也不会再作出答复。需要时可以重新提出。", "要撤回的是：\(followed.file.filing.title)"], "确认撤回")
    }
  }

  private static func fields(_ act: FollowAct, _ followed: FollowedApplication, _ form: Form?) -> [Field] {
    func attachments(_ label: String, optional: Bool = true) -> Field {
      .file(
        "attachments", label, accept: FormSizes.papers.accept, hint: "最多 5 个，每个不超过 10 MB，PDF、Word 或者图片。",
        optional: optional, multiple: true, uploading: true, sizeLimit: FormSizes.papers.fileLimit)
    }
    switch act {
    case .correction:
      let reason = Field.area(
        "lateReason", "逾期的正当理由", value: form?["lateReason"] ?? "", hint: "写明为什么没有在期限内补正，有证明材料的作为附件上传。")
      return [
        .area(
          "requested", "补正后的申请内容", value: form?["requested"] ?? followed.file.law.requested,
          hint: "原来的内容已经填好，请直接修改。", rows: 8)
      ] + (followed.isCorrectionLate ? [reason] : []) + [attachments("附件")]
    case .reasons: return [.area("reasons", "申请的理由", value: form?["reasons"] ?? "", rows: 8), attachments("附件")]
    case .fee: return [attachments("缴费凭证", optional: false)]
    case .withdrawal: return []
    }
  }
}

/// A fee notice in facts: how much, how it was worked out, how and until when it is paid, what happens otherwise.
struct FeeFacts {
  let facts: [Fact]

  init(_ followed: FollowedApplication) {
    guard let fee = followed.file.law.fee else {
      facts = []
      return
    }
    let unit = fee.scale.unit
    let prior = fee.priorUnits > 0 ? "（本月此前已有\(fee.priorUnits)\(unit)）" : ""
    let phone = followed.contact.phone.map { "，电话\($0)" } ?? ""
    var facts = [
      Fact("应缴金额", "\(fee.total.yuan)元"), Fact("计收方式", fee.scale.label), Fact("计费数量", "\(fee.units)\(unit)\(prior)"),
    ]
    if let slices = Self.slices(fee, followed.settings.feeSchedule) { facts.append(Fact("计费明细", slices)) }
    facts.append(Fact("收到通知的日期", fee.receivedOn?.chinese ?? "\(fee.sentOn.chinese)寄出，收到后从次日起计算"))
    facts.append(Fact("缴费的最后一日", followed.clock.due?.chinese ?? "收到通知次日起第20个工作日"))
    facts.append(Fact("怎样缴费", followed.contact.payment?.trimmed.nonEmpty ?? "请向\(followed.body.facts.name)了解\(phone)"))
    facts.append(Fact("缴费以后", "答复期限自缴费完成次日起重新计算"))
    facts.append(Fact("逾期不缴费", "视为放弃申请，不再处理"))
    self.facts = facts
  }

  /// Whether the time for payment is over.
  static func isOver(_ followed: FollowedApplication) -> Bool { followed.clock.standing == .lapsed }

  private static func slices(_ fee: FeeNotice, _ schedule: FeeSchedule) -> String? {
    let priced =
      fee.scale == .byItem
      ? try? InformationFee.byItem(priorItemsThisMonth: fee.priorUnits, items: fee.units, schedule: schedule)
      : try? InformationFee.byPage(pages: fee.units, schedule: schedule)
    guard let priced, priced.total == fee.total else { return nil }
    let unit = fee.scale.unit
    return priced.slices.map { slice in
      let range = slice.from == slice.to ? "第\(slice.from)\(unit)" : "第\(slice.from)至\(slice.to)\(unit)"
      return "\(range)，每\(unit)\(slice.rate.yuan)元，计\(slice.amount.yuan)元"
    }.joined(separator: "；")
  }
}
