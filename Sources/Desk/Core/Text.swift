import Foundation

extension String {
  /// Without white space at both ends.
  package var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

  /// Itself, or nil when it is empty.
  package var nonEmpty: String? { isEmpty ? nil : self }
}
