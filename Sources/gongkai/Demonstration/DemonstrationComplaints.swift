import Civil
import Desk
import Foundation
import Ledger
import Statute

/// Complaints and reports of the demonstration, one in each state; all of it is made up.
struct DemonstrationComplaints {
  /// What happens to one, in order.
  enum Step {
    case assign, ask(String), statement(String), draft(ComplaintPaper, String), approve, sendBack(String), issue,
      correction(String), close, withdraw(String), passOn(String)
  }

  struct Tale {
    var title: String
    var text: String
    var about: String
    var matter = ComplaintMatter.notPublished
    var kind = ComplaintKind.complaint
    /// Nil for somebody who does not say.
    var name: String?
    var daysAgo: Int
    var steps: [Step] = []
  }

  static let tales: [Tale] = [
    Tale(
      title: "没有公开2025年村级道路硬化项目的招标结果和工程款拨付情况", text: "镇政府网站只有开工的新闻，查不到中标单位和拨款。\n去年的项目也没有公开。",
      about: "青溪镇人民政府", name: "刘永福", daysAgo: 1),
    Tale(
      title: "申请征地补偿方案超过二十个工作日没有答复", text: "今年提出的申请，至今没有收到答复，也没有收到延期的告知。", about: "云岭区自然资源局",
      matter: .notAnswered, name: "王志强", daysAgo: 12, steps: [.assign]),
    Tale(
      title: "学区划分公告早已调整，网站上还是三年前的", text: "家长都看到过新的划分表，但网站没有更新。", about: "云岭区教育局", kind: .report,
      daysAgo: 16, steps: [.assign, .ask("学区划分公告何时调整、何时公开，网站为什么没有更新，请说明情况。")]),
    Tale(
      title: "公开指南的电话打不通，地址也是旧的", text: "按指南去了旧址，没有人。", about: "云岭区教育局", matter: .other, kind: .report,
      daysAgo: 20,
      steps: [
        .assign, .ask("公开指南的地址和电话何时变更，为什么没有更新？"), .statement("科室搬迁后没有及时更新，已安排更新。"),
        .draft(.answer, "经核实，该局已更新公开指南的地址和电话，感谢监督。"),
      ]),
    Tale(
      title: "申请宅基地审批档案，只让我去镇里看，不肯提供复制件", text: "答复书没有写理由。", about: "青溪镇人民政府", matter: .notAnswered,
      name: "赵桂芳", daysAgo: 34,
      steps: [
        .assign, .ask("请说明没有提供复制件的理由和依据。"), .statement("经办人理解有误。"),
        .draft(.order, "你镇对申请人的答复没有提供复制件，也没有说明理由，应当重新答复。"), .approve, .issue,
        .draft(.answer, "经查，该镇的答复不当，已责令其重新答复。"), .approve, .issue,
      ]),
    Tale(
      title: "2024年决算公开缺少“三公”经费说明", text: "决算表下面没有说明。", about: "云岭区自然资源局", name: "陈晓东", daysAgo: 50,
      steps: [
        .assign, .draft(.order, "请补充公开2024年“三公”经费增减的说明。"), .sendBack("写明公开的位置和期限。"),
        .draft(.order, "请在“财政预决算”专栏补充公开2024年“三公”经费增减的说明。"), .approve, .issue,
        .correction("已于专栏补充公开。"), .draft(.answer, "该局已补充公开，可在“财政预决算”专栏查看。"), .approve, .issue, .close,
      ]),
    Tale(
      title: "反映收取复制费", text: "后来退了。", about: "青溪镇人民政府", matter: .other, name: "罗大山", daysAgo: 22,
      steps: [.withdraw("费用已经退还，本人来电撤回。")]),
    Tale(
      title: "市属高速公路的环评没有公开", text: "想了解声屏障的设置。", about: "青溪镇人民政府", kind: .report, daysAgo: 18,
      steps: [.passOn("云江市生态环境局")]),
  ]

  let desk: Desk
  let clock: DemonstrationClock
  let today: Day
  let cast: Demonstration.Cast
  let reviewer: Person

  func tell() async throws {
    for tale in Self.tales {
      let first = try today.adding(days: -tale.daysAgo)
      clock.rewind(to: first)
      guard let about = cast.bodies[tale.about] else { continue }
      var form = ComplaintForm()
      (form.kind, form.matter, form.respondent, form.choice) = (tale.kind, tale.matter, about, .supervisoryOffice)
      (form.title, form.text) = (tale.title, tale.text)
      form.isAnonymous = tale.name == nil
      (form.name, form.telephone) = (tale.name ?? "", "0990-8800099")
      let filed = try await desk.fileComplaint(form, uploads: [], on: cast.district)
      // The steps stand two days apart, as far as there is time.
      for (index, step) in tale.steps.enumerated() {
        let day = try first.adding(days: min((index + 1) * 2, tale.daysAgo))
        clock.move(to: day)
        try await take(step, on: filed.id, at: day)
      }
    }
    clock.rewind(to: today)
  }

  private func take(_ step: Step, on id: Int64, at day: Day) async throws {
    let (command, person): (ComplaintCommand, Person) =
      switch step {
      case .assign: (.assign(person: cast.officer.id), cast.head)
      case .ask(let question): (.askStatement(question: question, due: try day.adding(days: 10)), cast.officer)
      case .statement(let text): (.receiveStatement(text, on: day), cast.officer)
      case .draft(let paper, let text):
        (
          .draft(ComplaintDraft(paper, text: text, correctBy: paper == .order ? try day.adding(days: 15) : nil)),
          cast.officer
        )
      case .approve: (.approve, cast.head)
      case .sendBack(let reason): (.sendBack(reason: reason), reviewer)
      case .issue: (.issue, cast.officer)
      case .correction(let text): (.recordCorrection(text, on: day), cast.officer)
      case .close: (.close, cast.officer)
      case .withdraw(let reason): (.withdraw(reason: reason, on: day), cast.officer)
      case .passOn(let name):
        (.passOn(.init(office: nil, name: name, reason: "属于市级事权", on: day)), cast.officer)
      }
    let version = try await desk.viewComplaint(id, for: person).record.version
    try await desk.act(command, onComplaint: id, expecting: version, by: person)
  }
}
