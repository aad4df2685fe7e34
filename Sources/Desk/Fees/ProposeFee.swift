import Chronicle
package import Civil
package import Ledger
package import Statute

/// What a case could be charged, on both scales (信息处理费建议); a body charges by one of them or not at all.
package struct FeeProposal: Sendable, Equatable {
  /// The applicant's month at the body.
  package var month: FeeMonth
  /// By item: this application after those before it in the month.
  package var byItem: InformationFee
  /// By page, where the number of pages is given.
  package var byPage: InformationFee?
  /// The notice already given.
  package var notice: FeeNotice?
  /// Why a notice may not be given now; nil when it may.
  package var refusal: CaseRefusal?
  /// The rates used.
  package var schedule: FeeSchedule
}

/// The scale a person chose, with the count it needs: exactly one of the two.
package struct FeeChoice: Sendable, Equatable {
  /// How many items the application holds; by item.
  package var items: Int?
  /// How many pages are supplied; by page.
  package var pages: Int?

  package init(items: Int? = nil, pages: Int? = nil) {
    self.items = items
    self.pages = pages
  }
}

extension Desk {
  /// Works out the fee for a case on both scales with their slices; nothing is written.
  package func proposeFee(ofCase id: Int64, items: Int = 1, pages: Int? = nil, for person: Person) async throws
    -> FeeProposal
  {
    try await database.read { try proposeFee(ofCase: id, items: items, pages: pages, for: person, in: $0) }
  }

  func proposeFee(ofCase id: Int64, items: Int, pages: Int?, for person: Person, in db: any ReadConnection) throws
    -> FeeProposal
  {
    let (file, body) = try visibleCase(id, for: person, in: db)
    let context = try context(body: body.id, in: db)
    guard let month = try FeeMonth.of(file, in: db) else { throw DeskRefusal.law(.noReceiptDay) }
    let schedule = context.settings.feeSchedule
    do throws(FeeError) {
      let byPage =
        if let pages { try InformationFee.byPage(pages: pages, schedule: schedule) } else { nil as InformationFee? }
      let permission = file.law.permissions(in: context)[.chargeFee]
      let refusal: CaseRefusal? = if case .refused(let refusal) = permission { refusal } else { nil }
      return FeeProposal(
        month: month,
        byItem: try InformationFee.byItem(priorItemsThisMonth: month.prior, items: items, schedule: schedule),
        byPage: byPage, notice: file.law.fee, refusal: refusal, schedule: schedule)
    } catch { throw DeskRefusal.law(.fee(error)) }
  }

  /// Charges a case by one scale. The items before it in the month are counted here, in the same transaction, and never
  /// typed; both scales at once, or neither, is refused. Where the body approves by chain, an approved notice charges.
  @discardableResult
  package func chargeFee(
    ofCase id: Int64, _ choice: FeeChoice, on day: Day, servedBy method: ServiceMethod? = nil, expecting version: Int64,
    by person: Person, uploads: [Upload] = [], late: LateProof? = nil, supplement: [LetterField: String] = [:]
  ) async throws -> CaseFile {
    let papers = try await store(uploads, as: .letter) { db in
      _ = try actable(id, with: .handleCase, expecting: version, by: person, in: db)
    }
    let proof = try await store(late) { db in
      _ = try actable(id, with: .handleCase, expecting: version, by: person, in: db)
    }
    return try await database.write { db in
      let (file, body) = try actable(id, with: .handleCase, expecting: version, by: person, in: db)
      guard try WorkflowSettings.mode(of: body.id, in: db) == .direct else {
        throw DeskRefusal.workflow(.paperNeeded(.chargeFee))
      }
      let basis: FeeBasis
      switch (choice.items, choice.pages) {
      case (let items?, nil):
        guard let month = try FeeMonth.of(file, in: db) else { throw DeskRefusal.law(.noReceiptDay) }
        basis = .items(prior: month.prior, count: items)
      case (nil, let pages?): basis = .pages(pages)
      case (nil, nil): throw DeskRefusal.fields([FieldProblem("scale", .missing)])
      case (_?, _?): throw DeskRefusal.fields([FieldProblem("scale", .notAChoice)])
      }
      return try carryOut(
        .chargeFee(basis, on: day, by: method), on: file, approvals: CaseContext.Approvals(), papers: papers,
        late: proof, supplement: supplement, by: person.id, in: db)
    }
  }
}
