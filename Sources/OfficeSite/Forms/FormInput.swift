import PageKit
import Civil
import Desk
import Foundation
import Statute
import WebSupport

/// Reads a submitted form field by field and remembers everything that is wrong with it, so that all of it can be told
/// at once.
struct FormInput: Sendable {
  let form: Form
  private(set) var problems: [FieldProblem] = []

  /// The longest texts that are taken, in characters.
  static let lineLimit = ApplicationForm.Limit.line
  static let textLimit = ApplicationForm.Limit.text

  init(_ form: Form) { self.form = form }

  mutating func refuse(_ field: String, _ kind: FieldProblem.Kind) { problems.append(FieldProblem(field, kind)) }

  /// A text; `nil` when it is left empty.
  mutating func optionalText(_ name: String, limit: Int = FormInput.lineLimit) -> String? {
    guard let text = form.text(name) else { return nil }
    guard text.count <= limit else {
      refuse(name, .tooLong(limit: limit))
      return nil
    }
    return text
  }

  /// A text that must be there.
  mutating func text(_ name: String, limit: Int = FormInput.lineLimit) -> String? {
    if form.text(name) == nil { refuse(name, .missing) }
    return optionalText(name, limit: limit)
  }

  /// The lines of a text that are not empty; at least one.
  mutating func lines(_ name: String) -> [String] {
    let lines = (text(name, limit: Self.textLimit) ?? "").split(whereSeparator: \.isNewline)
    return lines.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// A day; `nil` when it is left empty.
  mutating func optionalDay(_ name: String) -> Day? {
    guard let text = form.text(name) else { return nil }
    if let day = Day(text) { return day }
    refuse(name, .notADate)
    return nil
  }

  /// A day that must be there.
  mutating func day(_ name: String) -> Day? {
    if form.text(name) == nil { refuse(name, .missing) }
    return optionalDay(name)
  }

  /// A whole number within bounds; `nil` when it is left empty.
  mutating func optionalNumber(_ name: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let text = form.text(name) else { return nil }
    guard let number = Int(text) else {
      refuse(name, .notANumber)
      return nil
    }
    guard bounds.contains(number) else {
      refuse(name, .outOfRange(bounds))
      return nil
    }
    return number
  }

  /// A whole number that must be there.
  mutating func number(_ name: String, in bounds: ClosedRange<Int>) -> Int? {
    if form.text(name) == nil { refuse(name, .missing) }
    return optionalNumber(name, in: bounds)
  }

  /// One of a set of answers; `nil` when none is chosen.
  mutating func optionalChoice<Answer: RawRepresentable>(_ name: String, of _: Answer.Type = Answer.self) -> Answer?
  where Answer.RawValue == String {
    guard let text = form.text(name) else { return nil }
    if let choice = Answer(rawValue: text) { return choice }
    refuse(name, .notAChoice)
    return nil
  }

  /// One of a set of answers, which must be given.
  mutating func choice<Answer: RawRepresentable>(_ name: String, of type: Answer.Type = Answer.self) -> Answer?
  where Answer.RawValue == String {
    if form.text(name) == nil { refuse(name, .missing) }
    return optionalChoice(name, of: type)
  }
}
