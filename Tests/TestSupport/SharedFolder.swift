public import Foundation

/// The development folder that lies beside the checkout and is absent on a user's machine.
/// A test that needs it uses `.enabled(if: SharedFolder.isPresent)` and says so in its name.
public enum SharedFolder {
  /// The folder, found beside the checkout that holds this source file.
  public static let url = Checkout.root
    .deletingLastPathComponent().appending(path: "shared")

  /// Whether the folder is there.
  public static let isPresent = FileManager.default.fileExists(atPath: url.appending(path: "reports").path)
}
