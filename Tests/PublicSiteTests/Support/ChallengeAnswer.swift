import Foundation

/// Answers the question on the form as a person would.
enum ChallengeAnswer {
  static func answer(on page: PageText) -> [(String, String)] {
    let token = page.value(of: "_challenge") ?? ""
    let question = page.text.firstMatch(of: #/<label for="_answer">([^<]*)/#).map {
      PageText.plain(String($0.output.1))
    }
    return [("_challenge", token), ("_answer", answer(to: question ?? "")), ("homepage", "")]
  }

  static func answer(to question: String) -> String {
    if let match = question.firstMatch(of: #/([一二三四五六七八九十]+)(加|减)([一二三四五六七八九十]+)/#) {
      let (left, right) = (number(match.output.1), number(match.output.3))
      return String(match.output.2 == "加" ? left + right : left - right)
    }
    if let match = question.firstMatch(of: #/“(.+?)”.*第([一二三四五六七八九十])个字/#) {
      let letters = Array(match.output.1)
      let place = number(match.output.2)
      return letters.indices.contains(place - 1) ? String(letters[place - 1]) : ""
    }
    return ""
  }

  private static func number(_ text: some StringProtocol) -> Int {
    let digits = Array("零一二三四五六七八九")
    if let ten = text.firstIndex(of: "十") {
      let tens = text[..<ten].isEmpty ? 1 : number(text[..<ten])
      let rest = text[text.index(after: ten)...]
      return tens * 10 + (rest.isEmpty ? 0 : number(rest))
    }
    return text.first.flatMap { digits.firstIndex(of: $0) } ?? 0
  }
}
