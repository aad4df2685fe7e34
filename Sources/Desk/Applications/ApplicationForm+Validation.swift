package import Civil
import Foundation
import Ledger
import Statute

extension ApplicationForm {
  /// The longest texts that are taken, in characters.
  package enum Limit {
    package static let line = 200
    package static let text = 5000
  }

  /// Everything that must be put right before the application can be filed, in the order of the form.
  package func problems(on today: Day) -> [FieldProblem] {
    identityProblems(on: today) + contactProblems + requestProblems
  }

  private func identityProblems(on today: Day) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if applicantKind == nil { problems.append(FieldProblem("applicantKind", .missing)) }
    problems += Self.line("name", name, required: true)
    // A proposal comes from anybody who applied before; the law asks for no proof of identity again.
    if caseKind != .activeDisclosureProposal { problems += identityNumberProblems(on: today) }
    problems += Self.line("agent", agent, required: false)
    if applicantKind?.isOrganisation == true {
      problems += Self.line("legalRepresentative", legalRepresentative, required: false)
      problems += Self.line("contactPerson", contactPerson, required: true)
    }
    return problems
  }

  private func identityNumberProblems(on today: Day) -> [FieldProblem] {
    let number = identityNumber.asIdentityNumber
    let missing = number.isEmpty ? [FieldProblem("identityNumber", .missing)] : []
    guard let identityDocument else { return [FieldProblem("identityDocument", .missing)] + missing }
    guard missing.isEmpty else { return missing }
    switch identityDocument {
    case .residentIdentity:
      // Nobody applies before being born.
      guard let born = ResidentIdentityNumber(number)?.born, born <= today else {
        return [FieldProblem("identityNumber", .badResidentIdentityNumber)]
      }
      return []
    case .creditCode:
      guard UnifiedSocialCreditCode(number) != nil else { return [FieldProblem("identityNumber", .badCreditCode)] }
      return Self.line("identityNumber", identityNumber, required: true)
    case .passport, .travelPermit, .other: return Self.line("identityNumber", identityNumber, required: true)
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
    let code = postalCode.asIdentityNumber
    if !code.isEmpty, !Self.isPostalCode(code) {
      problems.append(FieldProblem("postalCode", .unusable("邮政编码是6位数字，例如 471000")))
    }
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

  private static func isPostalCode(_ text: String) -> Bool {
    text.utf8.count == 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
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

  /// The form as it is kept: numbers that are right in the digits they are compared by, and nothing that its kind of applicant is not
  /// asked for (条例第二十九条), which a field that was hidden meanwhile may still hold.
  package var settled: ApplicationForm {
    var form = self
    let number = identityNumber.asIdentityNumber
    switch identityDocument {
    case .residentIdentity?: form.identityNumber = ResidentIdentityNumber(number)?.value ?? identityNumber
    case .creditCode?: form.identityNumber = UnifiedSocialCreditCode(number)?.value ?? identityNumber
    case .passport?, .travelPermit?, .other?, nil: break
    }
    if Self.isPostalCode(postalCode.asIdentityNumber) { form.postalCode = postalCode.asIdentityNumber }
    if let applicantKind, !applicantKind.isOrganisation { (form.contactPerson, form.legalRepresentative) = ("", "") }
    return form
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

extension String {
  /// A number as its paper has it: full-width characters as plain ones, without the spaces that group it.
  fileprivate var asIdentityNumber: String {
    precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
  }
}
