import PageKit
import Chronicle
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// One application and its papers, for the applicant whose session holds its code and secret.
struct FollowCaseRoutes {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.followCase.path)) { request, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
      let followed = try await core.desk.follow(code: access.code, secret: access.secret)
      let letters = try await core.desk.letters(code: access.code, secret: access.secret)
      var page = PublicPage(
        .followCase, title: followed.file.filing.title,
        crumbs: [Crumb("查询申请", .follow), Crumb(followed.file.law.number)],
        content: FollowCasePage(followed, letters: letters, makesPDF: core.pdf != nil, calendar: followed.calendar),
        caching: .never, hasForm: true)
      page.flash = request.uri.queryParameters.get("done").flatMap(FollowNotice.init(rawValue:))?.flash
      return try await core.pages.render(page, request, context)
    }
    router.post(RouterPath(Route.followConfirm.path)) { _, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
      do {
        try await core.desk.confirmSubmission(code: access.code, secret: access.secret)
      } catch DeskRefusal.law {
        // The office was quicker: there is nothing left to confirm.
        return Redirect.to(.followCase)
      }
      return Redirect.to(Route.followCase.with(["done": FollowNotice.confirmed.rawValue]))
    }
    router.get(RouterPath(Route.followPaper(.key).path)) { _, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
      let id = try context.parameters.require("paper", as: Int64.self)
      let (attachment, chunks) = try await core.desk.paper(id, code: access.code, secret: access.secret)
      return try await Papers.attachment(attachment, chunks)
    }
  }
}

/// What an applicant just did.
enum FollowNotice: String {
  case confirmed, correction, lateCorrection, reasons, payment, received, withdrawal

  var flash: Flash {
    switch self {
    case .confirmed: Flash(.done, "已经记下您的确认。受理机关确认后，以双方确认之日为收到申请之日。")
    case .correction: Flash(.done, "补正材料已经提交。答复期限从收到补正之日起重新计算。")
    case .lateCorrection: Flash(.done, "补正材料和逾期的理由已经提交。理由是否正当由受理机关判断，接受后重新计算答复期限。")
    case .payment: Flash(.done, "缴费凭证已经提交。受理机关核对到账后登记缴费，并重新计算答复期限。")
    case .received: Flash(.done, "已经签收，签收日期记入办理记录。")
    case .reasons: Flash(.done, "理由说明已经提交。")
    case .withdrawal: Flash(.done, "申请已经撤回，不再办理。")
    }
  }
}
