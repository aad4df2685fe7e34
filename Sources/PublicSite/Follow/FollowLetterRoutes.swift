import PageKit
import Civil
import Desk
import Documents
import Hummingbird
import Statute
import WebSupport

/// The body's letters to the applicant, as pages and as PDF. Another's letters, letters to third parties and forms of the
/// office are not found.
struct FollowLetterRoutes {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.followLetter(event: .key, paper: .key).path)) { request, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
      let (found, letter) = try await letter(access, context)
      let followed = try await core.desk.follow(code: access.code, secret: access.secret)
      let content = FollowLetterPage(
        found, letter, makesPDF: core.pdf != nil, received: followed.received(found.paper, event: found.event))
      let page = PublicPage(
        .paper, title: letter.title,
        crumbs: [Crumb("查询申请", .follow), Crumb(found.number, .followCase), Crumb(letter.title)],
        content: content, caching: .never, hasForm: content.receivedURL != nil)
      return try await core.pages.render(page, request, context)
    }
    router.get(RouterPath(Route.followLetterDOCX(event: .key, paper: .key).path)) { _, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
      let (found, letter) = try await letter(access, context)
      return try LetterFiles.docx(OfficialLetter(letter), name: found.fileName)
    }
    router.post(RouterPath(Route.followLetterReceived(event: .key, paper: .key).path)) { _, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
      let (found, _) = try await letter(access, context)
      try await core.desk.confirmReceived(
        found.paper, event: found.event, code: access.code, secret: access.secret)
      return Redirect.to(Route.followCase.with(["done": FollowNotice.received.rawValue]))
    }
    router.get(RouterPath(Route.followLetterPDF(event: .key, paper: .key).path)) { _, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
      guard let renderer = core.pdf else { throw DeskRefusal.notFound }
      let (found, letter) = try await letter(access, context)
      try await core.demand(Self.rate, of: context)
      return try await LetterFiles.pdf(OfficialLetter(letter).page, name: found.fileName, by: renderer)
    }
  }

  /// How often one address may ask for a PDF, which takes a worker's time.
  static let rate = RateRule(name: "pdf", limit: 30, window: 60)

  private func letter(_ access: FollowAccess, _ context: PortalContext) async throws -> (CaseLetter, Letter) {
    guard let paper = PaperKind(rawValue: context.parameters.get("paper") ?? ""),
      let event = Int64(context.parameters.get("event") ?? "")
    else { throw DeskRefusal.notFound }
    let found = try await core.desk.letter(paper, event: event, code: access.code, secret: access.secret)
    guard let letter = found.letter else { throw DeskRefusal.notFound }
    return (found, letter)
  }
}

/// A letter as its applicant reads it (see public/paper).
struct FollowLetterPage {
  let name: String
  let number: String
  let backURL: String = Route.followCase.path
  let letter: LetterModel
  let pdfURL: String?
  let docxURL: String
  /// Where it is confirmed that the letter was received; nil once it was.
  let receivedURL: String?
  let received: String?

  init(_ found: CaseLetter, _ letter: Letter, makesPDF: Bool, received: Day?) {
    let (event, paper) = (Route.Part.id(found.event), Route.Part.value(found.paper.rawValue))
    name = letter.title
    number = "登记编号　\(found.number)"
    self.letter = LetterModel(letter)
    pdfURL = makesPDF ? Route.followLetterPDF(event: event, paper: paper).path : nil
    docxURL = Route.followLetterDOCX(event: event, paper: paper).path
    receivedURL = received == nil ? Route.followLetterReceived(event: event, paper: paper).path : nil
    self.received = received.map { "您已于\($0.chinese)在本网站签收。" }
  }
}
