import Ledger
package import Statute

/// A complaint or report as somebody filled it in, before anything is known to be right.
package struct ComplaintForm: Sendable, Equatable {
  package var kind: ComplaintKind?
  package var matter: ComplaintMatter?
  /// The body complained of, among those of the site.
  package var respondent: Int64?
  /// One outside this installation; only the office enters it.
  package var respondentName = ""
  package var choice: ComplaintRouting.Choice?
  package var title = ""
  package var text = ""
  /// Whether whoever complains does not want to say who they are; then nothing below is kept.
  package var isAnonymous = false
  package var name = ""
  package var telephone = ""
  package var email = ""
  package var address = ""

  package init() {}

  /// Everything that must be put right before it can be filed, in the order of the form.
  package var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    if kind == nil { problems.append(FieldProblem("kind", .missing)) }
    if respondent == nil, respondentName.trimmed.isEmpty { problems.append(FieldProblem("respondent", .missing)) }
    if matter == nil { problems.append(FieldProblem("matter", .missing)) }
    problems += ApplicationForm.line("title", title, required: true)
    if text.trimmed.isEmpty { problems.append(FieldProblem("text", .missing)) }
    if text.count > ApplicationForm.Limit.text {
      problems.append(FieldProblem("text", .tooLong(limit: ApplicationForm.Limit.text)))
    }
    return isAnonymous ? problems : problems + personProblems
  }

  private var personProblems: [FieldProblem] {
    var problems = ApplicationForm.line("name", name, required: true)
    let (phone, mail) = (telephone.trimmed, email.trimmed)
    if phone.isEmpty {
      problems.append(FieldProblem("telephone", .missing))
    } else if !ApplicationForm.isTelephone(phone) {
      problems.append(FieldProblem("telephone", .badTelephone))
    }
    if !mail.isEmpty, !ApplicationForm.isEmail(mail) { problems.append(FieldProblem("email", .badEmail)) }
    return problems + ApplicationForm.line("address", address, required: false)
  }

  /// Who complains, as the ledger keeps it; nil for somebody who does not say.
  var complainant: Applicant? {
    guard !isAnonymous else { return nil }
    return Applicant(
      kind: .naturalPerson, name: name.trimmed,
      details: Applicant.Details(
        telephone: telephone.trimmed.nonEmpty, email: email.trimmed.nonEmpty, address: address.trimmed.nonEmpty))
  }
}
