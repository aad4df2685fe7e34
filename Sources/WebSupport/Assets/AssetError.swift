/// Why the site's own files cannot be served; found at start-up.
package enum AssetError: Error, Equatable, CustomStringConvertible {
  case missingFolder(String)
  case unreadable(String)
  case unknownType(String)
  /// A file that pages load is not in the folder.
  case missing(String)

  /// For the person who starts the server; one line.
  package var description: String {
    switch self {
    case .missingFolder(let path): "no asset folder at \(path)"
    case .unreadable(let name): "asset \(name) is not readable"
    case .missing(let name): "there is no asset \(name)"
    case .unknownType(let name): "asset \(name) has a type the server does not know"
    }
  }
}
