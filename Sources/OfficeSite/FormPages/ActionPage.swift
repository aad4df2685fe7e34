import PageKit
import Civil
import Desk
import Ledger
import Statute

/// The form of an act on a case (see office/action); other acts of the office use it too.
struct ActionPage: Sendable {
  struct CaseLine: Sendable {
    let number: String
    let subject: String
    let url: String
    let state: Badge

    init(_ opened: OpenedCase) {
      number = opened.file.law.number
      subject = opened.file.filing.title
      url = Route.officeCase(.id(opened.file.id)).path
      state =
        opened.file.law.state.isOpen ? Badge(officeClock: opened.clock) : Badge(officeState: opened.file.law.state)
    }
  }

  struct Group: Sendable {
    let title: String
    let fields: [Field]
  }

  var title: String
  var explanation: [String] = []
  var citation: String?
  var caseLine: CaseLine?
  var action: String
  var multipart = false
  var hasErrors = false
  var errors: [ErrorLink] = []
  /// What to notice before going on; it does not prevent it.
  var warnings: [String] = []
  var hasWarnings = false
  var conflict: [String] = []
  var hasConflict = false
  var fields: [Field] = []
  var hasGroups = false
  var groups: [Group] = []
  var fee: FeePanel?
  var effect: Effect?
  /// The button that does it; nil while the effect has not been seen.
  var button: String?
  var danger = false
  /// The button that only shows the effect.
  var preview: String?
  var cancelURL: String
  /// What may be the same as what is being registered.
  var similar: SimilarPanel?
  /// What the applicant applied for before, once that was asked.
  var earlier: EarlierPanel?
  /// The button that only asks for it.
  var lookup: String?
  var aside: [String] = []
  var hasAside = false

  /// A page that has no case.
  init(title: String, action: Route, cancel: Route, fields: [Field], problems: [FieldProblem]) {
    self.title = title
    self.action = action.path
    cancelURL = cancel.path
    self.fields = fields
    errors = ErrorLink.links(problems, fields: fields)
    hasErrors = !errors.isEmpty
    multipart = fields.contains(where: \.isFile)
  }

  /// The words of the button that does an act: an act that is a confirmation is not confirmed twice.
  static func confirming(_ act: String) -> String { act.hasPrefix("确认") ? act : "确认\(act)" }

  /// What the desk refused, told above the form.
  mutating func add(_ refusal: String) {
    errors.append(ErrorLink(url: "#main", text: refusal))
    hasErrors = true
  }
}

extension ActionPage {
  /// What somebody else did while the form was open; what was typed stays.
  mutating func show(conflict entries: [RecordedEntry]) {
    guard !entries.isEmpty else { return }
    hasConflict = true
    conflict = entries.map(DeskWording.text)
  }
}
