/// Which folders of a room use types of which others, read from the words of their files.
///
/// A type counts for the folder whose file declares it, by itself or in an extension. A name that is declared in several folders,
/// nested ones among them, tells nothing and is left out; members of extensions cannot be seen.
struct FolderGraph {
  /// Folder -> folders whose types it names, with one of the types.
  private(set) var arrows: [String: [String: String]] = [:]

  init(_ files: [(folder: String, text: String)]) {
    var homes: [Substring: Set<String>] = [:]
    var offered: Set<Substring> = []
    var uses: [String: Set<Substring>] = [:]
    for file in files {
      let tokens = SwiftWords(file.text).tokens
      for declaration in Self.declarations(in: tokens) {
        homes[declaration.name, default: []].insert(file.folder)
        if declaration.isOffered { offered.insert(declaration.name) }
      }
      for case .word(let word) in tokens where word.first?.isUppercase == true {
        uses[file.folder, default: []].insert(word)
      }
    }
    for (folder, words) in uses {
      for word in words.sorted() where offered.contains(word) {
        guard let home = homes[word], home.count == 1, let other = home.first, other != folder else { continue }
        arrows[folder, default: [:]][other] = String(word)
      }
    }
  }

  /// Folders that can be reached from one another, each group sorted.
  var circles: [[String]] {
    let reach = Dictionary(uniqueKeysWithValues: arrows.keys.map { ($0, reached(from: $0)) })
    let groups = arrows.keys.map { folder in
      (reach[folder] ?? []).filter { reach[$0]?.contains(folder) == true }.union([folder]).sorted()
    }
    return Set(groups.filter { $0.count > 1 }).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func reached(from start: String) -> Set<String> {
    var reached: Set<String> = []
    var open = [start]
    while let folder = open.popLast() {
      for next in (arrows[folder] ?? [:]).keys where reached.insert(next).inserted { open.append(next) }
    }
    return reached
  }

  private static let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "actor", "typealias"]

  private static func declarations(in tokens: [SwiftWords.Token]) -> [(name: Substring, isOffered: Bool)] {
    var found: [(Substring, Bool)] = []
    var isExtension: [Bool] = []
    var opensExtension = false
    for (index, token) in tokens.enumerated() {
      let isMember = index > 0 && tokens[index - 1] == .dot
      switch token {
      case .open:
        isExtension.append(opensExtension)
        opensExtension = false
      case .close: _ = isExtension.popLast()
      case .dot: break
      case .word("extension") where !isMember && isExtension.isEmpty: opensExtension = true
      case .word(let word):
        guard !isMember, kinds.contains(word), case .word(let name)? = tokens.dropFirst(index + 1).first,
          name.first?.isUppercase == true
        else { break }
        found.append((name, isExtension.isEmpty || isExtension == [true]))
      }
    }
    return found
  }
}
