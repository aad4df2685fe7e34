import PageKit
import Chronicle
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// How a body approves and numbers its papers (审批方式、审批流程、文号).
enum WorkflowPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .workflow, { try await first($0) }),
    (.get, .bodyWorkflow(.key), { try await show($0) }),
    (.post, .workflowMode(.key), { try await setMode($0) }),
    (.get, .workflowChain(body: .key, paper: .key), { try await chainForm($0).show($0) }),
    (.post, .workflowChain(body: .key, paper: .key), { try await setChain($0) }),
    (.get, .workflowNumber(body: .key, paper: .key), { try await numberForm($0).show($0) }),
    (.post, .workflowNumber(body: .key, paper: .key), { try await setNumber($0) }),
  ]

  struct SettingsPage: Sendable {
    struct Tab: Sendable {
      let name: String
      let url: String
      let current: Bool
    }

    struct Line: Sendable {
      let name: String
      let text: String
      let note: String
      let url: String
    }

    let bodies: [Tab]
    let hasBodies: Bool
    let approvalURL: String
    let periodsURL: String
    let approval: Field
    let known: String
    let chains: [Line]
    let numbers: [Line]
  }

  private static func first(_ visit: Visit) async throws -> Response {
    try visit.require(.manageWorkflow)
    guard let body = try await visit.desk.bodies(where: .manageWorkflow, of: visit.person).first else {
      throw DeskRefusal.notAllowed(.manageWorkflow)
    }
    return Redirect.to(Route.bodyWorkflow(.id(body.id)))
  }

  private static func show(_ visit: Visit) async throws -> Response {
    let id = try visit.id("body")
    let settings = try await visit.desk.workflow(of: id, for: visit.person)
    let bodies = try await visit.desk.bodies(where: .manageWorkflow, of: visit.person)
    let modes = ApprovalMode.allCases.map { mode in
      (
        value: mode.rawValue, label: mode.label,
        hint: Optional(mode == .chain ? "先拟制文书，按下面的流程审批，印发时才办理。" : "经办人直接办理，提供信息时指明保密审查人。适合人员少的单位。")
      )
    }
    let page = SettingsPage(
      bodies: bodies.map {
        .init(name: $0.facts.name, url: Route.bodyWorkflow(.id($0.id)).path, current: $0.id == id)
      },
      hasBodies: bodies.count > 1, approvalURL: Route.workflowMode(.id(id)).path,
      periodsURL: Route.workflowPeriods(.id(id)).path,
      approval: .radios("mode", "需要审批的事项怎样办理", options: modes, chosen: settings.mode.rawValue),
      known: settings.mode.rawValue,
      chains: PaperClass.allCases.map { paper in
        let chain = settings.chains[paper] ?? paper.defaultChain
        return .init(
          name: paper.label,
          text: chain.steps.isEmpty ? "不用审批" : chain.steps.map(\.label).joined(separator: " → "),
          note: chain.steps.isEmpty ? "" : "至少\(chain.leastPeople)人",
          url: Route.workflowChain(body: .id(id), paper: .value(paper.rawValue)).path)
      },
      numbers: [
        .init(
          name: "通用格式", text: settings.pattern, note: "没有单独格式的文书都用它",
          url: Route.workflowNumber(body: .id(id), paper: .value(commonNumber)).path)
      ]
        + PaperKind.allCases.filter(DocumentNumbers.isNumbered).map { kind in
          .init(
            name: kind.label, text: settings.ownPatterns.contains(kind) ? settings.patterns[kind] ?? "" : "同通用格式",
            note: settings.nextNumbers[kind] ?? "这一格式不能产生文号",
            url: Route.workflowNumber(body: .id(id), paper: .value(kind.rawValue)).path)
        })
    return try await visit.show(.workflowSettings, title: "审批和文号", page)
  }

  private static func setMode(_ visit: Visit) async throws -> Response {
    let id = try visit.id("body")
    try await visit.require(.manageWorkflow, at: id)
    guard let mode = visit.form.text("mode").flatMap(ApprovalMode.init) else {
      throw DeskRefusal.fields([FieldProblem("mode", .notAChoice)])
    }
    let known = try await visit.desk.workflow(of: id, for: visit.person).mode
    if let seen = visit.form.text("known"), seen != known.rawValue {
      return try await visit.redirect(
        .bodyWorkflow(.id(id)), .warning, "您打开之后，他人已把审批方式设为“\(known.label)”，没有改动。请看过以后再选。")
    }
    try await visit.desk.setApprovalMode(mode, of: id, by: visit.person)
    return try await visit.redirect(.bodyWorkflow(.id(id)), .done, "审批方式已设为“\(mode.label)”。")
  }

  private static func crumbs(_ body: Int64, _ title: String) -> [Crumb] {
    [Crumb("审批和文号", .bodyWorkflow(.id(body))), Crumb(title)]
  }

  private static func chainForm(_ visit: Visit) async throws -> WorkForm {
    let id = try visit.id("body")
    let settings = try await visit.desk.workflow(of: id, for: visit.person)
    guard let paper = PaperClass(rawValue: try visit.part("paper")) else { throw DeskRefusal.notFound }
    let chain = settings.chains[paper] ?? paper.defaultChain
    let choices =
      [OfficeChoice("", "没有")] + ApprovalStep.allCases.map { OfficeChoice($0.rawValue, $0.label) }
    var fields = ApprovalStep.allCases.indices.map { index in
      OfficeField(
        "step\(index + 1)", "第\(index + 1)个环节", .list(choices), isOptional: index > 0 || paper == .form,
        initial: chain.steps.indices.contains(index) ? chain.steps[index].rawValue : "")
    }
    fields.append(
      OfficeField(
        "people", "至少由几人审批", .number, hint: "不填时每个环节由不同的人审批。", isOptional: true,
        initial: chain.people.map(String.init) ?? ""))
    let required = paper.requiredSteps.map(\.label)
    return WorkForm(
      title: "\(paper.label)的审批流程", route: .workflowChain(body: .id(id), paper: .value(paper.rawValue)),
      back: .bodyWorkflow(.id(id)), crumbs: crumbs(id, paper.label),
      explanation: [
        "环节按顺序进行，不能审批自己拟写或者送审的文书。正在审批的文书按原来的流程走完。"
      ] + (required.isEmpty ? [] : ["依法必须有：\(required.joined(separator: "、"))。"]),
      fields: fields, button: "保存流程", guardsChanges: true)
  }

  private static func setChain(_ visit: Visit) async throws -> Response {
    let form = try await chainForm(visit)
    return try await form.submit(visit, done: "审批流程已保存，用于以后送审的文书。") { input in
      guard let paper = PaperClass(rawValue: try visit.part("paper")) else { throw DeskRefusal.notFound }
      var steps: [ApprovalStep] = []
      for index in ApprovalStep.allCases.indices {
        if let step = input.optionalChoice("step\(index + 1)", of: ApprovalStep.self) { steps.append(step) }
      }
      let people = input.optionalNumber("people", in: 1...ApprovalStep.allCases.count)
      let chain = ApprovalChain(steps, people: people)
      try await visit.desk.setChain(
        try input.settled(chain), for: paper, of: try visit.id("body"), by: visit.person)
    }
  }

  /// What stands in the address for the pattern of all kinds without their own.
  private static let commonNumber = "common"

  /// The kind whose pattern is edited; nil for that of all others.
  private static func numberedKind(_ visit: Visit) throws -> PaperKind? {
    let part = try visit.part("paper")
    if part == commonNumber { return nil }
    guard let kind = PaperKind(rawValue: part), DocumentNumbers.isNumbered(kind) else { throw DeskRefusal.notFound }
    return kind
  }

  private static func numberForm(_ visit: Visit) async throws -> WorkForm {
    let id = try visit.id("body")
    let settings = try await visit.desk.workflow(of: id, for: visit.person)
    let kind = try numberedKind(visit)
    let name = kind.map { "\($0.label)的文号" } ?? "通用文号格式"
    var explanation = ["格式由{代字}、{年}、{序号}各一次组成。格式相同的文书共用一个序列，每年从1号开始，不跳号、不重号。"]
    let shown =
      kind ?? PaperKind.allCases.first { !settings.ownPatterns.contains($0) && settings.nextNumbers[$0] != nil }
    if let next = shown.flatMap({ settings.nextNumbers[$0] }) {
      explanation.append("按现在的格式，下一个文号是：\(next)。")
    }
    let own = kind.map { settings.ownPatterns.contains($0) ? settings.patterns[$0] ?? "" : "" }
    return WorkForm(
      title: name, route: .workflowNumber(body: .id(id), paper: .value(kind?.rawValue ?? commonNumber)),
      back: .bodyWorkflow(.id(id)), crumbs: crumbs(id, name), explanation: explanation,
      fields: [
        OfficeField(
          "pattern", "文号格式", .line,
          hint: "例如“{代字}公开〔{年}〕{序号}号”。" + (kind == nil ? "" : "留空时用通用格式“\(settings.pattern)”。"),
          isOptional: kind != nil, initial: own ?? settings.pattern)
      ],
      button: "保存格式", guardsChanges: true)
  }

  private static func setNumber(_ visit: Visit) async throws -> Response {
    let form = try await numberForm(visit)
    return try await form.submit(visit, done: "文号格式已保存，预览见下表。") { input in
      let kind = try numberedKind(visit)
      let pattern = kind == nil ? input.text("pattern") : input.optionalText("pattern")
      let body = try visit.id("body")
      if kind == nil {
        try await visit.desk.setNumberPattern(try input.settled(pattern), for: nil, of: body, by: visit.person)
      } else {
        try await visit.desk.setNumberPattern(pattern, for: kind, of: body, by: visit.person)
      }
    }
  }
}
