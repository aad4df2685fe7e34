import PageKit
import Statute

/// The words of the forms for the three kinds of case.
struct ApplyWording {
  let kind: CaseKind

  var title: String {
    switch kind {
    case .disclosure: "申请公开政府信息"
    case .recordCorrection: "申请更正与自己有关的政府信息"
    case .activeDisclosureProposal: "建议主动公开政府信息"
    }
  }

  var route: Route {
    switch kind {
    case .disclosure: .apply
    case .recordCorrection: .applyCorrection
    case .activeDisclosureProposal: .applyProposal
    }
  }

  /// What the form is for, in a sentence or two.
  var explanation: String {
    switch kind {
    case .disclosure: "不需要注册，也不需要说明用途。"
    case .recordCorrection:
      "有证据证明行政机关提供的与自己有关的政府信息记录不准确的，可以要求更正（条例第四十一条）。不需要注册。"
    case .activeDisclosureProposal:
      "申请过的政府信息，认为应当让所有人看到的，可以建议行政机关主动公开（条例第四十四条）。不需要注册，也不需要身份证明。"
    }
  }

  /// For a choice among the forms.
  var choice: String {
    switch kind {
    case .disclosure: "想得到没有公开的信息，申请公开"
    case .recordCorrection: "与自己有关的信息记录有误，申请更正"
    case .activeDisclosureProposal: "认为某项信息应当让所有人看到，建议主动公开"
    }
  }

  var matter: String {
    switch kind {
    case .disclosure: "需要的政府信息"
    case .recordCorrection: "需要更正的信息"
    case .activeDisclosureProposal: "建议公开的信息"
    }
  }

  var result: String { kind == .disclosure ? "希望怎样得到" : "怎样告知结果" }

  /// What is sent, as in 提交申请.
  var thing: String { kind == .activeDisclosureProposal ? "建议" : "申请" }

  var receipt: String {
    switch kind {
    case .disclosure: "政府信息公开申请登记回执"
    case .recordCorrection: "更正政府信息申请登记回执"
    case .activeDisclosureProposal: "主动公开建议登记回执"
    }
  }

  var requested: String {
    switch kind {
    case .disclosure: "申请公开的内容"
    case .recordCorrection: "需要更正的信息"
    case .activeDisclosureProposal: "建议公开的内容"
    }
  }

  var form: String { kind == .disclosure ? "获取方式" : "结果告知方式" }

  /// The forms beside this one.
  static func others(than kind: CaseKind) -> [Link] {
    CaseKind.allCases.filter { $0 != kind }.map { other in
      let wording = ApplyWording(kind: other)
      return Link(wording.choice, wording.route.path)
    }
  }
}
