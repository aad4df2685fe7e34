package import Foundation

/// The folder with the assets.
package struct PortalResources: Sendable {
  package let folder: URL

  package var assets: URL { folder.appending(path: "Assets", directoryHint: .isDirectory) }

  /// The folder that was installed beside the executable, or else the one of the build.
  package init() throws(PortalStartFailure) {
    let candidates = Self.places
    guard let found = candidates.first(where: Self.isResources) else {
      throw .noResources(candidates.map(\.path))
    }
    folder = found
  }

  /// Where the build puts the resources, and where an installation keeps them. `Bundle.module` ends the process when it
  /// finds nothing, so it is asked only where its own folder exists.
  private static var places: [URL] {
    let executable = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    let bundle = "gongkai_PageKit.resources"
    let besides =
      executable.map { [$0.appending(path: bundle), $0.appending(path: "../share/gongkai/\(bundle)")] } ?? []
    if besides.contains(where: isResources) { return besides }
    return besides + buildPlaces(bundle: bundle)
  }

  /// A test runs from a bundle some folders below the one that holds the resources.
  private static func buildPlaces(bundle: String) -> [URL] {
    var places: [URL] = []
    var folder = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<6 where folder.path != "/" {
      places.append(folder.appending(path: bundle))
      folder.deleteLastPathComponent()
    }
    return places
  }

  private static func isResources(_ folder: URL) -> Bool {
    var isFolder: ObjCBool = false
    let path = folder.appending(path: "Assets").path
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

/// Why the portal cannot start.
package enum PortalStartFailure: Error, Equatable, CustomStringConvertible {
  /// No folder with assets in any of these places.
  case noResources([String])

  /// For the person who starts the server; one line.
  package var description: String {
    switch self {
    case .noResources(let places):
      "the portal's assets are not installed; looked in \(places.joined(separator: ", "))"
    }
  }
}
