import TestSupport
import Chronicle
import Desk
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Synchronization

/// An office with every role twice, a department below it, and a clock that stands where it is put.
struct PaperOffice: Sendable {
  enum Post: String, CaseIterable {
    case officer, secondOfficer, reviewer, secondReviewer, secrecy, secondSecrecy, head, secondHead, administrator,
      below, outsider

    var role: Role {
      switch self {
      case .officer, .secondOfficer, .below, .outsider: .officer
      case .reviewer, .secondReviewer: .reviewer
      case .secrecy, .secondSecrecy: .secrecyReviewer
      case .head, .secondHead: .head
      case .administrator: .administrator
      }
    }
  }

  /// A day that can be put forward.
  final class Calendar: Sendable {
    private let date: Mutex<Date>

    init(_ text: String) { date = Mutex(Self.noon(text)) }

    func move(to text: String) { date.withLock { $0 = Self.noon(text) } }
    var now: Date { date.withLock(\.self) }

    private static func noon(_ text: String) -> Date {
      (try? Date(text + "T04:00:00Z", strategy: .iso8601)) ?? .distantPast
    }
  }

  let database: any Chronicle.Database
  let desk: Desk
  let calendar: Calendar
  /// The office, the department below it, and a body that has nothing to do with either.
  let body, department, stranger: Int64
  private let people: [Post: Person]

  static func with<Value>(_ work: (PaperOffice) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try SQLiteDatabase(path: folder.appending(path: "ledger.sqlite").path, vault: .sample())
    let office = try await PaperOffice(database)
    let value = try await work(office)
    try await database.close()
    return value
  }

  init(_ database: SQLiteDatabase) async throws {
    let calendar = Calendar("2025-03-03")
    let clock = OfficeClock { calendar.now }
    self.database = database
    self.calendar = calendar
    desk = Desk(
      database: database,
      cipher: try FieldCipher(
        keys: ["k1": Array(repeating: 7, count: 32)], current: "k1", indexKey: Array(repeating: 9, count: 32)),
      clock: clock)
    try await Migrator().migrate(database, at: clock.now)
    (body, department, stranger, people) = try await database.write { db in
      func add(_ name: String, _ symbol: String, under parent: Int64?) throws -> Int64 {
        try Bodies.add(
          BodyFacts(parent: parent, name: name, symbol: symbol, kind: .localGovernment, level: .county), by: nil,
          at: clock.now, in: db)
      }
      let body = try add("涧西区人民政府", "涧政", under: nil)
      let department = try add("涧西区教育局", "涧教", under: body)
      let stranger = try add("云水县人民政府", "云政", under: nil)
      var people: [Post: Person] = [:]
      for post in Post.allCases {
        let place = post == .below ? department : post == .outsider ? stranger : body
        let id = try People.add(
          login: post.rawValue, displayName: post.rawValue, passwordHash: "-",
          roles: [RoleAssignment(body: place, role: post.role)], at: clock.now, in: db)
        people[post] = try People.find(id, in: db)
      }
      for place in [body, department, stranger] { try Self.facts.store(body: place, by: nil, at: clock.now, in: db) }
      return (body, department, stranger, people)
    }
  }

  subscript(_ post: Post) -> Person {
    guard let person = people[post] else { preconditionFailure("nobody is \(post)") }
    return person
  }

  /// A case received on 3 March 2025; afterwards it is 10 March.
  func openCase() async throws -> CaseFile {
    calendar.move(to: "2025-03-03")
    var form = ApplicationForm()
    form.applicantKind = .naturalPerson
    form.name = "王某某"
    form.identityDocument = .other
    form.identityNumber = "A1234567"
    form.telephone = "13800000000"
    form.subject = "2024年度征地补偿费用明细"
    form.formWanted = .portal
    let day = desk.clock.today
    let filed = try await desk.registerApplication(
      form, to: body, arrival: Arrival(channel: .inPerson, submittedOn: day, arrivedOn: day), by: self[.officer])
    let opened = try await desk.openCase(filed.caseID, for: self[.officer])
    let file = try await desk.act(
      .confirmReceipt(confirmedOn: nil, delayReason: nil), on: filed.caseID, expecting: opened.file.version,
      by: self[.officer])
    calendar.move(to: "2025-03-10")
    return file
  }

