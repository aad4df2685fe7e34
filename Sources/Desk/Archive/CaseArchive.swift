import Civil
import Documents
package import Formats
import Ledger

/// The archive of one case (案卷归档包): one ZIP with the papers, the record of what happened for people and for programs,
/// an index page, and the SHA-256 of every file.
package struct CaseArchive: Sendable, Equatable {
  package var fileName: String
  package var files: ZipArchive

  /// The file of sums, in the form that `sha256sum --check` reads.
  static let sums = "SHA256SUMS"
  static let index = "index.html"
  static let log = "events.html"
  static let record = "events.json"
  static let papers = "papers/"
  static let letters = "letters/"
}

/// What the record file says besides the entries: which state of the case it is.
struct ArchiveRecord: Codable, Equatable {
  /// One entry, as stored and chained.
  struct Entry: Codable, Equatable {
    var sequence: Int64
    var recordedAt: Instant
    var effectiveDay: String
    var actor: String?
    var entry: CaseEntry
    var previousHash: String
    var hash: String
  }

  var caseID: Int64
  var number: String
  var body: String
  /// How many entries the case had, and the hash of the last.
  var version: Int64
  var headHash: String
  var entries: [Entry]
}

/// What is wrong with an archive.
package enum ArchiveFinding: Sendable, Equatable {
  /// It cannot be read as a ZIP archive.
  case unreadable(ZipError)
  /// A file that must be there is missing.
  case missing(String)
  /// A file is not as its sum says.
  case changed(String)
  /// A file has no sum.
  case unlisted(String)
  /// The record cannot be read.
  case badRecord
  /// The record is of another case.
  case otherCase(Int64)
  /// An entry is not the ledger's; the entries from this sequence on are not trustworthy.
  case entryDiffers(sequence: Int64)
  /// A paper that the ledger has for this state of the case is not in the archive, or is another.
  case paperDiffers(String)

  /// A stable code for programs.
  package var code: String {
    switch self {
    case .unreadable: "archive.unreadable"
    case .missing: "archive.missing"
    case .changed: "archive.changed"
    case .unlisted: "archive.unlisted"
    case .badRecord: "archive.badRecord"
    case .otherCase: "archive.otherCase"
    case .entryDiffers: "archive.entryDiffers"
    case .paperDiffers: "archive.paperDiffers"
    }
  }

  /// The finding as a Chinese sentence.
  package var chinese: String {
    switch self {
    case .unreadable(let error): error.message
    case .missing(let path): "缺少文件：\(path)。"
    case .changed(let path): "文件与校验值不符：\(path)。"
    case .unlisted(let path): "文件没有校验值：\(path)。"
    case .badRecord: "办理记录无法读取。"
    case .otherCase(let id): "这是另一件申请（内部编号\(id)）的归档包。"
    case .entryDiffers(let sequence): "第\(sequence)条办理记录与系统中的记录不一致。"
    case .paperDiffers(let name): "材料与系统中的不一致：\(name)。"
    }
  }
}

/// An archive held against its sums and against the ledger.
package struct ArchiveVerification: Sendable, Equatable {
  package var findings: [ArchiveFinding]
  /// How many entries the case has had since.
  package var entriesSince: Int64

  package init(findings: [ArchiveFinding], entriesSince: Int64) {
    self.findings = findings
    self.entriesSince = entriesSince
  }

  package var isSound: Bool { findings.isEmpty }
}
