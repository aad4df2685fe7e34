import Chronicle
import Civil
import Foundation
import Ledger
import Statute

/// Writes many copies of templates as the ledger would have written them: the same rows, chained and hashed anew, with
/// the numbers, applicants and texts of their own.
struct CaseCopier {
  let office: BenchmarkOffice
  let templates: [CaseTemplate]
  let matters: [InventedMatters.Matter]
  /// Stored applicants by kind.
  let applicants: [ApplicantKind: [(id: Int64, digest: String)]]
  private let now: Instant
  private var chains: [Int64: Chain] = [:]
  private var serials: [String: Int64] = [:]
  private var source = Randomness(seed: 77)

  init(
    office: BenchmarkOffice, templates: [CaseTemplate], matters: [InventedMatters.Matter],
    applicants: [ApplicantKind: [(id: Int64, digest: String)]], at now: Instant
  ) {
    self.office = office
    self.templates = templates
    self.matters = matters
    self.applicants = applicants
    self.now = now
  }

  /// Writes the cases with these ids, the earliest received first as an office opens them, and the heads of the chains.
  mutating func write(_ ids: Range<Int64>, of count: Int64, in db: any WriteConnection) throws {
    for id in ids {
      let index = Int((id - 1) * Int64(templates.count) / count)
      try write(id, templates[min(index, templates.count - 1)], in: db)
    }
    for chain in chains.values { try chain.store(in: db) }
  }

  /// The counters as they stand after all copies.
  func storeCounters(last: Int64, in db: any WriteConnection) throws {
    for (series, value) in serials.merging(["key:cases": last], uniquingKeysWith: { $1 }) {
      try db.execute(
        "INSERT INTO counters (series, value) VALUES ($1, $2) ON CONFLICT (series) DO UPDATE SET value = $2",
        .text(series), .integer(value))
    }
  }

  private mutating func write(_ id: Int64, _ template: CaseTemplate, in db: any WriteConnection) throws {
    let place = office.body(using: &source)
    let body = office.bodies[place]
    let series = "case:\(body.id):\(template.year)"
    serials[series, default: 0] += 1
    let applicant = applicants[template.kind]?.randomElement(using: &source) ?? (0, "")
    let values = CaseTemplate.Values(
      id: id, body: body.id, officer: office.officers[place].randomElement(using: &source) ?? 0,
      applicant: applicant.id, number: "\(body.facts.symbol)公开申〔\(template.year)〕\(serials[series] ?? 0)号",
      followCode: "C\(id)", applicantDigest: applicant.digest,
      matter: matters[Int(id % Int64(matters.count))])
    let subject = SubjectID.caseFile(id)
    let key = try TextKeys.make(for: subject, in: db)
    let head = try enter(template, values, key: key, in: db)
    let assignee = try template.row.optionalInteger("assignee_id") == nil ? nil : values.officer
    let cells = try CaseRecord.cases.columns.map { column -> SQLValue in
      let cell = try template.row.value(column.name)
      return switch column.name {
      case "id": .integer(id)
      case "body_id": .integer(values.body)
      case "number": .text(values.number)
      case "applicant_id": .integer(values.applicant)
      case "follow_code": .text(FollowCode.index(values.followCode, with: office.cipher))
      case "title": .text(values.matter.title)
      case "assignee_id": SQLValue(assignee)
      case "head_hash": .blob(head)
      case "state_json": .text(CaseTemplate.text(template.state, values, key))
      case "clock_terms": SQLValue(template.clockTerms)
      default: cell
      }
    }
    try CaseRecord.cases.insert(cells, of: subject, key: key, in: db)
    for band in values.matter.bands {
      try db.execute("INSERT INTO case_sketches (band, case_id) VALUES ($1, $2)", .integer(band), .integer(id))
    }
    if let fee = template.fee {
      let cells = try CaseRecord.fees.columns.map { column -> SQLValue in
        switch column.name {
        case "case_id": .integer(id)
        case "body_id": .integer(values.body)
        default: try fee.value(column.name)
        }
      }
      try CaseRecord.fees.insert(cells, of: subject, key: key, in: db)
    }
    try db.index(
      SearchDocument(
        subject: .caseFile, id: id, body: values.body, title: "\(values.number) \(values.matter.title)",
        text: values.matter.requested,
        labels: template.labels.map { $0.hasPrefix("zp") ? assignee.map { "zp\($0)" } ?? "zpnobody" : $0 }))
  }

  private static let insertion = """
    INSERT INTO entries (\(EntryRow.columns))
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, $11, $12, $13, $14)
    """

  /// Writes the entries of a copy, hashed and joined to the chain of its body as docs/architecture.md describes it; returns
  /// the hash of the last.
  private mutating func enter(
    _ template: CaseTemplate, _ values: CaseTemplate.Values, key: TextKey, in db: any WriteConnection
  ) throws -> Data {
    let subject = SubjectID.caseFile(values.id)
    var chain = try chains[values.body] ?? Chain.taken(ChainName(.records, body: values.body), at: now, in: db)
    var previous = EntryRow.noHash
    for (index, entry) in template.entries.enumerated() {
      let sequence = Int64(index + 1)
      let actor = entry.hasActor ? values.officer : nil
      let facts = CaseTemplate.text(entry.facts, values, key)
      let texts = try entry.texts.map {
        try key.seal(Data(CaseTemplate.text($0, values, key).utf8), place: EntryRow.place(subject, sequence))
      }
      let hash = EntryRow.hash(
        subject: subject, sequence: sequence, recordedAt: entry.recordedAt, effectiveDay: entry.effectiveDay,
        actor: actor, facts: facts, texts: texts, originHash: nil, previousHash: previous)
      let code = try chain.join(hash, vault: db.vault)
      try db.execute(
        Self.insertion, .integer(chain.id), .integer(chain.head.position), .text(subject.kind.rawValue),
        .integer(subject.id), .integer(sequence), SQLValue(entry.recordedAt), .text(entry.effectiveDay),
        SQLValue(actor), .text(facts), SQLValue(texts), .blob(previous), .blob(hash), .blob(code.bytes), .text(code.key)
      )
      previous = hash
    }
    chains[values.body] = chain
    return previous
  }
}
