/// How much a form may hold. Sizes are bytes.
package struct FormLimits: Sendable, Equatable {
  /// The whole body.
  package var total: Int
  /// One text value.
  package var field: Int
  /// One file.
  package var file: Int
  /// Fields and files together.
  package var parts: Int
  /// The header lines of one part, or one field name.
  package var header: Int
  /// Up to this size a file stays in memory, beyond it goes to a temporary file.
  package var memory: Int

  package init(
    total: Int = 1 << 20, field: Int = 256 << 10, file: Int = 0, parts: Int = 1000, header: Int = 8 << 10,
    memory: Int = 64 << 10
  ) {
    self.total = total
    self.field = field
    self.file = file
    self.parts = parts
    self.header = header
    self.memory = memory
  }

  /// A form without files.
  package static let text = FormLimits()

  /// A form with files, each up to `file` bytes.
  package static func upload(file: Int, count: Int) -> FormLimits {
    let (product, overflow) = file.multipliedReportingOverflow(by: max(count, 1))
    let (total, more) = product.addingReportingOverflow(1 << 20)
    return FormLimits(total: overflow || more ? Int.max : total, file: file)
  }
}
