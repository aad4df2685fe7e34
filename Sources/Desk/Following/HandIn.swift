import Chronicle
package import Ledger
package import Statute

extension Desk {
  /// Lets the applicant hand in what the office then decides on: a late correction with its reason (条例第三十条), or proof
  /// that the fee was paid. Only in the state it is meant for; nothing is decided by it.
  package func handIn(
    _ entry: ApplicantEntry, code: String, secret: String, uploads: [Upload]
  ) async throws {
    let kind: AttachmentFacts.Kind = entry == .paymentProof ? .payment : .correction
    let papers = try await store(uploads, as: kind)
    try await database.write { db in
      let file = try own(code, secret, in: db)
      let context = try context(body: file.body, in: db)
      switch entry {
      case .lateCorrection:
        guard Self.isCorrectionLate(file.law, in: context) else {
          throw DeskRefusal.law(.notInState(.supplyCorrection, file.law.state))
        }
      case .paymentProof:
        guard file.law.state == .awaitingFee else {
          throw DeskRefusal.law(.notInState(.recordPayment, file.law.state))
        }
      case .received, .submissionConfirmed: throw DeskRefusal.notFound
      }
      try Cases.append(
        [.applicant(entry)] + papers.map { try $0.entry(in: db) }, to: file.id, expecting: file.version, by: nil,
        at: clock.now, on: clock.today, in: db)
    }
  }

  /// Puts on record that the applicant received a letter on the portal (签收). A second confirmation changes nothing. Where
  /// it is a posted notice whose receipt was not known, its period runs from the confirmation.
  package func confirmReceived(_ paper: PaperKind, event: Int64, code: String, secret: String) async throws {
    _ = try await letter(paper, event: event, code: code, secret: secret)
    let entry = ApplicantEntry.received(event: event, paper: paper)
    try await database.write { db in
      let file = try own(code, secret, in: db)
      guard try !Cases.timeline(file.id, in: db).contains(where: { $0.entry == .applicant(entry) }) else { return }
      let receipt = try noticeReceipt(of: paper, event: event, on: clock.today, case: file, in: db)
      try Cases.append(
        receipt + [.applicant(entry)], to: file.id, expecting: file.version, by: nil, at: clock.now, on: clock.today,
        in: db)
    }
  }

  /// Puts on record that the applicant confirms having sent the application, while its receipt is not yet confirmed
  /// (条例第三十一条). The office confirms its half and thereby fixes the day. A second confirmation changes nothing.
  package func confirmSubmission(code: String, secret: String) async throws {
    try await database.write { db in
      let file = try own(code, secret, in: db)
      guard file.law.isConfirmedByBoth else {
        throw DeskRefusal.law(.notInState(.confirmReceipt, file.law.state))
      }
      let entry = CaseEntry.applicant(.submissionConfirmed)
      guard try !Cases.timeline(file.id, in: db).contains(where: { $0.entry == entry }) else { return }
      try Cases.append(
        [entry], to: file.id, expecting: file.version, by: nil, at: clock.now, on: clock.today, in: db)
    }
  }

  private func own(_ code: String, _ secret: String, in db: any ReadConnection) throws -> CaseFile {
    guard let file = try Cases.find(followCode: code, secretHash: applicants.secretHash(secret), in: db) else {
      throw DeskRefusal.notFound
    }
    return file
  }
}

extension Case {
  /// Whether its receipt waits for the confirmation of both sides, the applicant's among them: what came over the
  /// internet or to the office's fax (条例第三十一条第三项).
  package var isConfirmedByBoth: Bool { state == .arrived && [.portal, .email, .fax].contains(channel) }
}
