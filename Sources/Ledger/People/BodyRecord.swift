package import Chronicle
import Statute

extension SubjectKind {
  package static let body = SubjectKind(rawValue: "body")
}

/// A body as its entries say, in its own chain.
package struct BodyRecord: ChronicledRecord, Equatable {
  package let id: Int64
  package private(set) var facts: BodyFacts?

  package init(id: Int64) { self.id = id }

  package static let kind = SubjectKind.body
  package static var names: FactNames { BodyEvent.names }
  package static func home(of id: Int64) -> ChainName { ChainName(.records, body: id) }

  package static let projections = [
    Projection<BodyRecord>(
      "bodies", owner: "id", keys: ["id"],
      columns: ["id", "parent_id", "name", "symbol", "code", "kind", "level", "is_active"]
    ) { record, _ in
      [record.facts].compactMap(\.self).map { facts in
        [
          .integer(record.id), SQLValue(facts.parent), .text(facts.name), .text(facts.symbol), SQLValue(facts.code),
          .text(facts.kind.rawValue), .text(facts.level.rawValue), SQLValue(facts.isActive),
        ]
      }
    }
  ]

  package mutating func apply(_ event: BodyEvent, from entry: StoredEntry) {
    switch event {
    case .added(let facts), .takenOver(let facts), .changed(let facts): self.facts = facts
    }
  }
}
