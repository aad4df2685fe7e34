import Desk
import Statute

/// The applicants of the demonstration: invented names with identity numbers that pass the check digit and belong to a
/// region code that is not assigned.
enum DemonstrationApplicants {
  static func form(_ story: Story, ordinal: Int) -> ApplicationForm {
    var form = ApplicationForm()
    form.caseKind = story.kind
    form.applicantKind = story.applicant
    form.name = story.name
    form.identityDocument = story.applicant.isOrganisation ? .creditCode : .residentIdentity
    form.identityNumber = story.applicant.isOrganisation ? creditCode(ordinal) : residentNumber(ordinal)
    form.contactPerson = story.applicant.isOrganisation ? "办公室" : ""
    form.telephone = "1390000\(padded(ordinal, to: 4))"
    form.email = "shenqing\(ordinal)@example.com"
    form.address = "云岭区翠屏路\(ordinal + 1)号"
    form.subject = story.subject
    form.features = story.features
    form.formWanted = .portal
    return form
  }

  private static func residentNumber(_ ordinal: Int) -> String {
    let digits = "990000" + "19\(60 + ordinal % 40)0\(1 + ordinal % 9)1\(ordinal % 9)" + padded(ordinal, to: 3)
    return completed(digits, with: "0123456789X") { ResidentIdentityNumber($0) != nil }
  }

  private static func creditCode(_ ordinal: Int) -> String {
    let digits = "91990000MA" + padded(ordinal, to: 7)
    return completed(digits, with: "0123456789ABCDEFGHJKLMNPQRTUWXY") { UnifiedSocialCreditCode($0) != nil }
  }

  private static func completed(_ text: String, with alphabet: String, isValid: (String) -> Bool) -> String {
    alphabet.lazy.map { text + String($0) }.first(where: isValid) ?? text
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
