import Chronicle
import Desk
import Ledger

/// Words for what the ledger reports, on the command line.
enum LedgerWording {
  /// Why the database does not work.
  static func sentence(_ failure: DatabaseFailure) -> String {
    switch failure {
    case .constraint(let kind, _): "数据不符合约束（\(kind.rawValue)）。"
    case .busy: "另一个程序正在写入，请稍后再试。"
    case .readOnly: "文件或者所在目录不可写。"
    case .full: "磁盘空间不足。"
    case .corrupt: "文件已损坏。"
    case .notADatabase: "文件不是 SQLite 数据库。"
    case .cannotOpen: "文件不能打开，请检查目录和权限。"
    case .inputOutput: "读写存储设备时出错。"
    case .placeholders, .statement: "程序内部错误。"
    case .column(let name, let problem): "字段 \(name) 的内容不符合预期（\(problem.rawValue)）。"
    }
  }

  /// Why the schema does not fit this program.
  static func sentence(_ failure: SchemaFailure) -> String {
    switch failure {
    case .newerThanProgram(let database, let program):
      "数据库的结构版本是\(database)，本程序只认识到\(program)；请使用新版程序。"
    case .changedMigration(let number): "数据库的第\(number)步结构变更与本程序不同。"
    case .missingMigration(let number): "数据库缺少第\(number)步结构变更。"
    }
  }

  /// What verification found, as `subject problem`.
  static func line(_ finding: VerificationFinding) -> String {
    let place = finding.sequence.map { " 第\($0)条" } ?? ""
    return "\(subject(finding.subject))\(place)：\(problem(finding.problem))"
  }

  private static func subject(_ subject: VerificationFinding.Subject) -> String {
    switch subject {
    case .subject(let subject): subject.description
    case .row(let table, let key): "\(table):\(key)"
    case .named(let table, let owner, let name): "\(table):\(owner)/\(name)"
    case .series(let series): "counter:\(series)"
    case .blob(let sha256): "blob:\(sha256)"
    case .audit(let chain, let position): "\(chain)/\(position)"
    case .chain(let chain): "chain:\(chain)"
    case .key(let id): "key:\(id)"
    }
  }

  private static func problem(_ problem: VerificationFinding.Problem) -> String {
    switch problem {
    case .contentChanged: "记录被改动，与其校验值不符"
    case .linkBroken: "与前一条记录不相连，有记录被插入、取走或者调换"
    case .numberExpected(let expected, let found): "编号应为\(expected)，实为\(found)"
    case .unreadable: "记录不能读取"
    case .columnDiffers(let column): "字段 \(column) 与事件推导的状态不符"
    case .missing: "事件推导的状态没有存储"
    case .numberDoubled(let number): "编号\(number)用了两次"
    case .counterExpected(let expected, let found): "编号应已用到\(expected)，计数却是\(found)"
    case .keyGone: "记录自己的密钥不见了"
    case .unaccounted: "存有没有事件依据的记录"
    case .headDiffers: "链的末端与记录的末端不符"
    case .anchorNotFound: "链不经过此前记下的末端"
    case .sealBroken: "不能解密，内容被改动，或者密钥不是加密时的那一把"
    case .codeBroken: "不是由本系统的密钥签认的，可能被整体改写"
    case .keyMissing(let files): "没有这把密钥，用它加密或者签认的\(files)处没有核对；请用 --key 指明密钥文件"
    }
  }
}
