import Chronicle
import Civil
import Foundation
import Ledger
package import Statute

/// A text an administrator may edit: the template of a letter, or that of the answer in a situation.
package enum TemplateName: Hashable, Sendable {
  case letter(LetterKind)
  case answer(ReplyKind)

  package static let all: [TemplateName] = LetterKind.all.map(letter) + ReplyKind.allCases.map(answer)

  /// Its place in addresses and settings, such as `reply`, `reply-recordCorrection` or `R3`.
  package var id: String {
    switch self {
    case .letter(let kind) where kind.matter != .disclosure: "\(kind.paper.rawValue)-\(kind.matter.rawValue)"
    case .letter(let kind): kind.paper.rawValue
    case .answer(let kind): kind.rawValue
    }
  }

  /// The name of an id; nil where there is none.
  package init?(id: String) {
    guard let name = Self.all.first(where: { $0.id == id }) else { return nil }
    self = name
  }

  package var label: String {
    switch self {
    case .letter(let kind): kind.label
    case .answer(let kind): kind.label
    }
  }

  var setting: String { "letter.template.\(id)" }
}

/// Either kind of template.
package enum Template: Sendable, Equatable {
  case letter(LetterTemplate)
  case answer(AnswerTemplate)

  package var name: TemplateName {
    switch self {
    case .letter(let template): .letter(template.kind)
    case .answer(let template): .answer(template.kind)
    }
  }

  package var problems: [LetterTemplateProblem] {
    switch self {
    case .letter(let template): template.problems
    case .answer(let template): template.problems
    }
  }

  /// The text an office begins with.
  package static func standard(for name: TemplateName) -> Template {
    switch name {
    case .letter(let kind): .letter(.standard(for: kind))
    case .answer(let kind):
      .answer(AnswerTemplate.standard[kind] ?? AnswerTemplate(kind: kind, title: kind.defaultTitle, body: ""))
    }
  }
}

/// The templates of a body: its own where it edited them, the standard ones elsewhere.
package struct LetterTemplates: Sendable {
  private var own: [TemplateName: Template] = [:]

  init(body: Int64, in db: any ReadConnection) throws {
    for name in TemplateName.all {
      guard let text = try Settings.value(name.setting, body: body, in: db) else { continue }
      let data = Data(text.utf8)
      switch name {
      case .letter: own[name] = .letter(try JSONDecoder().decode(LetterTemplate.self, from: data))
      case .answer: own[name] = .answer(try JSONDecoder().decode(AnswerTemplate.self, from: data))
      }
    }
  }

  package subscript(name: TemplateName) -> Template { own[name] ?? .standard(for: name) }

  /// Whether the body edited it.
  package func isOwn(_ name: TemplateName) -> Bool { own[name] != nil }

  /// These templates with one tried in place of what is stored.
  func trying(_ template: Template) -> LetterTemplates {
    var tried = self
    tried.own[template.name] = template
    return tried
  }

  func letter(_ kind: LetterKind) -> LetterTemplate {
    if case .letter(let template) = self[.letter(kind)] { template } else { .standard(for: kind) }
  }

  var answers: [ReplyKind: AnswerTemplate] {
    var answers = AnswerTemplate.standard
    for case .answer(let template) in own.values { answers[template.kind] = template }
    return answers
  }

  static func store(
    _ template: Template, body: Int64, by person: Int64, at now: Instant, in db: any WriteConnection
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data =
      switch template {
      case .letter(let template): try encoder.encode(template)
      case .answer(let template): try encoder.encode(template)
      }
    try Settings.set(
      template.name.setting, to: String(decoding: data, as: UTF8.self), body: body, by: person, at: now, in: db)
  }
}
