import PageKit
import Desk
import Ledger

/// What may be public already: a report of the library, an item of the disclosed columns, or a matter given out before.
struct Suggestion: Codable, Equatable {
  let name: String
  /// Where it can be read; nil for what was given out on request.
  let url: String?
  /// What it is, in a few words.
  let note: String
}

/// Finds what somebody describing a wish could read at once. Never more than a hint.
struct Suggestions {
  let core: PortalCore

  static let limit = 5

  func find(_ text: String, at body: Int64) async throws -> [Suggestion] {
    let text = String(text.prefix(500))
    let found = try await core.desk.suggestions(for: text, at: body, limit: Self.limit)
    let items = found.map { item in
      switch item.source {
      case .report(let id): Suggestion(name: item.title, url: Route.report(.id(id)).path, note: "政府信息公开年报")
      case .grantedCase: Suggestion(name: item.title, url: nil, note: "曾依申请公开，可以向受理机关了解获取方式")
      }
    }
    return Array((items + Self.columns(text)).prefix(Self.limit))
  }

  /// The items of the disclosed columns that the text speaks of.
  static func columns(_ text: String) -> [Suggestion] {
    DisclosedPage().groups.flatMap { group in
      group.items.filter { speaks(text, of: $0.title) }.map { item in
        Suggestion(name: item.title, url: "\(Route.disclosed.path)#\(group.id)", note: "法定主动公开内容")
      }
    }
  }

  /// Whether four characters in a row of a term of the title stand in the text.
  private static func speaks(_ text: String, of title: String) -> Bool {
    title.split { "、，和及以的等（）与".contains($0) }.contains { term in
      let letters = Array(term)
      guard letters.count >= 4 else { return false }
      return (0...(letters.count - 4)).contains { start in
        let window = String(letters[start..<(start + 4)])
        return !Self.everywhere.contains(where: window.contains) && text.contains(window)
      }
    }
  }

  /// What stands in every title and every application.
  private static let everywhere = ["政府信息", "府信息", "信息公开", "实施情", "施情况", "办理结果", "相关"]
}
