import Crypto
package import Foundation

/// Bytes that two programs hash alike: each part is preceded by its length, so that no two lists of parts coincide.
package struct CanonicalBytes: Sendable {
  private(set) var data = Data()

  /// - Parameter domain: what the bytes are, so that hashes of different kinds of record never coincide.
  package init(domain: String) { add(domain) }

  package mutating func add(_ bytes: Data?) {
    guard let bytes else {
      add(length: UInt64.max)
      return
    }
    add(length: UInt64(bytes.count))
    data.append(bytes)
  }

  package mutating func add(_ text: String?) { add(text.map { Data($0.utf8) }) }

  package mutating func add(_ number: Int64?) {
    guard let number else {
      add(nil as Data?)
      return
    }
    add(length: 8)
    add(length: UInt64(bitPattern: number))
  }

  /// SHA-256 of all parts.
  package var digest: Data { Data(SHA256.hash(data: data)) }

  private mutating func add(length: UInt64) {
    withUnsafeBytes(of: length.bigEndian) { data.append(contentsOf: $0) }
  }
}

/// The last link of a chain: how many links there are, and the hash that stands for all of them.
package struct ChainHead: Sendable, Equatable {
  package var position: Int64
  package var hash: Data

  package init(position: Int64, hash: Data) {
    self.position = position
    self.hash = hash
  }

  /// The head of a chain without links.
  package static let empty = ChainHead(position: 0, hash: Data(count: 32))
}

/// The chains that run through the whole ledger. Each new link takes in the hash of the one before, so that nothing
/// can be changed, taken out or cut off at the end without the head telling.
package enum Chain: String, Sendable, CaseIterable {
  case cases, audit

  /// The head as stored.
  package func head(in db: any ReadConnection) throws -> ChainHead {
    guard
      let row = try db.first("SELECT position, hash FROM chain_heads WHERE name = $1", .text(rawValue))
    else { return .empty }
    return ChainHead(position: try row.integer("position"), hash: try row.blob("hash"))
  }

  /// What the head becomes when a link with hash `link` is joined to `head`.
  package static func joining(_ link: Data, to head: ChainHead) -> ChainHead {
    var bytes = CanonicalBytes(domain: "gongkai.chain.1")
    bytes.add(head.hash)
    bytes.add(link)
    return ChainHead(position: head.position + 1, hash: bytes.digest)
  }

  /// Takes the head for this transaction alone (other writers wait) and returns it.
  package func lockedHead(in db: any WriteConnection) throws -> ChainHead {
    try db.execute(
      """
      INSERT INTO chain_heads (name, position, hash) VALUES ($1, 0, $2)
      ON CONFLICT (name) DO UPDATE SET position = chain_heads.position
      """, .text(rawValue), .blob(ChainHead.empty.hash))
    return try head(in: db)
  }

  package func store(_ head: ChainHead, in db: any WriteConnection) throws {
    try db.execute(
      "UPDATE chain_heads SET position = $2, hash = $3 WHERE name = $1",
      .text(rawValue), .integer(head.position), .blob(head.hash))
  }
}
