package import Desk

/// One form field, as `partials/field` shows it.
package struct Field: Sendable {
  package var id: String
  package var name: String
  package var label: String
  package var hint: String?
  package var error: String?
  package var optional = false
  package var value = ""
  /// `short`, `medium` or `long`.
  package var width = "medium"
  package var type = "text"
  package var autocomplete: String?
  package var inputmode: String?
  package var rows = "4"
  package var maxlength = "5000"
  package var accept = ""
  package var multiple = false
  /// The bytes one file may have, for a script that looks before it sends.
  package var sizeLimit: String?
  /// The name under which a script may upload ahead of the form; nil for none.
  package var upload: String?
  package var options: [FieldOption] = []
  package var inColumns = false
  package var isText = false
  package var isArea = false
  package var isSelect = false
  package var isRadios = false
  package var isChecks = false
  package var isFile = false
  package var isHidden = false

  private init(_ name: String, _ label: String, hint: String?, optional: Bool) {
    id = name
    self.name = name
    self.label = label
    self.hint = hint
    self.optional = optional
  }

  package static func text(
    _ name: String, _ label: String, value: String = "", hint: String? = nil, optional: Bool = false,
    width: String = "medium", type: String = "text", autocomplete: String? = nil, inputmode: String? = nil
  ) -> Field {
    var field = Field(name, label, hint: hint, optional: optional)
    field.isText = true
    field.value = value
    field.width = width
    field.type = type
    field.autocomplete = autocomplete
    field.inputmode = inputmode
    return field
  }

  package static func area(
    _ name: String, _ label: String, value: String = "", hint: String? = nil, optional: Bool = false, rows: Int = 4,
    limit: Int = 5000
  ) -> Field {
    var field = Field(name, label, hint: hint, optional: optional)
    field.isArea = true
    field.width = "long"
    field.value = value
    field.rows = String(rows)
    field.maxlength = String(limit)
    return field
  }

  package static func select(
    _ name: String, _ label: String, options: [(value: String, label: String)], chosen: String?, hint: String? = nil,
    optional: Bool = false, width: String = "medium"
  ) -> Field {
    var field = choices(name, label, options: options.map { ($0.value, $0.label, nil) }, chosen: [chosen ?? ""])
    field.isSelect = true
    field.hint = hint
    field.optional = optional
    field.width = width
    return field
  }

  package static func radios(
    _ name: String, _ label: String, options: [(value: String, label: String, hint: String?)], chosen: String?,
    hint: String? = nil, optional: Bool = false, inColumns: Bool = false
  ) -> Field {
    var field = choices(name, label, options: options, chosen: [chosen ?? ""])
    field.isRadios = true
    field.hint = hint
    field.optional = optional
    field.inColumns = inColumns
    return field
  }

  package static func checks(
    _ name: String, _ label: String, options: [(value: String, label: String, hint: String?)], chosen: Set<String>,
    hint: String? = nil, optional: Bool = true
  ) -> Field {
    var field = choices(name, label, options: options, chosen: chosen)
    field.isChecks = true
    field.hint = hint
    field.optional = optional
    return field
  }

  package static func file(
    _ name: String, _ label: String, accept: String, hint: String? = nil, optional: Bool = true, multiple: Bool = false,
    uploading: Bool = false, sizeLimit: Int? = nil
  ) -> Field {
    var field = Field(name, label, hint: hint, optional: optional)
    field.isFile = true
    field.width = "long"
    field.accept = accept
    field.multiple = multiple
    field.upload = uploading ? name : nil
    field.sizeLimit = sizeLimit.map(String.init)
    return field
  }

  package static func hidden(_ name: String, value: String) -> Field {
    var field = Field(name, "", hint: nil, optional: true)
    field.isHidden = true
    field.value = value
    return field
  }

  /// The field with what is wrong with it, in words.
  package func marked(_ problems: [FieldProblem]) -> Field {
    guard let problem = problems.first(where: { $0.field == name }) else { return self }
    var field = self
    field.error = DeskWording.text(problem, label: label)
    return field
  }

  /// Where a link to the field leads: radios and checks to the first choice, so that the keyboard lands on something.
  package var anchor: String { isRadios || isChecks ? "#\(options.first?.id ?? id)" : "#\(id)" }

  private static func choices(
    _ name: String, _ label: String, options: [(value: String, label: String, hint: String?)], chosen: Set<String>
  ) -> Field {
    var field = Field(name, label, hint: nil, optional: false)
    field.options = options.enumerated().map { index, option in
      FieldOption(
        id: "\(name)-\(index)", value: option.value, label: option.label, hint: option.hint,
        checked: chosen.contains(option.value))
    }
    return field
  }
}

/// One choice of a field.
package struct FieldOption: Sendable {
  package var id: String
  package var value: String
  package var label: String
  package var hint: String?
  package var checked: Bool
}

/// One line of an error summary.
package struct ErrorLink: Sendable {
  package var url: String
  package var text: String

  package init(url: String, text: String) {
    self.url = url
    self.text = text
  }

  /// The lines for what is wrong, in the order of the fields. A problem of no field of the form leads to the form's top.
  package static func links(_ problems: [FieldProblem], fields: [Field]) -> [ErrorLink] {
    var links = fields.compactMap { field in field.error.map { ErrorLink(url: field.anchor, text: $0) } }
    let known = Set(fields.map(\.name))
    links += problems.filter { !known.contains($0.field) }.map { problem in
      ErrorLink(url: "#main", text: DeskWording.text(problem, label: DeskWording.label(ofField: problem.field)))
    }
    return links
  }
}