  var today: Service { Service(method: .portal, sentOn: desk.clock.today) }

  static let provides = PendingAct.reply(
    items: [ReplyItem(subject: "2024年度征地补偿费用明细", kind: .provided, note: "随函附送。")], principal: nil,
    publicInterestReason: nil)
  static let refuses = PendingAct.reply(
    items: [ReplyItem(subject: "2024年度征地补偿费用明细", kind: .notFound, note: "经检索档案室目录，未找到。")], principal: nil,
    publicInterestReason: nil)
  static let extends_ = PendingAct.extend(workingDays: 10, reason: "需要调取档案")
  static let corrects = PendingAct.requestCorrection(points: ["请写明项目名称"], periodWorkingDays: nil)

  static let facts = SiteFacts(
    office: "区政府办公室公开科", address: "涧西区行政路1号", postcode: "471000", phone: "0379-60000000", payment: "缴入财政专户")

  /// The paper of an act, composed as a page would.
  func draft(_ act: PendingAct, of file: CaseFile, remark: String = "") async throws -> PaperDraft {
    var details: [[ReplyElement: String]] = []
    if case .reply(let items, _, _) = act {
      details = items.map { _ in [.information: "2024年度征地补偿费用明细表", .wayToObtain: "在线获取", .timeToObtain: "即日"] }
    }
    var letter = try await desk.composeLetter(
      of: act, onCase: file.id, details: details,
      supplement: [.approval: "经本机关政府信息公开工作机构负责人同意", .concern: "该文件由贵机关共同制作。"], for: self[.officer])
    if !remark.isEmpty { letter.body.append(.paragraph(remark, says: [])) }
    return PaperDraft(kind: act.paper, act: act, letter: letter)
  }

  /// A paper begun and put forward by the officer.
  func submitted(_ act: PendingAct, of file: CaseFile) async throws -> PaperFile {
    let paper = try await desk.draftPaper(draft(act, of: file), onCase: file.id, by: self[.officer])
    return try await desk.submitPaper(paper.id, version: paper.current, by: self[.officer])
  }

  /// A paper that went through its chain, agreed by the first person of each role.
  func approved(_ act: PendingAct, of file: CaseFile) async throws -> PaperFile {
    var paper = try await submitted(act, of: file)
    while let step = paper.step {
      let post: Post = step == .review ? .reviewer : step == .secrecyReview ? .secrecy : .head
      paper = try await desk.decidePaper(
        paper.id, .agreed, remark: "同意", expecting: paper.revision, by: self[post])
    }
    return paper
  }

  /// Renders a letter as its text, with the number in it.
  static let render: Desk.LetterRenderer = { letter in
    [Upload(fileName: "答复书.txt", mediaType: "text/plain", content: Data(letter.text.utf8))]
  }

  func issue(_ paper: PaperFile, by post: Post = .officer) async throws -> IssuedPaper {
    try await desk.issuePaper(
      paper.id, service: today, expecting: paper.revision, by: self[post], render: Self.render)
  }

  /// What the desk says to a piece of work: the code of the workflow's refusal, or the name of another; nil when done.
  static func refusal(_ work: () async throws -> some Any) async -> String? {
    do {
      _ = try await work()
      return nil
    } catch DeskRefusal.workflow(let refusal) {
      return refusal.code
    } catch DeskRefusal.law(let refusal) {
      return refusal.code
    } catch DeskRefusal.notAllowed(let right) {
      return "notAllowed.\(right)"
    } catch DeskRefusal.notFound {
      return "notFound"
    } catch DeskRefusal.fields(let problems) {
      return "fields.\(problems.map(\.field).joined(separator: ","))"
    } catch DeskRefusal.changedMeanwhile {
      return "changedMeanwhile"
    } catch {
      return "\(error)"
    }
  }
}
