import PageKit

/// Every address of the public site.
enum Route: Address {
  typealias Part = AddressPart

  case home, search, guide, rules, disclosed, reports, reportsCompare, statistics, accessibility
  case report(Part), reportJSON(Part), reportCSV(Part), reportHTML(Part), reportSource(Part)
  case apply, applyCheck, applyEdit, applyReceipt, applyReceiptPDF, applyCorrection, applyProposal
  case applySave, applySaved, applyResume, applyFiles, applySuggestions
  case follow, followCase, followLeave, followCorrection, followReasons, followWithdraw, followFee, followConfirm,
    followPart
  case followPaper(Part)
  case followLetter(event: Part, paper: Part), followLetterPDF(event: Part, paper: Part)
  case followLetterDOCX(event: Part, paper: Part), followLetterReceived(event: Part, paper: Part)
  case complaint, complaintReceipt, complaintCase
  case robots, health

  /// The path, or the pattern where a part is `.key`.
  var path: String {
    switch self {
    case .home: SharedAddress.home.path
    case .search: "/search"
    case .guide: "/guide"
    case .rules: "/rules"
    case .disclosed: "/disclosed"
    case .reports: "/reports"
    case .reportsCompare: "/reports/compare"
    case .statistics: "/statistics"
    case .accessibility: "/accessibility"
    case .report(let id): SharedAddress.report(id).path
    case .reportJSON(let id): "/reports/\(id.text("report")).json"
    case .reportCSV(let id): "/reports/\(id.text("report")).csv"
    case .reportHTML(let id): "/reports/\(id.text("report")).html"
    case .reportSource(let id): "/reports/\(id.text("report"))/source"
    case .apply: "/apply"
    case .applyCheck: "/apply/check"
    case .applyEdit: "/apply/edit"
    case .applyReceipt: "/apply/receipt"
    case .applyReceiptPDF: "/apply/receipt/pdf"
    case .applyCorrection: "/apply/correction"
    case .applyProposal: "/apply/proposal"
    case .applySave: "/apply/save"
    case .applySaved: "/apply/saved"
    case .applyResume: "/apply/resume"
    case .applyFiles: "/apply/files"
    case .applySuggestions: "/apply/suggestions"
    case .follow: "/follow"
    case .followCase: "/follow/case"
    case .followLeave: "/follow/leave"
    case .followCorrection: "/follow/correction"
    case .followReasons: "/follow/reasons"
    case .followWithdraw: "/follow/withdraw"
    case .followFee: "/follow/fee"
    case .followConfirm: "/follow/confirm"
    case .followPart: "/follow/part"
    case .followPaper(let id): "/follow/papers/\(id.text("paper"))"
    case .followLetter(let event, let paper): "/follow/letters/\(event.text("event"))/\(paper.text("paper"))"
    case .followLetterPDF(let event, let paper): "/follow/letters/\(event.text("event"))/\(paper.text("paper"))/pdf"
    case .followLetterDOCX(let event, let paper): "\(Route.followLetter(event: event, paper: paper).path)/docx"
    case .followLetterReceived(let event, let paper):
      "\(Route.followLetter(event: event, paper: paper).path)/received"
    case .complaint: "/complaint"
    case .complaintReceipt: "/complaint/receipt"
    case .complaintCase: "/complaint/case"
    case .robots: "/robots.txt"
    case .health: "/health"
    }
  }
}
