import PageKit
import Chronicle
import Desk
import Hummingbird
import Ledger

/// Holding all records against their checksums (记录核验), on demand: it reads the whole ledger.
enum VerificationPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [(.post, .verification, { try await run($0) })]

  struct Page: Sendable {
    struct Problem: Sendable {
      let title: String
      let detail: String
      let url: String?
    }

    let sound: Bool
    let title: String
    let text: String
    let facts: [Fact]
    let hasProblems: Bool
    let problems: [Problem]

    init(_ report: VerificationReport, limit: Int = 200) {
      sound = report.isSound
      title = report.isSound ? "全部记录完整，没有改动" : "发现\(report.findings.count)处问题"
      text = report.isSound ? "逐条重放办理记录，并核对了每一条的校验值。" : "请保留现场，不要继续办理，并联系系统管理员从备份核对。"
      facts = [
        Fact("申请", "\(report.cases)件"), Fact("办理记录", "\(report.entries)条"), Fact("操作记录", "\(report.auditEntries)条"),
        Fact("文件", "\(report.blobs)个"), Fact("年报", "\(report.reports)份"),
      ]
      problems = report.findings.prefix(limit).map(Problem.init)
      hasProblems = !problems.isEmpty
    }
  }

  private static func run(_ visit: Visit) async throws -> Response {
    try visit.require(.viewAudit)
    let report = try await visit.desk.verifyLedger()
    return try await visit.show(
      .verification, title: "记录核验", crumbs: [Crumb("操作记录", .audit), Crumb("记录核验")], Page(report))
  }
}

extension VerificationPages.Page.Problem {
  init(_ finding: VerificationFinding) {
    let place = finding.sequence.map { "第\($0)条" } ?? ""
    (title, url) = Self.subject(finding.subject)
    detail = place + Self.text(finding.problem)
  }

  private static func subject(_ subject: VerificationFinding.Subject) -> (String, String?) {
    switch subject {
    case .subject(let subject): (name(of: subject), page(of: subject))
    case .row(let table, let key): ("\(tables[table] ?? table) \(key)", nil)
    case .named(let table, let owner, let name): ("\(tables[table] ?? table) \(owner)：\(name)", nil)
    case .series(let series): ("编号序列 \(series)", nil)
    case .blob(let sha256): ("文件 \(sha256.prefix(12))", nil)
    case .audit(_, let position): ("操作记录 \(position)", nil)
    case .key(let id): ("密钥 \(id)", nil)
    case .chain(let chain): (chainName(chain), nil)
    }
  }

  /// What the tables hold, in the words of the office.
  private static let tables = [
    "cases": "申请", "applicants": "申请人", "attachments": "附件", "papers": "文书", "paper_texts": "文书内容",
    "case_units": "分办", "assistance_requests": "协办", "publication_marks": "主动公开建议", "disputes": "复议诉讼",
    "dispute_rounds": "复议诉讼", "fee_notices": "收费通知", "outbox": "邮件", "reports": "年报", "bodies": "机关",
    "people": "人员", "person_roles": "人员角色", "substitutions": "代行安排", "settings": "设置", "calendar_overrides": "工作日安排",
    "secrets": "口令",
    "complaints": "投诉举报", "complaint_files": "投诉举报的附件", "complaint_demands": "主管部门来件",
  ]

  private static func name(of subject: SubjectID) -> String {
    switch subject.kind {
    case .caseFile: "申请 \(subject.id)"
    case .complaint: "投诉举报 \(subject.id)"
    default: "记录 \(subject)"
    }
  }

  private static func page(of subject: SubjectID) -> String? {
    subject.kind == .caseFile ? Route.officeCase(.id(subject.id)).path : nil
  }

  private static func chainName(_ chain: ChainName) -> String {
    let owner = chain.body == 0 ? "" : "（机关 \(chain.body)）"
    return switch chain.kind {
    case .installation: "本系统的校验链"
    case .records: "办理记录的校验链\(owner)"
    case .audit: "操作记录的校验链\(owner)"
    }
  }

  private static func text(_ problem: VerificationFinding.Problem) -> String {
    switch problem {
    case .contentChanged: "内容与校验值不符。"
    case .linkBroken: "与上一条接不上。"
    case .numberExpected(let expected, let found): "序号应为\(expected)，实为\(found)。"
    case .unreadable: "内容读不出来。"
    case .columnDiffers(let name): "列表中的“\(name)”与办理记录不符。"
    case .missing: "应有而没有。"
    case .numberDoubled(let number): "编号\(number)用了两次。"
    case .counterExpected(let expected, let found): "编号应已用到\(expected)，计数却是\(found)。"
    case .keyGone: "这条记录的密钥不见了。"
    case .unaccounted: "没有记录说明它的来历。"
    case .headDiffers: "末尾的校验值不符，可能少了记录。"
    case .anchorNotFound: "找不到留存的校验值。"
    case .sealBroken: "不能解密：内容被改动，或者密钥不是加密时的那一把。"
    case .keyMissing(let files): "密钥文件中没有这把密钥，用它加密或者签认的\(files)处没有核对。"
    case .codeBroken: "校验链不是由本系统的密钥签认的，可能被整体改写。"
    }
  }
}
