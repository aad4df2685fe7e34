import Civil

extension SubjectKind {
  /// The settings of a body; those for all bodies have the id 0.
  package static let settings = SubjectKind(rawValue: "settings")
}

/// What is set for a body, or for all.
package struct SettingsRecord: ChronicledRecord, Equatable {
  package struct Value: Sendable, Equatable {
    var text: String
    var by: Int64?
    var at: Instant
  }

  package let id: Int64
  private var values: [String: Value] = [:]
  package private(set) var secrets: [String: String] = [:]

  package init(id: Int64) { self.id = id }

  package static let kind = SubjectKind.settings
  /// All of it stands in the clear: what moves a due day must be readable without keys.
  package static let names = FactNames(facts: ["name", "value", "digest"], word: "entry")
  package static func home(of id: Int64) -> ChainName { ChainName(.records, body: id) }

  package static let projections = [
    Projection<SettingsRecord>(
      "settings", owner: "body_id", keys: ["name"], columns: ["body_id", "name", "value", "changed_by", "changed_at"]
    ) { record, _ in
      record.values.sorted { $0.key < $1.key }.map { name, value in
        [.integer(record.id), .text(name), .text(value.text), SQLValue(value.by), SQLValue(value.at)]
      }
    }
  ]

  /// Whether a value of this name is set.
  package func holds(_ name: String) -> Bool { values[name] != nil }

  package mutating func apply(_ event: SettingEvent, from entry: StoredEntry) {
    switch event {
    case .set(let name, let value), .takenOver(let name, let value):
      values[name] = Value(text: value, by: entry.actor, at: entry.recordedAt)
    case .removed(let name): values[name] = nil
    case .secretSet(let name, let digest): secrets[name] = digest
    case .secretRemoved(let name): secrets[name] = nil
    }
  }
}
