/// A kind of record whose state follows from its entries. The word is part of stored entries and never changes.
package struct SubjectKind: RawRepresentable, Sendable, Hashable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
}

/// One such record.
package struct SubjectID: Sendable, Hashable {
  package var kind: SubjectKind
  package var id: Int64

  package init(_ kind: SubjectKind, _ id: Int64) {
    self.kind = kind
    self.id = id
  }
}

extension SubjectID: CustomStringConvertible {
  /// As in `case:17`.
  package var description: String { "\(kind.rawValue):\(id)" }
}
