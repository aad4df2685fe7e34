import Chronicle
package import AnnualReport
import Crypto
package import Documents
import Ledger

/// Reading a report from the bytes of a file: decode, find the tables, check them.
package enum ReportFile {
  /// Why a file gives no report.
  package enum Refusal: Error, Sendable {
    /// The file cannot be read as a document.
    case document(DocumentError)
    /// The document holds no report.
    case report(ReportError)
  }

  /// The report in a file's bytes with all findings, its source filled in.
  package static func read(
    _ bytes: [UInt8], named name: String, contentType: String? = nil
  ) throws(Refusal) -> ReadReport {
    let document: Document
    do { document = try DocumentReader.read(bytes, named: name, contentType: contentType) } catch {
      throw .document(error)
    }
    do {
      var read = try ReportReader.read(document)
      read.report.source = AnnualReport.Source(
        file: name, format: document.format, sha256: SHA256.hash(data: bytes).hexadecimal)
      return read
    } catch {
      throw .report(error)
    }
  }

  /// The report in a file on disk; one beyond the size limit is refused before it is read.
  package static func read(path: String) throws(Refusal) -> ReadReport {
    let bytes: [UInt8]
    do { bytes = try FileBytes.read(path, limit: DocumentLimits().bytes) } catch { throw .document(error) }
    return try read(bytes, named: path.split(separator: "/").last.map(String.init) ?? path)
  }
}
