import Desk
import Ledger
import Statute

/// The bodies and accounts of the demonstration district, which does not exist.
enum DemonstrationPeople {
  /// The district's own name.
  static let district = "云岭区人民政府"

  /// The one password of all demonstration accounts; a demonstration database is served on the loopback address only.
  static let password = "yunling-yanshi-2026"

  struct Account {
    let login: String
    let name: String
    let role: Role
    let title: String
  }

  /// One account of every role, all at the district.
  static let accounts: [Account] = [
    Account(login: "jingban", name: "李文静", role: .officer, title: "经办人"),
    Account(login: "shenhe", name: "周志远", role: .reviewer, title: "审核人"),
    Account(login: "baomi", name: "郑国安", role: .secrecyReviewer, title: "保密审查员"),
    Account(login: "fuzeren", name: "陈立新", role: .head, title: "公开办负责人"),
    Account(login: "fabu", name: "吴晓敏", role: .publisher, title: "信息发布员"),
    Account(login: "jiandu", name: "孙明远", role: .supervisor, title: "主管部门"),
    Account(login: "guanli", name: "王建平", role: .administrator, title: "系统管理员"),
  ]

  /// How to reach the district's disclosure office; the numbers are not assigned to anybody.
  static let office = SiteFacts(
    office: "云岭区人民政府办公室政务公开科", address: "云岭区府前路1号行政中心2号楼308室", postcode: "990001", phone: "0990-8800000",
    fax: "0990-8800001", email: "zwgk@yunling.example", hours: "工作日 9:00至12:00，14:00至17:30",
    authority: "云江市人民政府", court: "云江市中级人民法院", payment: "凭缴款码到非税收入代收银行网点缴纳，缴款码在办理窗口领取")

  /// How complaints are made.
  static var complaints: ComplaintOffice {
    var office = ComplaintOffice()
    office.telephone = "0990-8800009"
    office.mailbox = "jiandu@yunling.example"
    office.address = "云岭区府前路1号行政中心2号楼310室"
    office.hours = "工作日 9:00至12:00，14:00至17:30"
    return office
  }

  /// What a demonstration prints when it starts.
  static var greeting: [String] {
    let all = accounts + departments.map(\.officer)
    return ["演示账号（密码均为 \(password)）："] + all.map { "  \($0.login)\t\($0.name)\t\($0.title)" }
  }

  /// The bodies below the district, each with an officer of its own where it handles applications.
  static let departments: [(facts: BodyFacts, officer: Account)] = [
    (
      BodyFacts(name: "云岭区自然资源局", symbol: "云自然资", kind: .department, level: .county),
      Account(login: "ziran", name: "何雨桐", role: .officer, title: "经办人（区自然资源局）")
    ),
    (
      BodyFacts(name: "云岭区教育局", symbol: "云教", kind: .department, level: .county),
      Account(login: "jiaoyu", name: "马春燕", role: .officer, title: "经办人（区教育局）")
    ),
    (
      BodyFacts(name: "青溪镇人民政府", symbol: "青政", kind: .localGovernment, level: .township),
      Account(login: "qingxi", name: "罗成", role: .officer, title: "经办人（青溪镇）")
    ),
  ]
}
