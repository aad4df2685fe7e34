/// Why a document is not read as a report.
public enum ReportError: Error, Sendable, Hashable {
  /// Nothing in the document is of an annual report.
  case notAReport(Reason)

  /// What is missing.
  public enum Reason: Sendable, Hashable {
    /// The document has no content.
    case empty
    /// There is neither a title, nor a section, nor a row of the statutory tables.
    case nothingRecognised
  }
}
