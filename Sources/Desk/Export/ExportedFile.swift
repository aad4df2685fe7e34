/// A file made for a person to take away.
package struct ExportedFile: Sendable, Equatable {
  package var fileName: String
  package var mediaType: String
  package var bytes: [UInt8]

  /// The media type of XLSX.
  package static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
