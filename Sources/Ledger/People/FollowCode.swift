package import Chronicle
import Foundation

/// The code and the secret by which an applicant follows an application without an account (查询码、查询密码).
///
/// Both use the 32 characters of Crockford's alphabet, which leaves out I, L, O and U: what is easily confused on
/// paper is read as the same character.
package struct FollowCode: Sendable, Equatable {
  /// Ten characters, shown as `XXXXX-XXXXX`; says which application.
  package var code: String
  /// Twelve characters (60 bits), shown as `XXXX-XXXX-XXXX`; proves that one may see it.
  package var secret: String

  /// A fresh pair from the system's secure source.
  package static func generate() -> FollowCode {
    var source = SystemRandomNumberGenerator()
    return FollowCode(
      code: random(10, by: 5, from: &source), secret: random(12, by: 4, from: &source))
  }

  /// What a person typed, in the form that is compared: upper case, without hyphens and spaces, I and L as 1, O as 0.
  package static func normalised(_ typed: String) -> String {
    var text = ""
    for scalar in typed.precomposedStringWithCompatibilityMapping.uppercased().unicodeScalars {
      switch scalar {
      case "I", "L": text.append("1")
      case "O": text.append("0")
      case "0"..."9", "A"..."Z": text.unicodeScalars.append(scalar)
      default: continue
      }
    }
    return text
  }

  /// What a code is found by: equal for equal codes, and nothing to whoever lacks the key.
  package static func index(_ code: String, with cipher: FieldCipher) -> String {
    cipher.blindIndex(normalised(code), kind: "follow-code")
  }

  /// A code or secret in its printed form, whichever way it was typed.
  package static func grouped(_ typed: String, by group: Int) -> String {
    var text = ""
    for (index, character) in normalised(typed).enumerated() {
      if index > 0, index.isMultiple(of: max(1, group)) { text.append("-") }
      text.append(character)
    }
    return text
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private static func random(
    _ length: Int, by group: Int, from source: inout some RandomNumberGenerator
  ) -> String {
    var text = ""
    for index in 0..<length {
      if index > 0, index.isMultiple(of: group) { text.append("-") }
      text.append(alphabet.randomElement(using: &source) ?? "0")
    }
    return text
  }
}
