package import Civil
package import Foundation

/// The last link of a chain: how many links there are, and the hash that stands for all of them.
package struct ChainHead: Sendable, Hashable {
  package var position: Int64
  package var hash: Data

  package init(position: Int64, hash: Data) {
    self.position = position
    self.hash = hash
  }

  /// The head of a chain without links.
  package static let empty = ChainHead(position: 0, hash: Data(count: 32))
}

/// Which chain it is: each body has its own for records and for the audit trail, so that writers of different bodies do not
/// wait for one another, and the installation has one that takes in the heads of all.
package struct ChainName: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable, Codable { case installation, records, audit }

  package var kind: Kind
  /// The body; 0 for what belongs to none.
  package var body: Int64

  package init(_ kind: Kind, body: Int64 = 0) {
    self.kind = kind
    self.body = body
  }

  package static let installation = ChainName(.installation)
}

extension ChainName: CustomStringConvertible, LosslessStringConvertible {
  /// As in `records:3`.
  package var description: String { "\(kind.rawValue):\(body)" }

  package init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), let body = Int64(parts[1]) else { return nil }
    self.init(kind, body: body)
  }
}

/// A chain with its head. Each link takes in the hash of the one before, so that nothing can be changed, taken out or cut
/// off at the end without the head telling; over each lies a code that only the holder of the link key can make.
package struct Chain: Sendable, Equatable {
  package var id: Int64
  package var name: ChainName
  package var head: ChainHead
  package var openedAt: Instant
  package var closedAt: Instant?
  /// The chain that goes on with the work of a body that ended.
  package var successor: Int64?
  /// Over all of this, as stored.
  package var code: LinkCode

  init(_ row: SQLRow) throws {
    id = try row.integer("id")
    name = ChainName(try row.choice("kind"), body: try row.integer("body_id"))
    head = ChainHead(position: try row.integer("position"), hash: try row.blob("head"))
    openedAt = try row.instant("opened_at")
    closedAt = try row.optionalInstant("closed_at")
    successor = try row.optionalInteger("successor")
    code = LinkCode(key: try row.text("code_key"), bytes: try row.blob("code"))
  }

  private init(id: Int64, name: ChainName, openedAt: Instant) {
    self.id = id
    self.name = name
    self.openedAt = openedAt
    head = .empty
    code = LinkCode(key: "", bytes: Data())
  }

  /// What the code over the row vouches for.
  package var vouchedRow: Data {
    var bytes = CanonicalBytes(domain: "gongkai.chain-row.1")
    bytes.add(id)
    bytes.add(name.description)
    bytes.add(openedAt.milliseconds)
    bytes.add(closedAt?.milliseconds)
    bytes.add(successor)
    bytes.add(head.position)
    bytes.add(head.hash)
    return bytes.digest
  }

  /// The chain as stored; `nil` while nothing was entered in it.
  package static func find(_ name: ChainName, in db: any ReadConnection) throws -> Chain? {
    try db.first(
      "SELECT * FROM chains WHERE kind = $1 AND body_id = $2", .text(name.kind.rawValue), .integer(name.body)
    ).map(Chain.init)
  }

  /// All chains in the order of their ids, the order in which several are taken.
  package static func all(in db: any ReadConnection) throws -> [Chain] {
    try db.query("SELECT * FROM chains ORDER BY id").map(Chain.init)
  }

  /// Takes the chain for this transaction alone (other writers to it wait), opening it when it is new.
  package static func taken(_ name: ChainName, at now: Instant, in db: any WriteConnection) throws -> Chain {
    let touched = try db.execute(
      "UPDATE chains SET position = position WHERE kind = $1 AND body_id = $2", .text(name.kind.rawValue),
      .integer(name.body))
    if touched == 0 {
      let new = Chain(id: try Counters.nextKey(of: "chains", in: db), name: name, openedAt: now)
      let code = try db.vault.code(for: new.vouchedRow)
      try db.execute(
        """
        INSERT INTO chains (id, kind, body_id, opened_at, position, head, code, code_key)
        VALUES ($1, $2, $3, $4, 0, $5, $6, $7) ON CONFLICT (kind, body_id) DO UPDATE SET position = chains.position
        """, .integer(new.id), .text(name.kind.rawValue), .integer(name.body), SQLValue(now), .blob(new.head.hash),
        .blob(code.bytes), .text(code.key))
    }
    guard let chain = try find(name, in: db) else { throw DatabaseFailure.column(name: "head", problem: .missing) }
    guard chain.closedAt == nil else { throw ChainFailure.closed(name) }
    return chain
  }

  /// What the head becomes when a link with hash `link` is joined to `head`.
  package static func joining(_ link: Data, to head: ChainHead) -> ChainHead {
    var bytes = CanonicalBytes(domain: "gongkai.chain.1")
    bytes.add(head.hash)
    bytes.add(link)
    return ChainHead(position: head.position + 1, hash: bytes.digest)
  }

  /// Joins a link and returns the code over it.
  package mutating func join(_ link: Data, vault: Vault) throws -> LinkCode {
    head = Self.joining(link, to: head)
    return try vault.code(for: Self.vouched(head, of: name))
  }

  /// What the code over a link vouches for: the chain, and its head with the link in it.
  package static func vouched(_ head: ChainHead, of name: ChainName) -> Data {
    var bytes = CanonicalBytes(domain: "gongkai.link.1")
    bytes.add(name.description)
    bytes.add(head.position)
    bytes.add(head.hash)
    return bytes.digest
  }

  package func store(in db: any WriteConnection) throws {
    let code = try db.vault.code(for: vouchedRow)
    try db.execute(
      "UPDATE chains SET position = $2, head = $3, code = $4, code_key = $5 WHERE id = $1", .integer(id),
      .integer(head.position), .blob(head.hash), .blob(code.bytes), .text(code.key))
  }
}

/// Why a chain takes in nothing more.
package enum ChainFailure: Error, Equatable, Sendable {
  /// The body has ended; its open work goes on in another chain.
  case closed(ChainName)
}
