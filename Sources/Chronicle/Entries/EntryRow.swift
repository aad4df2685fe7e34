package import Civil
package import Foundation

/// The stored form of an entry: what is hashed is exactly what is kept.
package struct EntryRow: Sendable {
  package var chainID: Int64
  package var position: Int64
  package var subject: SubjectID
  package var sequence: Int64
  package var recordedAt: Instant
  package var effectiveDay: String
  package var actor: Int64?
  package var facts: String
  package var texts: Data?
  package var originHash: Data?
  package var previousHash: Data
  package var hash: Data
  package var code: LinkCode

  package static let columns = """
    chain_id, position, subject, subject_id, sequence, recorded_at, effective_day, actor_id, facts, texts, origin_hash,
    previous_hash, hash, code, code_key
    """

  /// What the first entry of a subject has before it.
  package static let noHash = Data(count: 32)

  package init(_ row: SQLRow) throws {
    chainID = try row.integer("chain_id")
    position = try row.integer("position")
    subject = SubjectID(SubjectKind(rawValue: try row.text("subject")), try row.integer("subject_id"))
    sequence = try row.integer("sequence")
    recordedAt = try row.instant("recorded_at")
    effectiveDay = try row.text("effective_day")
    actor = try row.optionalInteger("actor_id")
    facts = try row.text("facts")
    texts = try row.optionalBlob("texts")
    originHash = try row.optionalBlob("origin_hash")
    previousHash = try row.blob("previous_hash")
    hash = try row.blob("hash")
    code = LinkCode(key: try row.text("code_key"), bytes: try row.blob("code"))
  }

  init(
    _ new: NewEntry, chainID: Int64, position: Int64, subject: SubjectID, sequence: Int64, names: FactNames,
    key: TextKey, previousHash: Data
  ) throws {
    self.chainID = chainID
    self.position = position
    self.subject = subject
    self.sequence = sequence
    recordedAt = new.recordedAt
    effectiveDay = new.effectiveDay.description
    actor = new.actor
    let content = try EntryContent(new.content, names: names, key: key)
    facts = content.facts
    texts =
      content.texts.isEmpty
      ? nil : try key.seal(Data(StoredJSON.text(content.texts).utf8), place: Self.place(subject, sequence))
    originHash = new.originHash
    self.previousHash = previousHash
    hash = Data()
    code = LinkCode(key: "", bytes: Data())
    hash = expectedHash
  }

  /// Over all but the chain's own numbers, so that an archive of one subject can be followed by itself.
  package var expectedHash: Data {
    Self.hash(
      subject: subject, sequence: sequence, recordedAt: recordedAt, effectiveDay: effectiveDay, actor: actor,
      facts: facts, texts: texts, originHash: originHash, previousHash: previousHash)
  }

  /// SHA-256 over the canonical bytes of these parts.
  package static func hash(
    subject: SubjectID, sequence: Int64, recordedAt: Instant, effectiveDay: String, actor: Int64?, facts: String,
    texts: Data?, originHash: Data?, previousHash: Data
  ) -> Data {
    var bytes = CanonicalBytes(domain: "gongkai.entry.2")
    bytes.add(subject.kind.rawValue)
    bytes.add(subject.id)
    bytes.add(sequence)
    bytes.add(recordedAt.milliseconds)
    bytes.add(effectiveDay)
    bytes.add(actor)
    bytes.add(facts)
    bytes.add(texts)
    bytes.add(originHash)
    bytes.add(previousHash)
    return bytes.digest
  }

  /// With its texts opened; `key` is nil once they are erased.
  package func opened(with key: TextKey?) throws -> StoredEntry {
    guard let day = Day(effectiveDay) else {
      throw DatabaseFailure.column(name: "effective_day", problem: .malformed)
    }
    var words: [String: String]? = [:]
    if let texts {
      words = try key.map { key in
        let json = String(decoding: try key.open(texts, place: Self.place(subject, sequence)), as: UTF8.self)
        return try StoredJSON.value(json, column: "texts")
      }
    }
    return StoredEntry(
      subject: subject, sequence: sequence, position: position, recordedAt: recordedAt, effectiveDay: day,
      actor: actor, content: try EntryContent.joined(facts: facts, texts: words), isErased: words == nil,
      originHash: originHash, previousHash: previousHash, hash: hash, facts: facts, sealedTexts: texts)
  }

  /// What the texts of an entry are sealed for.
  package static func place(_ subject: SubjectID, _ sequence: Int64) -> String { "entries.\(subject).\(sequence)" }

  func insert(in db: any WriteConnection) throws {
    try db.execute(
      """
      INSERT INTO entries (\(Self.columns))
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      """,
      .integer(chainID), .integer(position), .text(subject.kind.rawValue), .integer(subject.id), .integer(sequence),
      SQLValue(recordedAt), .text(effectiveDay), SQLValue(actor), .text(facts), SQLValue(texts), SQLValue(originHash),
      .blob(previousHash), .blob(hash), .blob(code.bytes), .text(code.key))
  }
}
