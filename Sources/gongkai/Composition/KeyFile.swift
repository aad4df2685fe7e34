import Chronicle
import Foundation
import Ledger
import WebSupport

/// The secrets of an installation, kept outside its database: the keys that seal personal data, the key of the blind
/// indexes, and the secret of the web's tokens. Without it a copy of the database tells nothing about applicants.
struct KeyFile: Codable {
  /// Sealing keys by id, 32 bytes each, in Base64. Old ones stay, to open what they sealed.
  var keys: [String: Data]
  /// The id of the key that seals now.
  var current: String
  var index: Data
  var web: Data
  /// Link keys by id, 32 bytes each: they vouch for the chains and open nothing. Files of before chains by body have none.
  var links: [String: Data]?
  /// The id of the link key in use.
  var currentLink: String?

  /// Fresh keys from the system's secure source.
  static func generate() -> KeyFile {
    KeyFile(
      keys: ["k1": random()], current: "k1", index: random(), web: random(), links: ["m1": random()],
      currentLink: "m1")
  }

  /// The same file with a link key, where it has none yet; `nil` where it has.
  func withLinkKey() -> KeyFile? {
    guard links?.isEmpty != false || currentLink == nil else { return nil }
    var file = self
    file.links = ["m1": Self.random()]
    file.currentLink = "m1"
    return file
  }

  /// The keys by which a database is opened.
  func vault() throws -> Vault {
    do {
      return try Vault(
        cipher: cipher(), linkKeys: (links ?? [:]).mapValues { [UInt8]($0) }, current: currentLink ?? "")
    } catch let failure as FieldCipherError {
      throw CommandFailure("密钥文件的内容不完整，不能使用（\(failure)）。")
    }
  }

  private static func random() -> Data {
    var source = SystemRandomNumberGenerator()
    return Data((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &source) })
  }

  /// The cipher for personal data.
  func cipher() throws -> FieldCipher {
    do {
      return try FieldCipher(keys: keys.mapValues { [UInt8]($0) }, current: current, indexKey: [UInt8](index))
    } catch {
      throw CommandFailure("密钥文件的内容不完整，不能使用。")
    }
  }

  /// The secret of tokens and challenges.
  func webSecret() throws -> WebSecret {
    guard let secret = WebSecret(bytes: [UInt8](web)) else {
      throw CommandFailure("密钥文件的内容不完整，不能使用。")
    }
    return secret
  }

  /// Where the keys of a database lie unless told otherwise: beside it.
  static func defaultPath(database: String) -> String { database + ".key" }

  /// Reads the file.
  static func read(_ path: String) throws -> KeyFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("不能读取密钥文件：\(path)。没有它，数据库中的申请人信息不能打开。")
    }
    do { return try JSONDecoder().decode(KeyFile.self, from: data) } catch {
      throw CommandFailure("不是有效的密钥文件：\(path)。")
    }
  }

  /// Puts this in place of a file, whole: whoever reads meanwhile gets the old one or the new one.
  func replace(_ path: String) throws {
    let fresh = "\(path).new"
    unlink(fresh)
    try write(fresh)
    guard rename(fresh, path) == 0 else { throw CommandFailure("不能写入密钥文件：\(path)。") }
  }

  /// Writes a new file that only its owner may read. It appears whole, after it is on the disk: what these keys seal
  /// cannot be opened without it. An existing one is never overwritten.
  func write(_ path: String) throws {
    let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier)"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CommandFailure("不能写入密钥文件：\(path)。") }
    defer { unlink(draft) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: try encoder.encode(self))
      try file.synchronize()
    } catch { throw CommandFailure("不能写入密钥文件：\(path)。") }
    guard link(draft, path) == 0 else {
      throw CommandFailure(errno == EEXIST ? "密钥文件已存在：\(path)。" : "不能写入密钥文件：\(path)。")
    }
  }
}
