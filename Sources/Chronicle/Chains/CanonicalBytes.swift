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
