import PageKit

/// A field of an office form as declared, before anything was typed into it.
struct OfficeField: Sendable {
  /// What is put into it.
  enum Input: Sendable {
    case line
    case text(rows: Int)
    case day
    case number
    case password(autocomplete: String)
    case radios([OfficeChoice])
    case list([OfficeChoice])
    case checks([OfficeChoice])
    case files(accept: String, multiple: Bool)
    case hidden
  }

  let name: String
  let label: String
  let input: Input
  var hint: String?
  var isOptional = false
  /// What stands in it at first.
  var initial = ""
  /// The answers that are ticked at first.
  var ticked: Set<String> = []

  init(
    _ name: String, _ label: String, _ input: Input, hint: String? = nil, isOptional: Bool = false,
    initial: String = ""
  ) {
    self.name = name
    self.label = label
    self.input = input
    self.hint = hint
    self.isOptional = isOptional
    self.initial = initial
  }
}

extension OfficeField {
  var isFile: Bool {
    if case .files = input { true } else { false }
  }
}

/// One of the answers a field offers.
struct OfficeChoice: Sendable, Equatable {
  let value: String
  let label: String
  var hint: String?

  init(_ value: String, _ label: String, hint: String? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
  }
}
