/// The words of the error pages, all in one place.
enum ErrorWording {
  static func wording(for code: ErrorCode) -> (title: String, advice: String) {
    switch code {
    case .badRequest: ("请求无法识别", "请返回上一页重新操作；如果是从别处打开的链接，请检查地址是否完整。")
    case .malformedForm: ("提交的内容无法识别", "请返回上一页，重新填写后再提交。")
    case .unauthorized: ("请先登录", "登录后才能打开这个页面。")
    case .forbidden: ("没有权限", "您的账号不能打开这个页面。如需办理，请联系本单位管理员。")
    case .csrf: ("页面已过期，内容没有提交", "请核对您填写的内容，再次提交；也可以返回上一页，刷新后重新填写。")
    case .notFound: ("没有找到这个页面", "它可能已经移走，或者地址输入有误。请检查地址，或从首页查找。")
    case .methodNotAllowed: ("不能这样打开这个地址", "请从首页或上一页的链接进入。")
    case .conflict: ("内容已被他人更新", "请刷新页面，核对最新内容后再操作。")
    case .gone: ("这个页面已经撤下", "请从首页查找您需要的信息。")
    case .tooLarge: ("提交的内容太大", "请减少附件的大小或数量，再次提交。")
    case .unsupportedMediaType: ("不支持这种格式", "请用本站页面上的表单提交。")
    case .tooManyRequests: ("操作太频繁", "请稍候再试。您填写的内容尚未提交。")
    case .busy: ("系统繁忙", "现在使用的人较多，请稍候再试。")
    case .internalError: ("系统出了问题", "这不是您的操作造成的。请稍后再试；如果一直如此，请把下面的编号告诉工作人员。")
    }
  }
}
