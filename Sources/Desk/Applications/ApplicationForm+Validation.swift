import Ledger
import Statute

extension ApplicationForm {
  /// The longest texts that are taken, in characters.
  package enum Limit {
    package static let line = 200
    package static let text = 5000
  }

  /// Everything that must be put right before the application can be filed, in the order of the form.
  package var problems: [FieldProblem] {
    identityProblems + contactProblems + requestProblems
  }

  private var identityProblems: [FieldProblem] {
    var problems: [FieldProblem] = []
    if applicantKind == nil { problems.append(FieldProblem("applicantKind", .missing)) }
    problems += Self.line("name", name, required: true)
    // A proposal comes from anybody who applied before; the law asks for no proof of identity again.
    if caseKind != .activeDisclosureProposal { problems += identityNumberProblems }
    problems += Self.line("agent", agent, required: false)
    if applicantKind?.isOrganisation == true {
      problems += Self.line("legalRepresentative", legalRepresentative, required: false)
      problems += Self.line("contactPerson", contactPerson, required: true)
    }
    return problems
  }

  private var identityNumberProblems: [FieldProblem] {
    guard let identityDocument else { return [FieldProblem("identityDocument", .missing)] }
    let number = identityNumber.trimmed
    if number.isEmpty { return [FieldProblem("identityNumber", .missing)] }
    switch identityDocument {
    case .residentIdentity where ResidentIdentityNumber(number) == nil:
      return [FieldProblem("identityNumber", .badResidentIdentityNumber)]
    case .creditCode where UnifiedSocialCreditCode(number) == nil:
      return [FieldProblem("identityNumber", .badCreditCode)]
    default:
      return Self.line("identityNumber", identityNumber, required: true)
    }
  }

  private var contactProblems: [FieldProblem] {
    var problems: [FieldProblem] = []
    let phone = telephone.trimmed
    if phone.isEmpty {
      problems.append(FieldProblem("telephone", .missing))
    } else if !Self.isTelephone(phone) {
      problems.append(FieldProblem("telephone", .badTelephone))
    }
    let mail = email.trimmed
    if !mail.isEmpty, !Self.isEmail(mail) {
      problems.append(FieldProblem("email", .badEmail))
    } else if mail.isEmpty, formWanted == .email {
      problems.append(FieldProblem("email", .missing))
    }
    problems += Self.line("postalCode", postalCode, required: false)
    problems += Self.line("address", address, required: formWanted == .post)
    return problems
  }

  private var requestProblems: [FieldProblem] {
    var problems = Self.line("subject", subject, required: true)
    if caseKind != .disclosure, features.trimmed.isEmpty { problems.append(FieldProblem("features", .missing)) }
    if features.count > Limit.text { problems.append(FieldProblem("features", .tooLong(limit: Limit.text))) }
    problems += Self.line("earlier", earlier, required: false)
    if formWanted == nil, caseKind == .disclosure { problems.append(FieldProblem("formWanted", .missing)) }
    problems += Self.line("assistance", assistance, required: false)
    return problems
  }

  static func line(_ field: String, _ text: String, required: Bool) -> [FieldProblem] {
    if required, text.trimmed.isEmpty { return [FieldProblem(field, .missing)] }
    return text.count > Limit.line ? [FieldProblem(field, .tooLong(limit: Limit.line))] : []
  }

  /// Digits with the usual separators, 7 to 20 of them.
  static func isTelephone(_ text: String) -> Bool {
    let digits = text.unicodeScalars.count { ("0"..."9").contains($0) }
    let others = text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || "+-() 转".unicodeScalars.contains($0) }
    return others && (7...20).contains(digits)
  }

  /// Something before one @ and a dotted name after it; whether it exists only a letter can tell.
  static func isEmail(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty, text.count <= Limit.line else { return false }
    let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } && !text.contains(where: \.isWhitespace)
  }

  /// The applicant as the ledger keeps it.
  func applicant(of kind: ApplicantKind) -> Applicant {
    Applicant(
      kind: kind, name: name.trimmed, identityNumber: identityNumber.trimmed.nonEmpty,
      details: Applicant.Details(
        identityDocument: identityNumber.trimmed.isEmpty ? nil : identityDocument?.label,
        telephone: telephone.trimmed.nonEmpty,
        email: email.trimmed.nonEmpty, postalCode: postalCode.trimmed.nonEmpty, address: address.trimmed.nonEmpty,
        contactPerson: contactPerson.trimmed.nonEmpty, legalRepresentative: legalRepresentative.trimmed.nonEmpty,
        agent: agent.trimmed.nonEmpty, assistance: helpText.nonEmpty))
  }
}
