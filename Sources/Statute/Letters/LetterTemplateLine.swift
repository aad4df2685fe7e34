/// A template after parsing.
struct ParsedLetterTemplate {
  var title: [LetterTemplatePiece] = []
  var salutation: [LetterTemplatePiece] = []
  var body: [LetterTemplateSection] = []
  var closing: [LetterTemplateSection] = []

  /// Every field that is written out, conditions not counted.
  var fields: Set<LetterField> {
    var found: Set<LetterField> = []
    for piece in title + salutation { if let field = piece.field { found.insert(field) } }
    for section in body + closing { found.formUnion(section.fields) }
    return found
  }

  var hasPageOfItsOwn: Bool { body.contains { if case .page = $0 { true } else { false } } }
}

/// Plain text or a field.
enum LetterTemplatePiece {
  case text(String)
  case field(LetterField)

  var field: LetterField? { if case .field(let field) = self { field } else { nil } }
}

/// One line of a template.
struct LetterTemplateLine {
  enum Style { case text, heading, row }

  struct Condition {
    let field: LetterField
    let known: Bool
  }

  var conditions: [Condition] = []
  var style: Style = .text
  /// The pieces, cell by cell; a line that is no row has one cell.
  var cells: [[LetterTemplatePiece]] = [[]]
}

enum LetterTemplateSection {
  case line(LetterTemplateLine)
  case items([LetterTemplateLine])
  case page(String)

  var fields: [LetterField] {
    switch self {
    case .line(let line): line.cells.joined().compactMap(\.field)
    case .items(let lines): lines.flatMap { $0.cells.joined().compactMap(\.field) }
    case .page: []
    }
  }
}
