import Chronicle
package import Ledger
import Mail
import Statute

/// That the system is to send a paper by e-mail, besides putting its service on file.
package struct Mailing: Sendable, Hashable {
  /// Where to; nil for the address the applicant gave.
  package var address: String?

  package init(address: String? = nil) { self.address = address }
}

extension Desk {
  /// What a page that asks for the way of service needs to know of mail.
  package struct MailOffer: Sendable, Equatable {
    package var isConfigured: Bool
    /// The applicant's address, masked; nil where there is none.
    package var applicant: String?

    package init(isConfigured: Bool, applicant: String?) {
      self.isConfigured = isConfigured
      self.applicant = applicant
    }
  }

  package func mailOffer(ofCase id: Int64, for person: Person) async throws -> MailOffer {
    try await database.read { try mailOffer(ofCase: id, for: person, in: $0) }
  }

  func mailOffer(ofCase id: Int64, for person: Person, in db: any ReadConnection) throws -> MailOffer {
    let (file, _) = try visibleCase(id, for: person, in: db)
    let applicant = try applicants.open(file.applicant, in: db).map(MaskedApplicant.init)
    return MailOffer(isConfigured: try MailSettings.load(in: db) != nil, applicant: applicant?.email)
  }

  /// Puts a message that serves a paper into the outbox and gives the entry for the case; to be called in the transaction
  /// that puts the service on file. Refuses, before anything is written, what could never be sent.
  ///
  /// - Parameter files: those of the case that go with it, the letter first.
  func serve(
    _ service: Service, by mailing: Mailing, letter: String, isForApplicant: Bool, files: [AttachmentFacts],
    ofCase file: CaseFile, person: Int64?, in db: any WriteConnection
  ) throws -> CaseEntry {
    func refuse(_ reason: MailRefusal, _ field: String = "mailing") -> DeskRefusal {
      DeskRefusal.fields([FieldProblem(field, .mail(reason))])
    }
    guard service.method == .email else { throw DeskRefusal.fields([FieldProblem("mailing", .notAChoice)]) }
    guard let settings = try MailSettings.load(in: db) else { throw refuse(.notConfigured) }
    guard service.sentOn == clock.today else { throw refuse(.notToday, "sentOn") }
    guard !files.isEmpty else { throw refuse(.noLetter) }
    let known = isForApplicant ? try applicants.open(file.applicant, in: db)?.details.email : nil
    guard let typed = mailing.address?.trimmed.nonEmpty ?? known?.trimmed.nonEmpty else {
      throw refuse(.noAddress, "mailTo")
    }
    guard let address = try? MailAddress(typed) else {
      throw DeskRefusal.fields([FieldProblem("mailTo", .badEmail)])
    }
    var size: Int64 = 0
    for facts in files {
      let blob = try db.first("SELECT size FROM blobs WHERE sha256 = $1", .text(facts.sha256))
      size += try blob?.integer("size") ?? 0
    }
    guard size <= settings.attachmentBytes else { throw refuse(.tooLarge(megabytes: settings.attachmentLimit)) }
    let body = try Bodies.find(file.body, in: db)?.facts.name ?? ""
    let facts = try SiteFacts.load(body: file.body, in: db)
    let draft = OutboxDraft(
      kind: .service, body: file.body, caseID: file.id,
      messageID: MailMessage.freshID(host: try MailAddress(settings.address).host),
      content: OutboxContent(
        recipient: address.text, subject: Self.oneLine("\(body)：\(letter)（\(file.law.number)）"),
        text: ServiceMail.text(letter: letter, number: file.law.number, body: body, facts: facts),
        files: Self.named(files)))
    let id = try outbox.add(draft, by: person, at: clock.now, in: db)
    return .work(
      .mail(entry: .queued(message: id, id: draft.messageID, files: files.map(\.id), replacing: nil)))
  }

  /// File names as they go out: fit for a header.
  private static func named(_ files: [AttachmentFacts]) -> [OutboxContent.File] {
    files.map { facts in
      let name = oneLine(facts.fileName)
      return OutboxContent.File(
        sha256: facts.sha256, name: name.isEmpty ? "附件" : name, mediaType: facts.mediaType)
    }
  }

  /// The text without what may not stand in a header.
  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { MailMessage.isOneLine(String($0)) }))
  }

  /// Which rendered files go out by mail: the PDF where there is one, or else all of them.
  static func outgoing(_ letter: [AttachmentFacts], _ enclosures: [AttachmentFacts]) -> [AttachmentFacts] {
    let printed = letter.filter { $0.mediaType == "application/pdf" }
    return (printed.isEmpty ? letter : printed) + enclosures
  }
}

/// The text around the letter; the letter itself is attached.
enum ServiceMail {
  static func text(letter: String, number: String, body: String, facts: SiteFacts) -> String {
    var lines = [
      "您好：", "", "现以电子邮件向您送达《\(letter)》（申请编号：\(number)），正文和有关材料见附件。", "",
      "本邮件由系统发出，请勿直接回复。",
    ]
    let contact = [
      facts.office, facts.phone.map { "电话 \($0)" }, facts.email.map { "电子邮箱 \($0)" },
      facts.address.map { "地址 \($0)" },
    ].compactMap(\.self)
    if !contact.isEmpty { lines.append("联系方式：\(contact.joined(separator: "，"))。") }
    return (lines + ["", body]).joined(separator: "\n")
  }
}
