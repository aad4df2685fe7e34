import Chronicle
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
  private var head = ChainHead.empty
  private var serials: [String: Int64] = [:]
  private var source = Randomness(seed: 77)

  init(
    office: BenchmarkOffice, templates: [CaseTemplate], matters: [InventedMatters.Matter],
    applicants: [ApplicantKind: [(id: Int64, digest: String)]]
  ) {
    self.office = office
    self.templates = templates
    self.matters = matters
    self.applicants = applicants
  }

  /// Writes the cases with these ids, the earliest received first as an office opens them, and the chain's head.
  mutating func write(_ ids: Range<Int64>, of count: Int64, in db: any WriteConnection) throws {
    for id in ids {
      let index = Int((id - 1) * Int64(templates.count) / count)
      try write(id, templates[min(index, templates.count - 1)], in: db)
    }
    try db.execute(
      "INSERT INTO chain_heads (name, position, hash) VALUES ('cases', $1, $2) ON CONFLICT (name) DO UPDATE SET position = $1, hash = $2",
      .integer(head.position), .blob(head.hash))
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
    let events = try seal(template, values)
    var assignee: Int64?
    var cells: [SQLValue] = []
    for (name, cell) in zip(template.columns, template.cells) {
      let value: SQLValue =
        switch name {
        case "id": .integer(id)
        case "body_id": .integer(values.body)
        case "number": .text(values.number)
        case "applicant_id": .integer(values.applicant)
        case "follow_code": .text(values.followCode)
        case "title": .text(values.matter.title)
        case "assignee_id": cell == .null ? .null : .integer(values.officer)
        case "head_hash": .blob(head(events))
        case "state_json": .text(CaseTemplate.text(template.state, values))
        default: cell
        }
      if name == "assignee_id", value != .null { assignee = values.officer }
      cells.append(value)
    }
    let places = template.columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    try db.execute("INSERT INTO cases (\(template.columns.joined(separator: ", "))) VALUES (\(places))", cells)
    for event in events { try db.execute(Self.insertion, event) }
    for band in values.matter.bands {
      try db.execute("INSERT INTO case_sketches (band, case_id) VALUES ($1, $2)", .integer(band), .integer(id))
    }
    if let fee = template.fee {
      let names = fee.columns.joined(separator: ", ")
      let places = fee.columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
      let cells = zip(fee.columns, fee.values).map { name, cell in
        name == "case_id" ? .integer(id) : name == "body_id" ? .integer(values.body) : cell
      }
      try db.execute("INSERT INTO fee_notices (\(names)) VALUES (\(places))", cells)
    }
    try db.index(
      SearchDocument(
        subject: .caseFile, id: id, body: values.body, title: "\(values.number) \(values.matter.title)",
        text: values.matter.requested,
        labels: template.labels.map { $0.hasPrefix("zp") ? assignee.map { "zp\($0)" } ?? "zpnobody" : $0 }))
  }

  private static let insertion = """
    INSERT INTO case_events
      (case_id, sequence, position, recorded_at, effective_day, actor_id, entry, previous_hash, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    """

  private func head(_ events: [[SQLValue]]) -> Data {
    if case .blob(let hash)? = events.last?.last { hash } else { Data() }
  }

  /// The entries of a copy, hashed and joined to the chain as docs/architecture.md describes it.
  private mutating func seal(_ template: CaseTemplate, _ values: CaseTemplate.Values) throws -> [[SQLValue]] {
    var previous = Data(count: 32)
    var rows: [[SQLValue]] = []
    for (index, entry) in template.entries.enumerated() {
      let (sequence, position) = (Int64(index + 1), head.position + 1)
      let actor = entry.hasActor ? values.officer : nil
      let text = CaseTemplate.text(entry.pieces, values)
      var bytes = CanonicalBytes(domain: "gongkai.case-entry.1")
      bytes.add(values.id)
      bytes.add(sequence)
      bytes.add(position)
      bytes.add(entry.recordedAt)
      bytes.add(entry.effectiveDay)
      bytes.add(actor)
      bytes.add(text)
      bytes.add(previous)
      let hash = bytes.digest
      rows.append([
        .integer(values.id), .integer(sequence), .integer(position), .integer(entry.recordedAt),
        .text(entry.effectiveDay), SQLValue(actor), .text(text), .blob(previous), .blob(hash),
      ])
      var link = CanonicalBytes(domain: "gongkai.chain.1")
      link.add(head.hash)
      link.add(hash)
      head = ChainHead(position: position, hash: link.digest)
      previous = hash
    }
    return rows
  }
}
